package id.iuranhub.assess;

import id.iuranhub.model.Programme;
import java.time.LocalDate;
import java.util.Set;

/**
 * One line of what the insurer knows of a participant under an NPP.
 *
 * @param active   status A rather than N
 * @param to       the last day, null while it goes on
 * @param division the OPD under which the insurer has them, may be empty
 */
public record Enrolment(String kpj, String name, LocalDate birthDate, Set<Programme> programmes, boolean active,
                        LocalDate from, LocalDate to, String division) {

    /**
     * Begun by a month's last day and not ended before its first: who left or died within a month, and has N by now, is
     * owed it.
     */
    public boolean activeIn(LocalDate firstDay, LocalDate lastDay) {
        return !from.isAfter(lastDay) && (to == null ? active : !to.isBefore(firstDay));
    }
}
