package id.iuranhub.cli.bill;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub bill pay}. */
@Command(name = "pay",
        description = {"Notes that a bill was paid. A sum that differs, or another payment of the same bill,",
    "is told and changes nothing."})
final class BillPay extends Asking {

    @Parameters(paramLabel = "KODE", description = "The kode iuran, as 'hub bill list' names it.")
    private String kodeIuran;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day of the payment: 2026-06-12.")
    private String day;

    @Option(names = "--rupiah", required = true, paramLabel = "N", description = "What was paid, whole rupiah.")
    private String rupiah;

    @Option(names = "--reference", required = true, paramLabel = "R",
            description = "The bank's or treasury's, such as an SP2D.")
    private String reference;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/bills/" + Bill.kode(kodeIuran) + "/pay",
                body().put("on", day).put("rupiah", rupiah).put("reference", reference));
    }

    @Override
    public void tell(JsonNode answer, PrintStream out) {
        Bill.tell(answer, out);
    }
}
