package id.iuranhub.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A line of an enrolment snapshot. @param to null where it has no end */
record Enrolled(Person person, String kpj, LocalDate born, List<String> programmes, boolean active, LocalDate from,
        LocalDate to) {

    static Enrolled rightly(Person person, Source source) {
        return new Enrolled(person, person.kpj(), person.born(), source.programmes, true, LocalDate.of(2016, 1, 1),
                null);
    }

    boolean activeIn(String blth) {
        var month = YearMonth.parse(blth);
        return !from.isAfter(month.atEndOfMonth()) && (to == null ? active : !to.isBefore(month.atDay(1)));
    }

    String text(String npp) {
        return String.join(";", kpj, person.nik(), person.name(), born.toString(), npp, "",
                String.join("+", programmes), active ? "A" : "N",
                from.toString(), to == null ? "" : to.toString());
    }
}
