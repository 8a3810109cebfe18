package id.iuranhub.payroll;

import id.iuranhub.payroll.value.MoneyFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes amounts as the payrolls of each format do. */
public final class Amounts {

    private Amounts() {
    }

    public static String written(MoneyFormat format, long amount) {
        return switch (format) {
            case PLAIN, CELL -> Long.toString(amount);
            case ID -> grouped('.', ',', amount);
            case EN -> grouped(',', '.', amount);
        };
    }

    private static String grouped(char group, char decimal, long amount) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(decimal);
        return new DecimalFormat("#,##0.00", symbols).format(amount);
    }
}
