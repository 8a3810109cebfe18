package id.iuranhub.simulator.portal;

import java.util.List;

/** The one upload the portal reckons iuran from: sheet {@code data_upah}, its columns in the template's order. */
final class Sheets {

    static final String WAGES = "data_upah";
    static final String TEMPLATE = "template_upah_";
    static final int MOST_ROWS = 10_000;

    static final int NIK = 0;
    static final int STAFF_NUMBER = 1;
    static final int KPJ = 2;
    static final int CODE = 3;
    static final int NAME = 4;
    static final int BORN = 5;
    static final int WAGE = 6;
    static final int ARREARS = 7;
    static final int BLTH = 8;
    static final int NPP = 9;

    static final List<String> COLUMNS = List.of("NIK", "NO_PEGAWAI", "KPJ", "KODE_TK", "NAMA_LENGKAP", "TGL_LAHIR",
            "UPAH", "RAPEL", "BLTH", "NPP");

    private Sheets() { }
}
