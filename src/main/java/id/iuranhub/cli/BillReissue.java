package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub bill reissue}. */
@Command(name = "reissue", description = "Asks the insurer for another kode iuran in place of one that expired unpaid.")
final class BillReissue extends Asking {

    @Parameters(paramLabel = "KODE", description = "The kode iuran that expired.")
    private String kodeIuran;

    @Override
    Question question(Connection hub) {
        return post("/bills/" + Bill.kode(kodeIuran) + "/reissue", body());
    }

    @Override
    void tell(JsonNode answer, PrintStream out) {
        Bill.tell(answer, out);
    }
}
