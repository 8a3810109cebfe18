package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class TimelineTest {

    private static Dated entry(String from, String until, int value) {
        return new Dated(Blth.of(from), Optional.ofNullable(until).map(Blth::of), BigDecimal.valueOf(value), "test",
                LocalDate.parse("2026-11-22"));
    }

    private static final Timeline LINE = new Timeline(List.of(
            entry("2020-03", null, 1), entry("2021-03", "2021-12", 2), entry("2022-03", "2023-02", 3)));

    @ParameterizedTest
    @CsvSource({"2020-02,", "2020-03, 1", "2021-02, 1", "2021-03, 2", "2021-12, 2", "2022-01,", "2022-02,",
            "2022-03, 3",
        "2023-02, 3", "2023-03,", "2099-12,"})
    void takesTheLastValueNotAfterTheBlthAndNotPastItsEnd(String blth, BigDecimal expected) {
        assertEquals(Optional.ofNullable(expected), LINE.at(Blth.of(blth)).map(Dated::value));
    }

    @Test
    void refusesEntriesOutOfOrderOrOverlapping() {
        assertThrows(IllegalArgumentException.class,
                () -> new Timeline(List.of(entry("2021-03", null, 1), entry("2021-03", null, 2))));
        assertThrows(IllegalArgumentException.class,
                () -> new Timeline(List.of(entry("2020-03", "2021-03", 1), entry("2021-03", null, 2))));
    }

    @Test
    void refusesAnEntryThatEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> entry("2021-03", "2021-02", 1));
    }
}
