package id.iuranhub.law;

import java.util.List;
import java.util.Locale;

/**
 * Whose work is transport (PP 50/2025), as a scheme tells it: by what stands in a column of its list, never by a guess.
 *
 * @param column by its name in the source; empty where nobody's is
 * @param values what stands there of those whose work it is, compared without case and outer blanks
 */
public record Transport(String column, List<String> values) {

    /** The scheme says of nobody that his work is transport. */
    public static final Transport NOBODY = new Transport("", List.of());

    public Transport {
        values = values.stream().map(Transport::plain).toList();
        if (column.isEmpty() != values.isEmpty()) {
            throw new IllegalArgumentException("whose work is transport is told by a column and by what stands in it");
        }
    }

    static Transport read(Section section) {
        section.only(List.of("column", "values"));
        return section.made(() -> new Transport(section.text("column"), section.values("values", text -> text)));
    }

    boolean isWorkOf(Earnings earnings) {
        return !values.isEmpty() && values.contains(plain(earnings.text(column)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
