package id.iuranhub.cli.portal;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Root;
import id.iuranhub.cli.Table;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.model.Blth;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub portal read}. */
@Command(name = "read",
        description = {"Reads what came back from the portal: the list of failed rows or Formulir 2a, as",
    "XLSX or CSV; or notes the kode iuran of a month. Exit code 1 where nothing of it counts, or",
    "somebody was refused or differs."})
final class PortalRead extends Asking {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "What the portal gave; it is copied to portal/in.")
    private Path file;

    @Option(names = "--kode-iuran", paramLabel = "KODE", description = "As the portal shows it.")
    private String kodeIuran;

    @Option(names = "--blth", paramLabel = "MONTH", description = "Of a kode iuran without a file.")
    private Blth blth;

    @Option(names = "--scheme", paramLabel = "SCHEME", description = "Of a kode iuran without a file.")
    private String scheme;

    @Override
    public ApiResponse ask(Connection hub, Root root) {
        if (file != null) {
            place(root.premises().home().portal().resolve("in"));
        }
        return super.ask(hub, root);
    }

    /** Whole under its name, or not at all: the hub looks into that folder by itself. */
    private void place(Path folder) {
        String name = file.getFileName().toString();
        try {
            Files.createDirectories(folder);
            Path part = Files.copy(file, folder.resolve("." + name + ".part"));
            if (Files.exists(folder.resolve(name))) {
                Files.delete(part);
                throw Failure.usage(name + " lies in " + folder + " already");
            }
            Files.move(part, folder.resolve(name));
        } catch (FileAlreadyExistsException under) {
            throw Failure.usage("somebody else is reading a file of that name: " + under.getMessage());
        } catch (IOException cannot) {
            throw Failure.usage("cannot copy " + file + " to " + folder + ": " + cannot.getMessage());
        }
    }

    @Override
    public ApiRequest question(Connection hub) {
        var body = body();
        if (kodeIuran != null) {
            body.put("kodeIuran", kodeIuran);
        }
        if (file != null) {
            return post("/portal/read", body.put("file", file.getFileName().toString()));
        }
        if (kodeIuran == null || blth == null || scheme == null) {
            throw Failure.usage("name a file, or --kode-iuran with --blth and --scheme");
        }
        return post("/portal/kode-iuran", body.put("blth", blth.toString()).put("scheme", scheme));
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        if (answer.has("bills")) {
            out.println("kode iuran " + answer.path("kodeIuran").asText() + ": " + answer.path("bills").asInt()
                    + " bills");
        } else if (isTaken(answer) && answer.path("kind").asText().equals("form")) {
            out.println(answer.path("scheme").asText() + " " + answer.path("blth").asText() + ": answers for "
                    + answer.path("accepted").asInt() + " new workers");
        } else if (isTaken(answer)) {
            out.println(answer.path("scheme").asText() + " " + answer.path("blth").asText() + ": "
                    + answer.path("accepted").asInt() + " accepted, " + answer.path("refused").asInt() + " refused, "
                    + answer.path("differs").asInt() + " differ, " + answer.path("unanswered").asInt()
                    + " without an answer");
        } else {
            out.println("Nothing of it counts:");
        }
        answer.path("told").forEach(told -> out.println("! " + Table.printable(told.asText())));
    }

    private static boolean isTaken(JsonNode answer) {
        return answer.path("state").asText().equals("taken");
    }

    @Override
    public int exit(JsonNode answer) {
        boolean well = answer.has("bills") || isTaken(answer) && answer.path("refused").asInt() == 0
                && answer.path("differs").asInt() == 0;
        return well ? Exit.DONE : Exit.ATTENTION;
    }
}
