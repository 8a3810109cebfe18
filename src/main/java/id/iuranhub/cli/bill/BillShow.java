package id.iuranhub.cli.bill;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
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
    public ApiRequest question(Connection hub) {
        return get("/bills/" + Bill.kode(kodeIuran), Map.of());
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Bill.tell(answer, out);
    }
}
