package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class DueDatesTest {

    private static final DueDates DUE_DATES = new DueDates(Installed.LAW.holidays());

    @ParameterizedTest
    @CsvSource({
        "palu-asn,        2026-05, 2026-06-15, a Monday of the month after",
        "palu-asn,        2026-07, 2026-08-18, a Saturday; the Monday after it is 17 August",
        "palu-kontrak,    2026-01, 2026-02-16, a Sunday",
        "kendari-nonasn,  2026-10, 2026-11-16, a Sunday",
        "sukabumi-rentan, 2026-05, 2026-05-15, a Friday of the BLTH itself",
        "sukabumi-rentan, 2026-08, 2026-08-15, a Saturday; for BPU no later day is named"})
    void isTheDayOfTheSchemeOrWhereItSaysSoTheNextWorkingDay(String scheme, String blth, LocalDate expected,
    String why) {
        var due = DUE_DATES.of(Installed.SCHEMES.named(scheme), Blth.of(blth));
        assertEquals(new DueDates.DueDate(expected, true), due, why);
    }

    @Test
    void aHolidayInTheWeekMovesItByADay() {
        var due = new Due(14, Due.Month.SAME, Due.OnHoliday.NEXT_WORKING_DAY);
        assertEquals(LocalDate.parse("2026-05-15"), DUE_DATES.of(due, Blth.of("2026-05")).day());
    }

    @Test
    void aDateThatStaysStaysOnAHoliday() {
        var due = new Due(14, Due.Month.SAME, Due.OnHoliday.STAYS);
        assertEquals(LocalDate.parse("2026-05-14"), DUE_DATES.of(due, Blth.of("2026-05")).day());
    }

    @Test
    void inAYearWithoutAListOnlyWeekendsAreKnownAndItSaysSo() {
        var due = DUE_DATES.of(Installed.SCHEMES.named("palu-asn"), Blth.of("2026-12"));
        assertEquals(new DueDates.DueDate(LocalDate.parse("2027-01-15"), false), due);
        assertEquals(LocalDate.parse("2027-08-16"),
                DUE_DATES.of(Installed.SCHEMES.named("palu-asn"), Blth.of("2027-07")).day());
    }

    @Test
    void aRunIsForTheMonthBeforeOrForItsOwn() {
        LocalDate january = LocalDate.parse("2027-01-10");
        assertEquals(Blth.of("2026-12"), Installed.SCHEMES.named("palu-asn").run().blthOn(january));
        assertEquals(Blth.of("2027-01"), Installed.SCHEMES.named("sukabumi-rentan").run().blthOn(january));
    }
}
