package id.iuranhub.portal;

/** Columns of a sheet as people name them. */
final class ColumnLetters {

    private static final int LETTERS = 26;

    private ColumnLetters() { }

    /** From 0: {@code A} is 0, {@code AB} is 27; what follows the letters, as in {@code AB7}, is passed over. */
    static int place(String reference) {
        int place = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            place = place * LETTERS + reference.charAt(i) - 'A' + 1;
        }
        return place - 1;
    }

    /** {@code AB} for 27. */
    static String of(int place) {
        var letters = new StringBuilder();
        for (int rest = place + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
