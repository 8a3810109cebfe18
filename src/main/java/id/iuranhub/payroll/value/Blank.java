package id.iuranhub.payroll.value;

/**
 * What counts as nothing: spaces of every width, TAB, control characters, and what has no shape ({@link WrittenText}).
 */
public final class Blank {

    private Blank() {
    }

    public static boolean is(char c) {
        return c <= ' ' || c >= 0x7f && isWide(c);
    }

    private static boolean isWide(char c) {
        return c <= 0xa0 || Character.isSpaceChar(c) || WrittenText.isInvisible(c);
    }

    public static boolean is(String text) {
        return start(text, 0) == text.length();
    }

    /** Where the text begins, blanks left out; its length if there is nothing else. */
    public static int start(String text, int from) {
        int start = from;
        while (start < text.length() && is(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** One past where the text ends, blanks left out; never before {@code from}. */
    static int end(String text, int from) {
        int end = text.length();
        while (end > from && is(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    public static String stripped(String text) {
        int start = start(text, 0);
        return text.substring(start, end(text, start));
    }
}
