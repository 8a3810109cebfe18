package id.iuranhub.cli.backup;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub backup}: a copy of everything, while the hub works. */
@Command(name = "backup",
        description = {"Writes a copy of database, archive, configuration, held and refused files into a folder of its",
    "own under <home>/backup (backup.folder), or under DIR; the hub goes on meanwhile."})
public final class Backup extends Asking {

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Another place; nothing is rotated there.")
    private Path folder;

    @Override
    public ApiRequest question(Connection hub) {
        var body = body();
        if (folder != null) {
            body.put("folder", folder.toAbsolutePath().normalize().toString());
        }
        return post("/backups", body);
    }

    @Override
    public void tell(JsonNode made, PrintStream out) {
        out.println("backup " + made.path("backup").asText() + ": " + made.path("files").asLong() + " files, "
                + made.path("bytes").asLong() + " bytes");
        made.path("rotated").forEach(old -> out.println("taken away: " + old.asText()));
    }
}
