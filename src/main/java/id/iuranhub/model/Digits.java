package id.iuranhub.model;

/** Looks at digits where they stand, without cutting texts apart. Only ASCII digits are digits. */
public final class Digits {

    private Digits() {
    }

    public static boolean is(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean only(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The number that up to nine characters spell, or -1 where one of them is no digit or the text is too short. */
    public static int number(CharSequence text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!is(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
