package id.iuranhub.cli.person;

import id.iuranhub.cli.MonthList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code hub moves}. */
@Command(name = "moves",
        description = {"Who stands in a month under another OPD, or another scheme, than the month before:",
    "a list for the insurer."})
public final class Moves extends MonthList {

    Moves() {
        super("moves", "Nobody moved.",
                List.of("nik", "kpj", "fromScheme", "fromOpd", "scheme", "opd", "disposition"));
    }
}
