package id.iuranhub.simulation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Somebody who does not exist. @param serial 1-99; everything else follows from it */
public record Person(int serial) {

    /** What payroll, or the insurer, says of a birth date now and then. */
    static final LocalDate OTHERWISE = LocalDate.of(1990, 12, 31);

    public LocalDate born() {
        return LocalDate.of(1985, 1, 1).plusDays(serial % 28);
    }

    public String nik() {
        return "747101" + born().format(DateTimeFormatter.ofPattern("ddMMyy")) + "%04d".formatted(serial);
    }

    /** What is left of the NIK where it was damaged, the same each time. */
    String damagedNik() {
        return "747101%02d".formatted(serial);
    }

    public String kpj() {
        return "%011d".formatted(20_000_000 + serial);
    }

    /** Another card of the same person. */
    public String otherKpj() {
        return "%011d".formatted(30_000_000 + serial);
    }

    public String nip() {
        return born().format(DateTimeFormatter.BASIC_ISO_DATE) + "2010011" + "%03d".formatted(serial);
    }

    public String name() {
        return "Warga Rekaan " + (char) ('A' + serial % 26) + (char) ('a' + serial / 26);
    }
}
