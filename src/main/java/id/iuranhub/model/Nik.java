package id.iuranhub.model;

import java.time.LocalDate;

/**
 * Nomor induk kependudukan, a citizen's number: 6 digits of region, the birth date as DDMMYY (day + 40 for women),
 * a serial 0001-9999. There is no check digit, and regions are never refused since their codes change.
 *
 * @param text the 16 digits
 */
public record Nik(String text) {

    public static final int DIGITS = 16;
    private static final int WOMAN = 40;

    public Nik {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a NIK: " + mask(text));
        }
    }

    public static boolean isValid(CharSequence text) {
        return text.length() == DIGITS && Digits.only(text)
                && Digits.number(text, 12, 16) > 0
                && (bornIn(1900, text) || bornIn(2000, text));
    }

    private static boolean bornIn(int century, CharSequence text) {
        return CalendarDay.exists(century + year(text), month(text), day(text));
    }

    /** Whether a valid NIK and a birth date agree; its two digits of the year fit either century. */
    public static boolean agrees(CharSequence nik, LocalDate birthDate) {
        return day(nik) == birthDate.getDayOfMonth()
                && month(nik) == birthDate.getMonthValue()
                && year(nik) == birthDate.getYear() % 100;
    }

    /** The birth date in the century that makes its owner youngest without being born after a day. */
    public LocalDate birthDate(LocalDate notAfter) {
        if (bornIn(2000, text)) {
            var late = LocalDate.of(2000 + year(text), month(text), day(text));
            if (!late.isAfter(notAfter) || !bornIn(1900, text)) {
                return late;
            }
        }
        return LocalDate.of(1900 + year(text), month(text), day(text));
    }

    public boolean isWoman() {
        return Digits.number(text, 6, 8) > WOMAN;
    }

    /** {@code 7271**********01}: region and the end of the serial, nothing of the birth date. */
    public String masked() {
        return mask(text);
    }

    /** The same for what stands in a NIK cell, readable or not. */
    public static String mask(String text) {
        return Masked.keeping(4, 2, text);
    }

    private static int day(CharSequence text) {
        int day = Digits.number(text, 6, 8);
        return day > WOMAN ? day - WOMAN : day;
    }

    private static int month(CharSequence text) {
        return Digits.number(text, 8, 10);
    }

    private static int year(CharSequence text) {
        return Digits.number(text, 10, 12);
    }

    @Override
    public String toString() {
        return masked();
    }
}
