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

    /** A release, and over it what a site entered: an open entry, and one with an end. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // Months of the release that the site says nothing of, before and after.
        "2020-02, -, -", "2020-03, 1, 1", "2022-03, 3, 3", "2023-02, 3, 3",
        // The site's open entry goes until the release's next.
        "2020-06, 9, 9", "2021-02, 9, 9", "2021-03, 2, 2",
        // Its entry of the same month takes the release's place, with its end, and no older value comes back after it.
        "2021-12, 2, 2", "2022-01, -, -", "2023-03, 7, 7", "2023-12, 7, 7",
        // One of the release that begins in it counts after it; one that ends in it never.
        "2024-05, 7, 7", "2024-06, 4, 4", "2024-09, 5, 5"})
    void aSitesEntriesGoBeforeTheReleasesAndHideNoOthers(String blth, BigDecimal expected, BigDecimal again) {
        var release = new Timeline(List.of(entry("2020-03", null, 1), entry("2021-03", "2021-12", 2),
                entry("2022-03", "2023-02", 3), entry("2023-03", "2023-06", 8), entry("2023-07", "2023-12", 6),
                entry("2024-01", null, 4), entry("2024-09", null, 5)));
        var site = new Timeline(List.of(entry("2020-06", null, 9), entry("2023-03", "2024-05", 7)));
        var both = site.over(release);
        assertEquals(Optional.ofNullable(expected), both.at(Blth.of(blth)).map(Dated::value));
        assertEquals(Optional.ofNullable(again), both.over(release).at(Blth.of(blth)).map(Dated::value));
    }

    /** What a release says of months after a site's last entry is never hidden, whatever the site copied. */
    @Test
    void aSitesCopyOfAnOldReleaseHidesNoLaterValue() {
        var old = new Timeline(List.of(entry("2020-03", null, 1), entry("2021-03", "2022-02", 2)));
        var later = new Timeline(List.of(entry("2020-03", null, 1), entry("2021-03", "2022-02", 2),
                entry("2022-03", "2023-02", 3)));
        assertEquals(later, old.over(later));
        assertEquals(later, later.over(old));
    }
}
