package id.iuranhub.model;

/**
 * Nomor kartu peserta Jamsostek, the participant's card number: a text of 11 digits that are not all zeros.
 * No check digit is known.
 *
 * @param text the 11 digits, leading zeros kept
 */
public record Kpj(String text) {

    public static final int DIGITS = 11;

    public Kpj {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a KPJ: " + mask(text));
        }
    }

    public static boolean isValid(CharSequence text) {
        return text.length() == DIGITS && Digits.only(text) && !onlyZeros(text);
    }

    private static boolean onlyZeros(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    public String masked() {
        return mask(text);
    }

    /** The same for what stands in a KPJ cell, readable or not. */
    public static String mask(String text) {
        return Masked.keeping(0, 3, text);
    }

    @Override
    public String toString() {
        return masked();
    }
}
