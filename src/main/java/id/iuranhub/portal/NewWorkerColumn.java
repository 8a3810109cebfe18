package id.iuranhub.portal;

import id.iuranhub.portal.CellShape.Choice;
import id.iuranhub.portal.CellShape.Code;
import id.iuranhub.portal.CellShape.Day;
import id.iuranhub.portal.CellShape.Figures;
import id.iuranhub.portal.CellShape.Mail;
import id.iuranhub.portal.CellShape.Name;
import id.iuranhub.portal.CellShape.Text;
import java.util.List;

/**
 * The thirty columns of the portal's sheet {@code data_tk_baru}, in its order, as third parties tell them
 * [unconfirmed]. The hub's form for an OPD has the same: what payroll knows is filled in, the rest is asked.
 */
public enum NewWorkerColumn {

    NO_PEGAWAI, NAMA_LENGKAP,
    GELAR(Need.OPTIONAL, new Text(20)),
    TELEPON_AREA_RUMAH(Need.OPTIONAL, new Figures(2, 5)),
    TELEPON_RUMAH(Need.OPTIONAL, new Figures(5, 10)),
    TELEPON_AREA_KANTOR(Need.OPTIONAL, new Figures(2, 5)),
    TELEPON_KANTOR(Need.OPTIONAL, new Figures(5, 10)),
    TELEPON_EXT_KANTOR(Need.OPTIONAL, new Figures(1, 6)),
    HP(Need.OPTIONAL, new Figures(9, 15)),
    EMAIL(Need.OPTIONAL, new Mail()),
    TEMPAT_LAHIR(Need.ASKED, new Name(50)),
    TANGGAL_LAHIR,
    NAMA_IBU_KANDUNG(Need.ASKED, new Name(100)),
    JENIS_IDENTITAS, NOMOR_IDENTITAS,
    /** An electronic KTP is for life (UU 24/2013 art 64(7)a); the way the portal writes that is not known. */
    MASA_LAKU_IDENTITAS(Need.OPTIONAL, new Day()),
    JENIS_KELAMIN,
    SURAT_MENYURAT_KE(Need.ASKED, new Choice(List.of("S", "E"))),
    TANGGAL_KEPESERTAAN,
    STATUS_KAWIN(Need.ASKED, new Choice(List.of("Y", "T"))),
    GOLONGAN_DARAH(Need.OPTIONAL, new Choice(List.of("A", "B", "AB", "O"))),
    NPWP(Need.OPTIONAL, new Figures(15, 16)),
    KODE_NEGARA(Need.OPTIONAL, new Code(3)),
    UPAH,
    ALAMAT(Need.ASKED, new Text(200)),
    KODE_POS(Need.ASKED, new Figures(5, 5)),
    LOKASI_PEKERJAAN(Need.OPTIONAL, new Code(10)),
    STATUS_PEGAWAI(Need.OPTIONAL, new Text(20)),
    TGL_AWAL_BEKERJA(Need.ASKED, new Day()),
    TGL_AKHIR_KONTRAK(Need.OPTIONAL, new Day());

    /** Who knows it. */
    enum Need {
        /** The books: filled in by the hub, and not to be changed. */
        KNOWN,
        /** The OPD, and it has to say. */
        ASKED,
        /** The OPD, where it has one. */
        OPTIONAL
    }

    private final Need need;
    private final CellShape shape;

    NewWorkerColumn() {
        this(Need.KNOWN, null);
    }

    NewWorkerColumn(Need need, CellShape shape) {
        this.need = need;
        this.shape = shape;
    }

    Need need() {
        return need;
    }

    /** Of an answer; null where the books know it. */
    CellShape shape() {
        return shape;
    }

    static List<NewWorkerColumn> all() {
        return List.of(values());
    }
}
