package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class SafeCellTest {

    @ParameterizedTest
    @CsvSource({
            "727101170890,'=\"727101170890\"'", "7271011708900001,'=\"7271011708900001\"'",
            "' 7271011708900001 ','=\"7271011708900001\"'", "00123,'=\"00123\"'", "01234567890,'=\"01234567890\"'"})
    void aNumberThatASpreadsheetWouldDamageIsKeptByAFormula(String cell, String safe) {
        assertEquals(safe, SafeCell.of(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12345678901", "1250000", "Budi Santoso", "", "12345678901x", "7,27E+15"})
    void whatASpreadsheetShowsAsItIsStaysAsItIs(String cell) {
        assertEquals(cell, SafeCell.of(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62 812", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1Dx", "\uFF0Bx",
        "\uFF0Dx", "\uFF20x", "=\"0123\""})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertEquals("'" + cell, SafeCell.of(cell));
    }
}
