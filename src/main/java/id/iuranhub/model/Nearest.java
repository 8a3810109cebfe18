package id.iuranhub.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds what was probably meant by a misspelt word. */
public final class Nearest {

    private Nearest() {
    }

    /**
     * The known word with the fewest letters to change (Levenshtein distance, case ignored); of equally near ones the
     * first in alphabetical order; empty if nothing is known.
     */
    public static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** {@code unknown key 'scheem' in palu.yaml; the nearest known one is 'scheme'}. */
    public static String complaint(String what, String word, String where, Collection<String> known) {
        String nearest = known.isEmpty() ? "" : "; the nearest known one is '" + of(word, known) + "'";
        return "unknown " + what + " '" + word + "' in " + where + nearest;
    }

    /** How many letters to insert, drop or replace, case ignored. */
    public static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= a.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (a.charAt(line - 1) == b.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[b.length()];
    }
}
