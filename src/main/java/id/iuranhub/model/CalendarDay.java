package id.iuranhub.model;

import java.time.Month;
import java.time.Year;

/** Asks the calendar without making a date, since {@code LocalDate.of} answers a wrong day with an exception. */
public final class CalendarDay {

    private CalendarDay() {
    }

    public static boolean exists(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1
                && day <= (day <= 28 ? 28 : Month.of(month).length(Year.isLeap(year)));
    }
}
