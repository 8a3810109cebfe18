package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub bill show}. */
@Command(name = "show", description = "Shows what is billed under a kode iuran, and whether it is paid.")
final class BillShow extends Asking {

    @Parameters(paramLabel = "KODE", description = "The kode iuran, as 'hub bill list' names it.")
    private String kodeIuran;

    @Override
    Question question(Connection hub) {
        return get("/bills/" + Bill.kode(kodeIuran), Map.of());
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        Bill.tell(answer, out);
    }
}
