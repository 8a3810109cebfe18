package id.iuranhub.console.bill;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.BillLookup;
import id.iuranhub.ledger.bill.PostedBills;
import id.iuranhub.model.Nik;
import java.time.LocalDate;
import java.util.List;

/** Bills as programs and pages see them. */
public final class ShownBills {

    /** What {@code hub bill list --json} prints. */
    public record Sheet(List<One> bills, List<Owed> credits, List<ToPay> toPay) { }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record One(String kodeIuran, String scheme, String blth, String opd, String status, int records,
            long rupiah, String payBy,
                           String receiptId, String paidOn, String reference, String replacedBy) { }

    public record Owed(String scheme, String blth, String opd, long rupiah, String receiptId) { }

    public record ToPay(String scheme, long rupiah) { }

    /**
     * What is behind a bill.
     *
     * @param next    the row to go on after, empty at the end
     * @param history every bill and credit its rows have led to
     */
    public record Behind(List<Row> rows, String next, List<Entry> history) { }

    /** @param nik masked */
    public record Row(String id, String nik, String kpj, String opd, String file, long rupiah, String kind,
            String receiptId, String disposition) { }

    /** @param rupiah negative for a credit */
    public record Entry(String since, String kodeIuran, String receiptId, int records, long rupiah, String kind,
            String replaces) { }

    private ShownBills() { }

    /** @param rows one more than there is room for, where there are more */
    public static Behind behind(List<BillLookup.Behind> rows, int room, List<BillLookup.Entry> history) {
        var page = rows.size() > room ? rows.subList(0, room) : rows;
        return new Behind(page.stream()
                .map(row -> new Row(row.key().toString(), Nik.mask(row.nik()), row.kpj(), row.opd(), row.file(),
                row.rupiah(),
                        row.kind(), row.receipt(), row.disposition())).toList(),
                rows.size() > room ? page.get(room - 1).key().toString() : "",
                history.stream()
                .map(entry -> new Entry(entry.since().toString(), entry.kodeIuran(), entry.receipt(), entry.records(),
                entry.rupiah(),
                        entry.kind(), entry.replaces())).toList());
    }

    public static Sheet of(PostedBills sheet, LocalDate today) {
        return new Sheet(sheet.bills().stream().map(bill -> of(bill, today)).toList(),
                sheet.credits().stream()
                .map(credit -> new Owed(credit.scheme(), credit.blth().toString(), credit.opd(), credit.rupiah(),
                        credit.receipt())).toList(),
                sheet.toPay().entrySet().stream().map(scheme -> new ToPay(scheme.getKey(), scheme.getValue()))
                .toList());
    }

    public static One of(Bill bill, LocalDate today) {
        return new One(bill.kodeIuran(), bill.scheme(), bill.blth().toString(), bill.opd(),
                bill.status(today).word(), bill.records(),
                bill.rupiah(), text(bill.payBy()), bill.receipt(), text(bill.paidOn()), bill.reference().isEmpty()
                ? null : bill.reference(),
                bill.successor().isEmpty() ? null : bill.successor());
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
