package id.iuranhub.cli.bill;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub bill reissue}. */
@Command(name = "reissue", description = "Asks the insurer for another kode iuran in place of one that expired unpaid.")
final class BillReissue extends Asking {

    @Parameters(paramLabel = "KODE", description = "The kode iuran that expired.")
    private String kodeIuran;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/bills/" + Bill.kode(kodeIuran) + "/reissue", body());
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Bill.tell(answer, out);
    }
}
