package id.iuranhub.assess;

import java.util.Locale;
import java.util.Set;

/** Compares names as people would: without titles, case and punctuation. */
public final class Names {

    private static final Set<String> TITLES = Set.of("DR", "DRA", "DRS", "DRG", "DRH", "IR", "H", "HJ", "PROF", "KH",
            "NS");

    private Names() { }

    public static boolean same(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    /** What is left of a name to compare. */
    public static String plain(String name) {
        int titlesBehind = name.indexOf(',');
        String own = titlesBehind > 0 ? name.substring(0, titlesBehind) : name;
        var plain = new StringBuilder();
        for (String word : own.toUpperCase(Locale.ROOT).split("[\\s.]+")) {
            String letters = word.replaceAll("[^\\p{L}\\p{Nd}]", "");
            if (!letters.isEmpty() && !TITLES.contains(letters)) {
                plain.append(letters).append(' ');
            }
        }
        return plain.toString();
    }
}
