package id.iuranhub.payroll.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.payroll.Seen;
import id.iuranhub.payroll.xlsx.DateSerial;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Dates against the calendar of the JDK. */
class DateFuzz {

    @DictionaryEntries({"17-05-1990", "1990-05-17", "17/05/1990", "19900517", "29-02-2000", "'", "33010", "\u00a0"})
    @FuzzTest(maxDuration = "6s")
    void aDateIsADayOfTheCalendarAndReadsAgain(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (DateFormat format : DateFormat.values()) {
            LocalDate date = format.read(text);
            if (!Cell.isNumber(text)) {
                assertEquals(Seen.date(format, text), date, format.text());
            }
            if (date != null) {
                assertEquals(date, format.read(format.write(date)));
                assertEquals(date, format.read(" '" + format.write(date) + "\u00a0"));
            }
            holdSerial(format, text);
        }
    }

    private static void holdSerial(DateFormat format, String text) {
        LocalDate date = format.read(Cell.number(text));
        if (date == null) {
            return;
        }
        assertTrue(date.getYear() >= 1900 && date.getYear() <= 9999);
        if (date.isAfter(LocalDate.of(1900, 2, 28))) {
            assertEquals(date, format.read(Cell.number(Long.toString(DateSerial.of(date)))));
            assertEquals(LocalDate.of(1899, 12, 30).plusDays(DateSerial.of(date)), date);
        }
        assertNull(format.read(Cell.number("60")));
    }
}
