package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hub correction review}. */
@Command(name = "review", description = "Puts a proposed correction in force; another person than the one who proposed it has to do it.")
final class CorrectionReview extends Asking {

    @Parameters(paramLabel = "ID", description = "As 'hub correction list' names it.")
    private long id;

    @Override
    Question question(Connection hub) {
        return post("/corrections/" + id + "/review", body());
    }

    @Override
    void tell(JsonNode correction, PrintStream out) {
        Correction.tell(correction, out);
    }
}
