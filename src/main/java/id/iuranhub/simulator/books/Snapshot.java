package id.iuranhub.simulator.books;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Programme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An enrolment snapshot file, the same the hub is given: the simulator starts with what the hub believes. */
public final class Snapshot {

    private Snapshot() {
    }

    /** @throws Misconfigured where the file or one of its lines cannot be read */
    public static List<Enrolment> read(Path file) {
        var enrolments = new ArrayList<Enrolment>();
        try (var lines = CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(file)) {
            lines.forEach(line -> enrolments.add(enrolment(file, line)));
            return enrolments;
        } catch (IOException | UncheckedIOException notReadable) {
            throw new Misconfigured("enrolment snapshot " + file + " cannot be read: " + notReadable, notReadable);
        }
    }

    private static Enrolment enrolment(Path file, NamedCsvRecord line) {
        try {
            String to = line.getField("akhir");
            return new Enrolment(line.getField("kpj"), line.getField("nik"), line.getField("nama"),
                    LocalDate.parse(line.getField("tanggal_lahir")), line.getField("npp"), line.getField("divisi"),
                    programmes(line.getField("program")), Enrolment.Status.valueOf(line.getField("status")),
                    LocalDate.parse(line.getField("mulai")), to.isBlank() ? null : LocalDate.parse(to));
        } catch (RuntimeException notAnEnrolment) {
            throw new Misconfigured(file + ", line " + line.getStartingLineNumber() + ": "
                    + notAnEnrolment.getMessage(),
                    notAnEnrolment);
        }
    }

    private static List<Programme> programmes(String joined) {
        return Arrays.stream(joined.split("\\+")).map(Programme::valueOf).toList();
    }
}
