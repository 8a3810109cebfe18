package id.iuranhub.law;

import id.iuranhub.model.Misconfigured;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The national holidays, as far as they have been entered. */
public final class Holidays {

    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    private Holidays() {
    }

    /** The days of one year, from one decree. */
    record Year(int year, Set<LocalDate> days, String source, LocalDate checked) {

        Year {
            days = Set.copyOf(days);
            for (LocalDate day : days) {
                if (day.getYear() != year) {
                    throw new IllegalArgumentException(day + " is not in " + year);
                }
            }
        }

        static Year read(Section section) {
            section.only(List.of("year", "source", "checked", "days"));
            var days = section.section("days");
            var dates = days.made(() -> days.keys().stream().map(LocalDate::parse).collect(Collectors.toSet()));
            int year = section.value("year", Integer::valueOf);
            var checked = section.value("checked", LocalDate::parse);
            return section.made(() -> new Year(year, dates, section.text("source"), checked));
        }
    }

    static Holidays of(List<Year> entered) {
        var holidays = new Holidays();
        for (Year year : entered) {
            if (!holidays.years.add(year.year())) {
                throw new Misconfigured("holidays of " + year.year() + " are entered twice");
            }
            holidays.days.addAll(year.days());
        }
        return holidays;
    }

    /** Whether the holidays of a year are entered; if not, only its weekends are known. */
    public boolean knownFor(int year) {
        return years.contains(year);
    }

    /** Monday to Friday and no holiday that is known. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !days.contains(day);
    }
}
