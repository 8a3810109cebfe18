package id.iuranhub.year;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Somebody who works for the city, and what became of them so far. */
final class Resident {

    /** A time at the insurer under an employer. @param to null while it lasts */
    record Enrolment(Work work, LocalDate from, LocalDate to) { }

    final int serial;
    final LocalDate born;
    /** The NIK tells another day than the papers, until somebody attests to it. */
    final boolean oddNik;
    boolean attested;
    String unit;
    long wage;
    private final List<Enrolment> enrolments = new ArrayList<>();

    Resident(int serial, LocalDate born, boolean oddNik, Work work, String unit, long wage) {
        this.serial = serial;
        this.born = born;
        this.oddNik = oddNik;
        this.unit = unit;
        this.wage = wage;
        enrolments.add(new Enrolment(work, LocalDate.of(2020, 1, 1), null));
    }

    /** The work they have now, or had last. */
    Work work() {
        return enrolments.get(enrolments.size() - 1).work();
    }

    boolean isThere() {
        return enrolments.get(enrolments.size() - 1).to() == null;
    }

    /** Leaves or dies: is owed the month of that day, none after it. */
    void goes(LocalDate day) {
        var last = enrolments.remove(enrolments.size() - 1);
        enrolments.add(new Enrolment(last.work(), last.from(), day));
    }

    void becomes(Work other, LocalDate from) {
        goes(from.minusDays(1));
        enrolments.add(new Enrolment(other, from, null));
    }

    boolean reads() {
        return !oddNik || attested;
    }

    String nik() {
        LocalDate told = oddNik ? born.plusDays(1) : born;
        return "747101" + told.format(DateTimeFormatter.ofPattern("ddMMyy")) + "%04d".formatted(serial);
    }

    String nip() {
        return born.format(DateTimeFormatter.BASIC_ISO_DATE) + (work() == Work.PPPK ? "2026211" : "2015011")
                + "%03d".formatted(serial % 1000);
    }

    String name() {
        return "Warga Rekaan " + (char) ('A' + serial % 26);
    }

    String kpj() {
        return "%011d".formatted(30_000_000 + serial);
    }

    /** Their lines in the insurer's snapshot. */
    List<String> lines() {
        return enrolments.stream()
                .map(one -> String.join(";", kpj(), nik(), name(), born.toString(), one.work().npp, "",
                one.work().programmes,
                one.to() == null ? "A" : "N", one.from().toString(), one.to() == null ? "" : one.to().toString()))
                .toList();
    }

    @Override
    public String toString() {
        return nik() + " " + work() + " " + unit;
    }
}
