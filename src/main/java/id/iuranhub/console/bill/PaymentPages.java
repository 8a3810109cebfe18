package id.iuranhub.console.bill;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Opd;
import id.iuranhub.ledger.bill.PaymentLookup;
import id.iuranhub.ledger.bill.PaymentLookup.Line;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Zones;
import java.time.LocalDate;
import java.util.List;

/** An auditor's way: from a line of the treasury to its bills by OPD, and on to the rows behind each. */
public final class PaymentPages {

    private static final int SHOWN = 500;

    private final Pages.Needs needs;
    private final PaymentLookup payments;

    /** A year. @param all how many lines; the first are shown */
    public record Model(int year, List<Line> payments, int all) {
        public long rupiah() {
            return payments.stream().mapToLong(Line::rupiah).sum();
        }
    }

    /** One line of the treasury. */
    public record One(String reference, List<OfOpd> bills) {
        public long rupiah() {
            return bills.stream().mapToLong(OfOpd::rupiah).sum();
        }
    }

    /** What was paid for an OPD. @param account under which it is booked, empty where its scheme does not say */
    public record OfOpd(String scheme, Blth blth, String opd, String account, String kodeIuran, long records,
            long rupiah, LocalDate paidOn, String who) { }

    public PaymentPages(Pages.Needs needs) {
        this.needs = needs;
        this.payments = new PaymentLookup(needs.database());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/pembayaran", Action.SEE_ALL, this::year);
        endpoints.get("/pembayaran/sp2d", Action.SEE_ALL, this::one);
    }

    private PageReply year(Visit visit) {
        int now = LocalDate.now(needs.clock().withZone(Zones.LAW)).getYear();
        String typed = visit.query("year");
        int year = typed.matches("20\\d{2}") ? Integer.parseInt(typed) : now;
        var lines = payments.ofYear(year);
        return PageReply.page("payments", new Model(year, lines.stream().limit(visit.most(SHOWN)).toList(),
                lines.size()));
    }

    private PageReply one(Visit visit) {
        var bills = payments.under(visit.query("reference")).stream().map(bill -> new OfOpd(bill.scheme(), bill.blth(),
                bill.opd(), account(bill), bill.kodeIuran(), bill.records(), bill.rupiah(), bill.paidOn(),
                bill.who())).toList();
        return bills.isEmpty() ? PageReply.missing()
                : PageReply.page("payment", new One(visit.query("reference"), bills));
    }

    private String account(PaymentLookup.Paid bill) {
        return needs.schemes().ofStored(bill.scheme()).at(bill.blth()).flatMap(terms ->
                terms.opd(bill.opd(), bill.blth())).flatMap(Opd::account).orElse("");
    }
}
