package id.iuranhub.model;

import java.time.LocalDate;

/**
 * Nomor induk pegawai, a civil servant's number. Of a PNS: birth YYYYMMDD, start YYYYMM, sex 1 or 2, serial of 3.
 * Of a PPPK (NI PPPK) the start is YYYY and two digits count the contracts, so that any PNS number has this form too.
 *
 * @param text the 18 digits
 */
public record Nip(String text) {

    private static final int LENGTH = 18;

    public Nip {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a NIP: " + mask(text));
        }
    }

    /** Either form. */
    public static boolean isValid(CharSequence text) {
        return isPppk(text);
    }

    public static boolean isPns(CharSequence text) {
        if (!isPppk(text)) {
            return false;
        }
        int startMonth = Digits.number(text, 12, 14);
        return startMonth >= 1 && startMonth <= 12;
    }

    public static boolean isPppk(CharSequence text) {
        return text.length() == LENGTH && Digits.only(text)
                && year(text) >= 1900
                && CalendarDay.exists(year(text), month(text), day(text))
                && (text.charAt(14) == '1' || text.charAt(14) == '2');
    }

    /** Whether a valid NIP and a birth date agree. */
    public static boolean agrees(CharSequence nip, LocalDate birthDate) {
        return year(nip) == birthDate.getYear()
                && month(nip) == birthDate.getMonthValue()
                && day(nip) == birthDate.getDayOfMonth();
    }

    public LocalDate birthDate() {
        return LocalDate.of(year(text), month(text), day(text));
    }

    public boolean isWoman() {
        return text.charAt(14) == '2';
    }

    /** The serial only, since the number begins with the birth date. */
    public String masked() {
        return mask(text);
    }

    /** The same for what stands in a NIP cell, readable or not. */
    public static String mask(String text) {
        return Masked.keeping(0, 3, text);
    }

    private static int year(CharSequence text) {
        return Digits.number(text, 0, 4);
    }

    private static int month(CharSequence text) {
        return Digits.number(text, 4, 6);
    }

    private static int day(CharSequence text) {
        return Digits.number(text, 6, 8);
    }

    @Override
    public String toString() {
        return masked();
    }
}
