package id.iuranhub.cli.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.person.PersonSheets;
import id.iuranhub.store.OwnerOnly;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub person export}: into a file that nobody else can read. */
@Command(name = "export",
        description = {"Writes all that is kept of a person into a file that nobody else can read: rows, iuran, bills,",
    "dead letters and edits, enrolments, corrections, attestations, the journal about it. On record."})
public final class PersonExport extends Asking {

    @Option(names = "--nik", required = true, paramLabel = "NIK", description = "The person's NIK.")
    private String nik;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json or xlsx.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE",
            description = "One that is not there yet; else one named for the time.")
    private Path file;

    @Override
    public ApiRequest question(Connection hub) {
        if (!List.of("json", "xlsx").contains(format)) {
            throw Failure.usage("--format is json or xlsx, not '" + format + "'");
        }
        return post("/person/export", body().put("nik", nik));
    }

    @Override
    public void tell(JsonNode person, PrintStream out) {
        Path to = file != null ? file : Path.of("data-pribadi-" + person.path("at").asText().replaceAll("[^0-9]", "")
                + "." + format);
        try {
            Files.createFile(to);
            OwnerOnly.file(to);
            Files.write(to, format.equals("json")
                    ? new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(person)
                    : PersonSheets.xlsx(person));
            out.println(to);
        } catch (FileAlreadyExistsException there) {
            throw Failure.usage(to + " is there already: name another --out");
        } catch (IOException cannot) {
            throw Failure.usage("cannot write " + to + ": " + cannot.getMessage());
        }
    }
}
