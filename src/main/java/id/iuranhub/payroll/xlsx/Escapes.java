package id.iuranhub.payroll.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that XML does not hold, or that somebody did not dare to write, stand as {@code _xHHHH_} in the texts of a
 * workbook.
 */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;

    private Escapes() {
    }

    /** The text with the characters; half a character stays as it is written. */
    static String resolved(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        var resolved = new StringBuilder(text.length());
        int from = 0;
        while (escape.find()) {
            resolved.append(text, from, escape.start()).append((char) Integer.parseInt(escape.group(1), HEX));
            from = escape.end();
        }
        resolved.append(text, from, text.length());
        boolean whole = resolved.codePoints().noneMatch(point -> point >= Character.MIN_SURROGATE
                && point <= Character.MAX_SURROGATE);
        return whole ? resolved.toString() : text;
    }
}
