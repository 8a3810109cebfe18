package id.iuranhub.simulator.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.simulator.books.Enrolment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the portal asks of each cell of {@code data_upah}. Every fault of a row is told, in the portal's words. */
final class WageRules {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern RUPIAH = Pattern.compile("-?[0-9]{1,12}");
    private static final Pattern STAFF_NUMBER = Pattern.compile("[0-9A-Za-z./-]{0,20}");
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{0,10}");
    private static final int LONGEST_NAME = 100;

    private final String npp;
    private final Blth blth;
    private final Members members;

    WageRules(String npp, Blth blth, Members members) {
        this.npp = npp;
        this.blth = blth;
        this.members = members;
    }

    /** What is wrong with a row; empty for one that can be taken. */
    List<String> faults(UploadReader.Line row) {
        var faults = new ArrayList<String>();
        for (int column = 0; column < Sheets.COLUMNS.size(); column++) {
            if (!row.at(column).isText()) {
                faults.add(Sheets.COLUMNS.get(column) + ": sel harus berformat teks");
            }
        }
        if (row.cells().size() > Sheets.COLUMNS.size()) {
            faults.add("ada isi di luar kolom templat");
        }
        shapes(row, faults);
        if (faults.isEmpty()) {
            member(row, faults);
        }
        return faults;
    }

    private void shapes(UploadReader.Line row, List<String> faults) {
        ask(Nik.isValid(text(row, Sheets.NIK)), "NIK: harus 16 angka yang sah", faults);
        ask(matches(STAFF_NUMBER, row, Sheets.STAFF_NUMBER), "NO_PEGAWAI: paling panjang 20 huruf atau angka", faults);
        ask(Kpj.isValid(text(row, Sheets.KPJ)), "KPJ: harus 11 angka", faults);
        ask(matches(CODE, row, Sheets.CODE), "KODE_TK: paling panjang 10 huruf atau angka", faults);
        String name = text(row, Sheets.NAME);
        ask(!name.isBlank() && name.length() <= LONGEST_NAME, "NAMA_LENGKAP: harus diisi", faults);
        ask(day(row).isPresent(), "TGL_LAHIR: harus dd-mm-yyyy", faults);
        String wage = text(row, Sheets.WAGE);
        ask(RUPIAH.matcher(wage).matches() && Long.parseLong(wage) > 0, "UPAH: harus angka rupiah di atas 0", faults);
        String arrears = text(row, Sheets.ARREARS);
        ask(arrears.isEmpty() || RUPIAH.matcher(arrears).matches(), "RAPEL: harus angka rupiah", faults);
        ask(Blth.parse(text(row, Sheets.BLTH)).filter(blth::equals).isPresent(), "BLTH: harus " + blth, faults);
        ask(text(row, Sheets.NPP).equals(npp), "NPP: harus " + npp, faults);
    }

    private void member(UploadReader.Line row, List<String> faults) {
        if (!members.knows(npp)) {
            return;
        }
        Optional<Enrolment> found = members.find(npp, text(row, Sheets.KPJ), text(row, Sheets.NIK));
        if (found.isEmpty()) {
            faults.add("KPJ: tidak terdaftar pada NPP " + npp + " dengan NIK ini");
            return;
        }
        ask(found.get().birthDate().equals(day(row).orElseThrow()), "TGL_LAHIR: tidak sama dengan data peserta",
                faults);
        ask(members.isActive(found.get(), blth), "KPJ: peserta tidak aktif pada " + blth, faults);
    }

    /** @param row one without faults */
    static Wage wage(UploadReader.Line row) {
        String arrears = text(row, Sheets.ARREARS);
        return new Wage(text(row, Sheets.NIK), text(row, Sheets.STAFF_NUMBER), text(row, Sheets.KPJ),
                text(row, Sheets.NAME), day(row).orElseThrow(), Long.parseLong(text(row, Sheets.WAGE)),
                arrears.isEmpty() ? 0 : Long.parseLong(arrears));
    }

    private static Optional<LocalDate> day(UploadReader.Line row) {
        try {
            return Optional.of(LocalDate.parse(text(row, Sheets.BORN), DAY));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static boolean matches(Pattern pattern, UploadReader.Line row, int column) {
        return pattern.matcher(text(row, column)).matches();
    }

    private static void ask(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static String text(UploadReader.Line row, int column) {
        return row.at(column).text();
    }
}
