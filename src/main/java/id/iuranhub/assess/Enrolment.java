package id.iuranhub.assess;

import id.iuranhub.model.Blth;
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

    /** Status A, begun by the month's last day and not ended before its first. */
    public boolean activeIn(Blth blth) {
        return active && !from.isAfter(blth.lastDay()) && (to == null || !to.isBefore(blth.firstDay()));
    }
}
