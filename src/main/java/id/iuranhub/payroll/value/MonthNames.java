package id.iuranhub.payroll.value;

import id.iuranhub.model.CalendarDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with the name of the month in Indonesian, written out or shortened: {@code 17 Mei 1990}, {@code 5 Agt 1988}.
 */
public final class MonthNames {

    private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus",
            "September", "Oktober", "November", "Desember");
    private static final Map<String, Integer> KNOWN = known();
    /** A year of two digits tells no century. */
    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})([ -])([A-Za-z]{3,9})\\.?\\2([0-9]{4})");
    private static final int SHORT = 3;

    private MonthNames() {
    }

    private static Map<String, Integer> known() {
        var known = new HashMap<String, Integer>();
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i).toLowerCase(Locale.ROOT);
            known.put(name, i + 1);
            known.put(name.substring(0, SHORT), i + 1);
        }
        known.putAll(Map.of("pebruari", 2, "peb", 2, "agt", 8, "ags", 8, "agust", 8, "sept", 9, "nopember", 11, "nop",
                11));
        return known;
    }

    /** Null where it is no such date. */
    public static LocalDate read(String text) {
        Matcher date = DATE.matcher(text);
        Integer month = date.matches() ? KNOWN.get(date.group(SHORT).toLowerCase(Locale.ROOT)) : null;
        if (month == null) {
            return null;
        }
        int day = Integer.parseInt(date.group(1));
        int year = Integer.parseInt(date.group(4));
        return CalendarDay.exists(year, month, day) ? LocalDate.of(year, month, day) : null;
    }

    static String write(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
