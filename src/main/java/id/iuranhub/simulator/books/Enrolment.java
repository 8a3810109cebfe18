package id.iuranhub.simulator.books;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.iuranhub.model.Programme;
import java.time.LocalDate;
import java.util.List;

/**
 * One worker's card under one employer.
 *
 * @param kpj    11 digits
 * @param nik    16 digits
 * @param status A is active, N is not
 * @param to     the last day; null while it has none
 */
public record Enrolment(String kpj, String nik, String name,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate birthDate, String npp, String division,
        List<Programme> programmes, Status status, @JsonSerialize(using = ToStringSerializer.class) LocalDate from,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate to) {

    public enum Status { A, N }

    public Enrolment {
        programmes = List.copyOf(programmes);
    }
}
