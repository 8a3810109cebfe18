package id.iuranhub.testing;

/** Payroll files of Kendari, as many rows as a test needs; all people are made up. */
public final class KendariFile {

    public static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";
    /** Rupiah, of every row. */
    public static final long WAGE = 3_000_000;

    private KendariFile() { }

    /** @param first the number of the first person; the same number is the same person */
    public static String ofRows(int rows, int first) {
        var text = new StringBuilder(HEADER);
        for (int row = 0; row < rows; row++) {
            text.append(row(first + row));
        }
        return text.toString();
    }

    public static String row(int person) {
        return nik(person) + ",ORANG KE " + person + "," + birth(person) + ",,DINAS UJI," + WAGE + "\n";
    }

    public static String nik(int person) {
        return "747100" + "%02d".formatted(1 + person / 9000 % 28) + "0190" + "%04d".formatted(1 + person % 9000);
    }

    private static String birth(int person) {
        return "1990-01-%02d".formatted(1 + person / 9000 % 28);
    }
}
