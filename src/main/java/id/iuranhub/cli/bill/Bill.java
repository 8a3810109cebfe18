package id.iuranhub.cli.bill;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Table;
import java.io.PrintStream;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/** {@code hub bill}: what is to be paid under which kode iuran. */
@Command(name = "bill", description = {"Bills: what the insurer wants paid under each kode iuran, what it owes back,",
    "and what was paid."},
        subcommands = {BillList.class, BillShow.class, BillPay.class, BillReissue.class})
public final class Bill {

    private static final Pattern KODE_IURAN = Pattern.compile("[A-Za-z0-9._-]{1,200}");

    private Bill() { }

    /** A kode iuran goes into the path of a resource, so it has to look like one. */
    static String kode(String typed) {
        if (!KODE_IURAN.matcher(typed).matches()) {
            throw Failure.usage("'" + typed
                    + "' is not a kode iuran: they look like 2605000000000001, see hub bill list");
        }
        return typed;
    }

    /** Bills under one kode iuran, for a person. */
    static void tell(JsonNode answer, PrintStream out) {
        Table.of(answer.path("bills")).print(out);
    }
}
