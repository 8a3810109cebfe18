package id.iuranhub.notify;

import java.util.Locale;

/** How a message reaches somebody. */
enum Way {
    MAIL, WEBHOOK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
