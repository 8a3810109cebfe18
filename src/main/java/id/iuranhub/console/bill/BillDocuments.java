package id.iuranhub.console.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.BillSheet;
import java.time.LocalDate;
import java.util.List;

/** Bills as the API writes them. */
public final class BillDocuments {

    /** What {@code hub bill list --json} prints. */
    public record Sheet(List<Document> bills, List<Owed> credits, List<ToPay> toPay) { }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(String kodeIuran, String scheme, String blth, String opd, String status, int records, long rupiah, String payBy,
                           String receiptId, String paidOn, String reference, String replacedBy) { }

    public record Owed(String scheme, String blth, String opd, long rupiah, String receiptId) { }

    public record ToPay(String scheme, long rupiah) { }

    private BillDocuments() { }

    public static Sheet of(BillSheet sheet, LocalDate today) {
        return new Sheet(sheet.bills().stream().map(bill -> of(bill, today)).toList(),
                sheet.credits().stream().map(credit -> new Owed(credit.scheme(), credit.blth().toString(), credit.opd(), credit.rupiah(),
                        credit.receipt())).toList(),
                sheet.toPay().entrySet().stream().map(scheme -> new ToPay(scheme.getKey(), scheme.getValue())).toList());
    }

    public static Document of(Bill bill, LocalDate today) {
        return new Document(bill.kodeIuran(), bill.scheme(), bill.blth().toString(), bill.opd(), bill.status(today).word(), bill.records(),
                bill.rupiah(), text(bill.payBy()), bill.receipt(), text(bill.paidOn()), bill.reference().isEmpty() ? null : bill.reference(),
                bill.successor().isEmpty() ? null : bill.successor());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
