package id.iuranhub.assess;

import id.iuranhub.model.Programme;
import java.time.LocalDate;
import java.util.Set;

/**
 * One line of what the insurer knows of a participant under an NPP.
 *
 * @param active status A rather than N
 * @param to     the last day, null while it goes on
 */
public record Enrolment(String kpj, String name, LocalDate birthDate, Set<Programme> programmes, boolean active,
                        LocalDate from, LocalDate to) {

    /** Status A, begun by a month's last day and not ended before its first. */
    public boolean activeIn(LocalDate firstDay, LocalDate lastDay) {
        return active && !from.isAfter(lastDay) && (to == null || !to.isBefore(firstDay));
    }
}
