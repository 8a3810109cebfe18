package id.iuranhub.notify;

import id.iuranhub.model.Misconfigured;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** When people are left alone; {@code from} and {@code until} are the same where they never are. */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    private static final Pattern TEXT = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");

    /** @param text {@code 21:00-06:00}, or empty */
    static QuietHours of(String text, ZoneId zone) {
        if (text.isEmpty()) {
            return new QuietHours(LocalTime.MIN, LocalTime.MIN, zone);
        }
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new Misconfigured("notify.quiet is written 21:00-06:00, not '" + text + "'");
        }
        return new QuietHours(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)), zone);
    }

    /** When something may be told that came now: now, or at the end of the quiet hours. */
    OffsetDateTime after(OffsetDateTime now) {
        var here = now.atZoneSameInstant(zone);
        LocalTime time = here.toLocalTime();
        boolean overMidnight = until.isBefore(from);
        boolean quiet = overMidnight ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return now;
        }
        var day = time.isBefore(until) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
        return day.atTime(until).atZone(zone).toOffsetDateTime();
    }
}
