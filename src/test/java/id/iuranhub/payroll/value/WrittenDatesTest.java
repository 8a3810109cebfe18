package id.iuranhub.payroll.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of lists whose writer nobody has configured. */
@Fast
class WrittenDatesTest {

    private static WrittenDates of(List<String> cells) {
        var dates = new WrittenDates();
        cells.forEach(dates::see);
        return dates;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-12", "12-06-2026", "12/06/2026", "20260612", "12 Juni 2026", "12-Jun-2026",
            "2026-06-12 00:00:00",
        "12/06/2026 00:00", "=\"12/06/2026\"", "\u200E12-06-2026", " 12 juni 2026 "})
    void eachWayASourceMayDeclareIsRead(String cell) {
        assertEquals(LocalDate.of(2026, 6, 12), of(List.of(cell)).read(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12/06/26", "12-Jun-26", "1/2/2026", "06/17/2026", "12062026", "2026/06/12",
            "31/02/2026", "12.06.2026"})
    void nothingElseIs(String cell) {
        assertNull(of(List.of(cell)).read(cell));
    }

    /** One cell that only reads with the month first makes of every other that reads both ways a question. */
    @ParameterizedTest
    @CsvSource({"12/06/2026,", "12-06-2026,", "05/05/2026,2026-05-05", "17/06/2026,2026-06-17",
            "2026-06-12,2026-06-12", "12 Juni 2026,2026-06-12"})
    void whereTheMonthComesFirstSomewhereWhatCouldBeEitherIsNotBelieved(String cell, LocalDate date) {
        assertEquals(date, of(List.of(cell, "06/17/2026")).read(cell));
        assertEquals(date, of(List.of("06-17-2026", cell)).read(cell));
    }

    @Test
    void aCellThatIsNoDateAtAllSaysNothingOfTheOthers() {
        assertEquals(LocalDate.of(2026, 6, 12), of(List.of("45/17/2026", "", "lunas", "12/06/2026"))
                .read("12/06/2026"));
    }
}
