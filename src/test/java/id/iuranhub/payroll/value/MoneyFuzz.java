package id.iuranhub.payroll.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.payroll.Amounts;
import id.iuranhub.payroll.Seen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Amounts against what the contract says of them, said once more as a pattern. */
class MoneyFuzz {

    private static final BigInteger GREATEST = BigInteger.TEN.pow(15).subtract(BigInteger.ONE);

    @DictionaryEntries({"Rp", "Rp. ", "1.250.000,00", "1,250,000.00", "(", ")", "-", "\u00a0", ",00", ".00", "E+15"})
    @FuzzTest(maxDuration = "6s")
    void anAmountIsWhatItsFormatSaysAndReadsAgain(byte[] bytes) {
        // As every reader hands a cell on: the marks of the hub's own are not in it.
        String text = Cell.text(new String(bytes, StandardCharsets.UTF_8));
        for (MoneyFormat format : MoneyFormat.values()) {
            long amount = format.read(text);
            assertEquals(expected(format, text), amount, format.name());
            if (amount != MoneyFormat.INVALID) {
                assertEquals(amount, format.read(Amounts.written(format, amount)), format.name());
                assertEquals(amount, format.read("  Rp " + Amounts.written(format, amount) + "\u00a0"), format.name());
            }
            long cell = format.read(Cell.number(text));
            assertEquals(Cell.isNumber(text) ? cell : number(text), cell);
        }
    }

    private static long expected(MoneyFormat format, String text) {
        return Cell.isNumber(text) ? format.read(text) : Seen.money(format, text);
    }

    private static String blanksAsSpaces(String text) {
        var spaces = new StringBuilder(text);
        for (int i = 0; i < spaces.length(); i++) {
            if (Blank.is(spaces.charAt(i))) {
                spaces.setCharAt(i, ' ');
            }
        }
        return spaces.toString();
    }

    /** A whole number of at most 15 digits, however it is written. */
    private static long number(String text) {
        String blanks = blanksAsSpaces(text).strip();
        if (!blanks.matches("[0-9+.eE-]{1,40}") || blanks.matches(".*[eE][+-]?\\d{4,}")) {
            return MoneyFormat.CELL.read(Cell.number(text));
        }
        try {
            var number = new BigDecimal(blanks);
            if (number.precision() > 15) {
                // A workbook is trusted with 15 digits; how the rest is cut off has tests of its own.
                return MoneyFormat.CELL.read(Cell.number(text));
            }
            var whole = number.toBigIntegerExact();
            return whole.abs().compareTo(GREATEST) > 0 ? MoneyFormat.INVALID : whole.longValueExact();
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            return MoneyFormat.INVALID;
        }
    }
}
