package id.iuranhub.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that somebody who wrote an unknown one most likely meant. */
public final class Nearest {

    private Nearest() {
    }

    /** The known word with the fewest edits; empty when nothing is known. The first of equals. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(candidate -> distance(word, candidate)));
    }

    /** {@code unknown key 'scheem' in palu.yaml; the nearest known one is 'scheme'}. */
    public static String complaint(String what, String word, String where, Collection<String> known) {
        String nearest = to(word, known).map(near -> "; the nearest known one is '" + near + "'").orElse("");
        return "unknown " + what + " '" + word + "' in " + where + nearest;
    }

    /** Levenshtein: how many characters to insert, drop or replace. */
    public static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[previous.length];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
