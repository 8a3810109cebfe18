package id.iuranhub.payroll;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a dropped file says before anybody looks into it: that it is not meant for the hub, or the hub's
 * own.
 */
public final class DroppedName {

    /** What uploaders use while they write. */
    private static final List<String> UNDER_WAY = List.of(".part", ".filepart", ".tmp", ".crdownload", ".partial",
            ".swp");
    private static final List<String> HIDDEN = List.of(".", "~$");
    /** What a desktop leaves in every folder it shows; nobody waits for it. */
    private static final Set<String> DROPPINGS = Set.of("desktop.ini", "thumbs.db", ".ds_store");
    /** What the hub itself writes for senders, under these endings. */
    private static final List<String> OWN = List.of(".why.txt", ".note.txt", ".ack.csv", ".ack.xlsx");
    private static final String ANY_ANSWER = ".ack.";

    private DroppedName() {
    }

    /** Left where it is, not refused, not counted. */
    public static boolean isLeftAlone(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isDropping(name) || HIDDEN.stream().anyMatch(lower::startsWith)
                || UNDER_WAY.stream().anyMatch(lower::endsWith);
    }

    /** Left alone, and nobody need be told that it lies there. */
    public static boolean isDropping(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return DROPPINGS.contains(lower) || lower.startsWith("._");
    }

    /** It ends as the hub's own answers and notes do, and would speak for the hub where they stand. */
    public static boolean isReserved(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int answer = lower.lastIndexOf(ANY_ANSWER);
        return OWN.stream().anyMatch(lower::endsWith) || answer >= 0
                && lower.indexOf('.', answer + ANY_ANSWER.length()) < 0;
    }
}
