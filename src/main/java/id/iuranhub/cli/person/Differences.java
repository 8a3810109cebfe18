package id.iuranhub.cli.person;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.MonthList;
import id.iuranhub.cli.Table;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code hub differences}. */
@Command(name = "differences",
        description = {"Whose cut is not their share, where the scheme lets that pass (on-cut-difference: remark):",
    "a list for finance, with its sums by OPD; an OPD that the scheme does not list is summed apart."})
public final class Differences extends MonthList {

    Differences() {
        super("differences", "No differences.",
                List.of("scheme", "opd", "listed", "nik", "kpj", "file", "line", "due", "cut", "difference", "reason"));
    }

    @Override
    public void sums(JsonNode answer, PrintStream out) {
        if (!answer.path("byOpd").isEmpty()) {
            out.println("By OPD:");
            Table.of(answer.path("byOpd")).print(out, "  ");
        }
    }
}
