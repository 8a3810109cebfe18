package id.iuranhub.year;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a month costs, reckoned here without any of the hub's own code. Wages are multiples of 10,000 rupiah: nothing is
 * rounded.
 */
final class Tariffs {

    static final YearMonth JANUARY = YearMonth.of(2026, 1);
    static final long FLAT = 17_700;
    static final long FLAT_FROM_JANUARY = 19_000;
    private static final YearMonth CEILING = YearMonth.of(2026, 3);
    private static final int PENSION = 59;

    private Tariffs() { }

    static long flat(YearMonth month) {
        return month.isBefore(JANUARY) ? FLAT : FLAT_FROM_JANUARY;
    }

    /** Rupiah a month. */
    static long total(Slip slip) {
        return switch (slip.work) {
            case SORONG -> flat(slip.month);
            case PPPK, HONORER -> slip.wage * 54 / 10_000;
            // From January in a class of more risk, by the scheme's own list.
            case KONTRAK -> slip.wage * (slip.month.isBefore(JANUARY) ? 24 : 54) / 10_000 + slip.wage * 30 / 10_000
                    + slip.wage * 57 / 1000
                    + 3 * pension(slip);
        };
    }

    /** What payroll cuts. */
    static long cut(Slip slip) {
        return slip.work == Work.KONTRAK ? slip.wage * 2 / 100 + pension(slip) : slip.work == Work.HONORER ? 0
                : total(slip);
    }

    /** 1 % of the wage up to the ceiling, until the age is reached. */
    private static long pension(Slip slip) {
        LocalDate first = slip.month.atDay(1);
        if (!slip.who.born.plusYears(PENSION).isAfter(first)) {
            return 0;
        }
        return Math.min(slip.wage, slip.month.isBefore(CEILING) ? 10_547_400 : 11_086_300) / 100;
    }
}
