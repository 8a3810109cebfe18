package id.iuranhub.model;

/** Hides a number of a person in logs and lists, leaving as much as lets two of them be told apart. */
final class Masked {

    private Masked() {
    }

    /** Keeps so many characters at the head and the tail; a text too short to hide anything is hidden whole. */
    static String keeping(int head, int tail, String text) {
        int hidden = text.length() - head - tail;
        if (hidden < head + tail) {
            return "*".repeat(text.length());
        }
        return text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
