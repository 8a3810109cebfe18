package id.iuranhub.words;

import java.time.ZonedDateTime;

/** What people call the time of a place: WIB in Palembang and Sukabumi, WITA in Palu and Kendari, WIT in Sorong. */
public final class ZoneName {

    private static final int HOUR = 3600;

    private ZoneName() { }

    /** Elsewhere the distance to UTC. */
    public static String of(ZonedDateTime time) {
        return switch (time.getOffset().getTotalSeconds()) {
            case 7 * HOUR -> "WIB";
            case 8 * HOUR -> "WITA";
            case 9 * HOUR -> "WIT";
            case 0 -> "UTC";
            default -> "UTC" + time.getOffset();
        };
    }
}
