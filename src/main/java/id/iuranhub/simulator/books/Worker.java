package id.iuranhub.simulator.books;

import id.iuranhub.model.Programme;
import java.time.LocalDate;
import java.util.List;

/**
 * A worker someone asks to have enrolled.
 *
 * @param wage       rupiah
 * @param programmes empty where the request leaves it to the insurer
 */
public record Worker(String nik, String name, LocalDate birthDate, long wage, List<Programme> programmes) {

    public Worker {
        programmes = List.copyOf(programmes);
    }
}
