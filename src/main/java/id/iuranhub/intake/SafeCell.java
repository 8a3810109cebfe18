package id.iuranhub.intake;

import id.iuranhub.model.Digits;

/** Cells that a spreadsheet shows as they are: it neither runs them as formulas nor rounds their digits away. */
public final class SafeCell {

    /** From so many digits on a spreadsheet shows 7.2719E+15, and past the 15th it keeps zeros only. */
    private static final int LONG_NUMBER = 12;

    private SafeCell() {
    }

    /** The content of a CSV cell, before CSV's own quoting. */
    public static String of(String text) {
        String number = text.strip();
        if ((number.length() >= LONG_NUMBER || hasLeadingZero(number)) && Digits.only(number)) {
            return "=\"" + number + '"';
        }
        return beginsFormula(text) ? "'" + text : text;
    }

    /** A card number of 11 digits may begin with zeros, which a spreadsheet would drop. */
    private static boolean hasLeadingZero(String number) {
        return number.length() > 1 && number.charAt(0) == '0';
    }

    /**
     * A TAB or line end in front is passed over when a spreadsheet looks for a formula; some take the full-width signs
     * too.
     */
    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
    }
}
