package id.iuranhub.paper;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as letters have them. */
final class Rupiahs {

    private static final String[] ONES = {"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
        "sembilan", "sepuluh", "sebelas"};

    private Rupiahs() { }

    /** {@code Rp1.234.567}. */
    static String written(long rupiah) {
        return rupiah < 0 ? "-Rp" + number(-rupiah) : "Rp" + number(rupiah);
    }

    /** {@code 1.234.567}. */
    static String number(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.GERMANY)).format(number);
    }

    /** {@code satu juta dua ratus ribu rupiah}. */
    static String spoken(long rupiah) {
        String words = rupiah == 0 ? "nol" : rupiah < 0 ? "minus " + words(-rupiah) : words(rupiah);
        return words.strip().replaceAll(" +", " ") + " rupiah";
    }

    private static String words(long number) {
        if (number < 12) {
            return ONES[(int) number];
        }
        if (number < 20) {
            return ONES[(int) number - 10] + " belas";
        }
        if (number < 100) {
            return ONES[(int) (number / 10)] + " puluh " + ONES[(int) (number % 10)];
        }
        if (number < 200) {
            return "seratus " + words(number - 100);
        }
        if (number < 1000) {
            return ONES[(int) (number / 100)] + " ratus " + words(number % 100);
        }
        if (number < 2000) {
            return "seribu " + words(number - 1000);
        }
        return large(number);
    }

    private static String large(long number) {
        String[] names = {"ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"};
        long unit = 1000;
        int name = 0;
        while (name < names.length - 1 && number / unit >= 1000) {
            unit *= 1000;
            name++;
        }
        return words(number / unit) + " " + names[name] + " " + words(number % unit);
    }
}
