package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.time.LocalDate;
import java.util.List;

/**
 * By when a scheme's iuran is to be paid.
 *
 * @param day   day of the month, 1-28
 * @param month of the BLTH itself or of the month after
 */
public record Due(int day, Month month, OnHoliday onHoliday) {

    /** The month in which the iuran of a BLTH falls due. */
    public enum Month { SAME, NEXT }

    /** What happens to a due date that is no working day. */
    public enum OnHoliday { NEXT_WORKING_DAY, STAYS }

    public Due {
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("the due day is 1-28, not " + day);
        }
    }

    static Due read(Section section) {
        section.only(List.of("day", "month", "on-holiday"));
        int day = section.value("day", Integer::valueOf);
        var month = section.value("month", Word.of(Month.class));
        var onHoliday = section.value("on-holiday", Word.of(OnHoliday.class));
        return section.made(() -> new Due(day, month, onHoliday));
    }

    /** The day as written, before any holiday. */
    LocalDate nominal(Blth blth) {
        return blth.month().plusMonths(month == Month.NEXT ? 1 : 0).atDay(day);
    }
}
