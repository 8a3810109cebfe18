package id.iuranhub.cli.person;

import id.iuranhub.cli.MonthList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code hub missing}. */
@Command(name = "missing",
        description = {"Who is enrolled and active in a month, and in no payroll row of it, as of its last run:",
    "last OPD and wage, since when, and what became of them."})
public final class Missing extends MonthList {

    Missing() {
        super("missing", "Nobody is missing.",
                List.of("scheme", "nik", "kpj", "name", "opd", "wage", "since", "became", "where"));
    }
}
