package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.time.LocalDate;

/** The days by which iuran are to be paid. */
public record DueDates(Holidays holidays) {

    /**
     * A due date.
     *
     * @param holidaysKnown false where the year's holidays are not entered, so that only weekends were looked at
     */
    public record DueDate(LocalDate day, boolean holidaysKnown) {
    }

    public DueDate of(Due due, Blth blth) {
        LocalDate day = due.nominal(blth);
        while (due.onHoliday() == Due.OnHoliday.NEXT_WORKING_DAY && !holidays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return new DueDate(day, holidays.knownFor(due.nominal(blth).getYear()) && holidays.knownFor(day.getYear()));
    }

    public DueDate of(Scheme scheme, Blth blth) {
        return of(scheme.due(), blth);
    }
}
