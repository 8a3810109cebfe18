package id.iuranhub.notify;

import id.iuranhub.model.Trouble;
import java.util.Locale;
import java.util.Optional;

/** What people may be told of; each kind has a setting {@code notify.to.<kind>} of its own. */
enum Kind {
    /** Something around the hub is wrong, or right again. */
    TROUBLE,
    /** The same, where somebody may be after passwords or personal data. */
    SECURITY,
    /** A run, a file or a snapshot waits for somebody's decision, or waits no more. */
    HELD,
    /** A run is done. */
    DONE,
    /** A file was refused. */
    FILE,
    /** Once a day: what was, and what stands. */
    DIGEST,
    /** Somebody tries whether messages arrive. */
    TEST;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is told otherwise: each held thing by itself, not that there are some. */
    static Optional<Kind> of(Trouble.Kind trouble) {
        return switch (trouble) {
            case HELD -> Optional.empty();
            case LOGINS, STRANGERS, EXPOSED, PLAIN, ANCHOR -> Optional.of(SECURITY);
            default -> Optional.of(TROUBLE);
        };
    }
}
