package id.iuranhub.cli.person;

import id.iuranhub.cli.MonthList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code hub arrears}. */
@Command(name = "arrears",
        description =
        {"What a month still owes that the insurer no longer takes, because the month is closed there (BLTH_CLOSED):",
    "a list for its branch office."})
public final class Arrears extends MonthList {

    Arrears() {
        super("arrears", "No arrears.",
                List.of("scheme", "nik", "kpj", "opd", "kind", "wage", "standing", "owed", "difference"));
    }
}
