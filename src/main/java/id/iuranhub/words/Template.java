package id.iuranhub.words;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill: {@code {field}} stands for a value, and a part in {@code [brackets]} is said only if
 * every value in it is there.
 */
record Template(String text) {

    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** Brackets are settled before values come in, so that a bracket in a value is only a character. */
    String with(Map<String, String> values) {
        String said = PART.matcher(text).replaceAll(part -> isComplete(part.group(1), values)
                ? Matcher.quoteReplacement(part.group(1)) : "");
        return PLACE.matcher(said).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private static boolean isComplete(String part, Map<String, String> values) {
        return PLACE.matcher(part).results().noneMatch(place -> value(place.group(1), values).isEmpty());
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is known to fill {" + name + "}");
        }
        return value;
    }
}
