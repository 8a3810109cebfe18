package id.iuranhub.model;

import java.util.Locale;
import java.util.Map;

/**
 * Something that is wrong around the hub, as data; the words for it are made where it is told. At most one of a kind
 * stands at a time: its values name all that it is about.
 *
 * @param which  which of its kind it is, {@code clock}; its words stand under {@code trouble.<kind>.<which>}
 * @param values what its words need, nothing personal: health is open to everybody
 */
public record Trouble(Kind kind, String which, Map<String, String> values) {

    /** What may be in trouble. With the first two nothing can be taken in or sent. */
    public enum Kind {
        /** The database does not answer. */
        DATABASE,
        /** The home folder cannot be written, or its disk is full. */
        HOME,
        /** The insurer is away, or what answers in its place does not speak its interface. */
        INSURER,
        /** Files, snapshots or runs wait for somebody's release. */
        HELD,
        /** What is known of the enrolled is old. */
        ENROLMENT,
        /** Law, holidays or a minimum wage are not known for the next month. */
        LAW,
        /** Rows of the ledger that nobody can read, or whose scheme configuration does not have any more. */
        CONFIGURATION,
        /** A month was accepted by other amounts or rates than configuration says of it now. */
        TARIFF,
        /** A month is due within days and not all of it is sent. */
        DUE,
        /** The last backup is old, or it failed. */
        BACKUP,
        /** The disk fills up. */
        DISK,
        /** Files lie in the home of a hub that does not lead. */
        STRANDED,
        /** Files lie in an inbox that nobody finishes or that are none of the hub's. */
        FORGOTTEN,
        /** Something came that people should look at: a file or snapshot out of the ordinary. */
        UNUSUAL,
        /** A file names many people whom the insurer does not know: somebody may be guessing. */
        STRANGERS,
        /** What is personal or secret can be reached by others. */
        EXPOSED,
        /** The journal's head cannot be noted outside the database. */
        ANCHOR,
        /** What the insurer or a bank says of a bill is not what the books say. */
        BILL,
        /** The console is reached over a network without TLS. */
        PLAIN,
        /** Somebody tries passwords. */
        LOGINS,
        /** Iuran cannot be handed out for the insurer's portal. */
        PORTAL,
        /** Messages cannot be delivered. */
        NOTIFY,
        /** Some kind of trouble cannot be looked for: whether it is there nobody knows. */
        WATCH;

        /** As health, log and metrics call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the hub stands still meanwhile, rather than doing with less. */
        public boolean stopsWork() {
            return this == DATABASE || this == HOME;
        }
    }

    public Trouble {
        values = Map.copyOf(values);
    }

    public static Trouble of(Kind kind, String which) {
        return new Trouble(kind, which, Map.of());
    }

    /** With one value more for its words. */
    public Trouble with(String name, Object value) {
        var more = new java.util.HashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Trouble(kind, which, more);
    }
}
