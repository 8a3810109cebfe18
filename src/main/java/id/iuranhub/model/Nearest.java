package id.iuranhub.model;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a mistyped one is nearest to, for messages that say what was probably meant. */
public final class Nearest {

    private Nearest() { }

    /** The nearest of the known words by edit distance; empty text where nothing is known. */
    public static String of(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(candidate -> distance(word, candidate))).orElse("");
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] = Math.min(previous[column - 1] + change,
                        Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
