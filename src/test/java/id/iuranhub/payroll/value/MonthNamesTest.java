package id.iuranhub.payroll.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates with the name of the month, and behind the place of birth, as a source may be told to read them. */
@Fast
class MonthNamesTest {

    private static final Source SOURCE = Sources.of("sumber", """
            scheme: kendari-nonasn
            formats: [csv]
            numbers: plain
            dates: dd mmmm yyyy
            columns:
              - {name: nik, kind: nik}
              - {name: "Tempat, Tanggal Lahir", kind: place-and-birth-date}
              - {name: upah, kind: wage}
            """);

    @ParameterizedTest
    @CsvSource({"17 Mei 1990, 1990-05-17", "17-Mei-1990, 1990-05-17", "5 agustus 1988, 1988-08-05",
            "05 Agt 1988, 1988-08-05",
        "29 Pebruari 2000, 2000-02-29", "1 Nop. 1970, 1970-11-01", "\u200e31 DESEMBER 1999, 1999-12-31",
        "17 Mei 1990 00:00:00, 1990-05-17",
        "1990-05-17T00:00:00Z, 1990-05-17"})
    void aMonthIsKnownByItsName(String cell, LocalDate date) {
        assertEquals(date, DateFormat.DD_MONTH_YYYY.read(cell));
        assertEquals(date, DateFormat.DD_MONTH_YYYY.read(DateFormat.DD_MONTH_YYYY.write(date)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17-Mei-90", "17 Mei 90", "31 Juni 1990", "17 May 1990", "17 M 1990", "Mei 17 1990",
            "17-Mei 1990", "17 Mei 1899", "Mei 1990", "0 Mei 1990"})
    void whatTellsNoDayIsNone(String cell) {
        assertNull(DateFormat.DD_MONTH_YYYY.read(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Palu, 17 Mei 1990", "Kab. Donggala, Sulteng,17 Mei 1990", "17 Mei 1990",
            "=\"Palu, 17 Mei 1990\"", "Palu,\u00a017 Mei 1990"})
    void theDateStandsBehindThePlace(String cell) {
        var reading = read(cell);
        assertEquals(List.of(), reading.findings());
        assertEquals(LocalDate.of(1990, 5, 17), reading.birthDate());
    }

    @Test
    void aFindingQuotesTheWholeCell() {
        assertEquals(List.of(new Finding(Code.DATE_INVALID, "Tempat, Tanggal Lahir", "dd mmmm yyyy",
                "Palu, 17 Mei 90")), read("Palu, 17 Mei 90").findings());
        assertEquals(Code.FIELD_MISSING, read("").findings().get(0).code());
        assertEquals(Code.IDENTITY_CONFLICT, read("Palu, 18 Mei 1990").findings().get(0).code());
    }

    private static Reading read(String cell) {
        return new RowReader(SOURCE, Fixtures.MAY).read(new Row(2, new String[] {"7471011705900001", cell, "3000000"}));
    }
}
