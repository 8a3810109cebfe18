package id.iuranhub.portal;

import id.iuranhub.testing.MadeUp.Person;
import java.util.ArrayList;
import java.util.List;

/** A printed list as the portal is told to give it, for tests. */
public final class Formulir2a {

    private static final String HEADER = "No;Nomor Referensi;NIK;No Pegawai;Nama;Tgl Lahir;Tgl Kepesertaan;Upah;Rapel;"
            + "JKK;JKM;JHT PK;JHT TK;JP PK;JP TK;JKP PK;JKP Pemerintah;Total";

    private final String npp;
    private final String blth;
    private final String kode;
    private final List<String> lines = new ArrayList<>();
    private long sum;

    public Formulir2a(String npp, String blth, String kode) {
        this.npp = npp;
        this.blth = blth;
        this.kode = kode;
    }

    /** JKK 0.24 % and JKM 0.30 % of a wage. */
    public Formulir2a with(Person person, long wage) {
        return with(person, wage, wage * 24 / 10_000, wage * 30 / 10_000);
    }

    public Formulir2a with(Person person, long wage, long jkk, long jkm) {
        lines.add(lines.size() + 1 + ";" + person.kpj() + ";" + person.nik() + ";;" + person.name() + ";01-01-1985;;"
                + wage + ";0;" + jkk + ";" + jkm + ";0;0;0;0;0;0;" + (jkk + jkm));
        sum += jkk + jkm;
        return this;
    }

    /** Whatever else stands in it. */
    public Formulir2a line(String line) {
        lines.add(line);
        return this;
    }

    public String text() {
        return text(sum);
    }

    public String text(long stated) {
        return "FORMULIR 2A - RINCIAN IURAN TENAGA KERJA\nNPP;" + npp + "\nBLTH;" + blth + "\n"
                + (kode.isEmpty() ? "" : "Kode Iuran;" + kode + "\n") + "\n" + HEADER + "\n"
                + String.join("\n", lines) + "\n;JUMLAH;;;;;;;;;;;;;;;;" + stated + "\n";
    }
}
