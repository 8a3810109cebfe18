package id.iuranhub.console.bill;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.GoesOn;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.MonthBilled;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Zones;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be paid in a month, under which kode iuran, and what is behind each: its rows, its receipt, its
 * corrections, its payment.
 */
public final class BillPages {

    private static final int SHOWN = 500;
    private static final List<String> PAYMENT = List.of("on", "rupiah", "reference");

    private final Pages.Needs needs;
    private final Bills bills;
    private final Balance balance;

    /**
     * A month.
     *
     * @param billed by scheme
     * @param all    how many bills there are; the first are shown
     */
    public record Model(Blth blth, String scheme, List<String> schemes, Map<String, MonthBilled> billed,
            List<ShownBills.One> bills, int all, List<ShownBills.Owed> credits, int allCredits) { }

    /**
     * One kode iuran.
     *
     * @param bills  under it, mostly one
     * @param rupiah of all of them
     * @param told   what came of a deed, empty where none was done
     * @param typed  of a payment that was not noted, to be mended
     */
    public record One(String kode, List<ShownBills.One> bills, long rupiah, List<ShownBills.Row> rows,
            @GoesOn("after") String next,
            List<ShownBills.Entry> history, String told, Map<String, String> typed) {

        public ShownBills.One first() {
            return bills.get(0);
        }

        public String status() {
            return first().status();
        }

        public String typed(String field, String otherwise) {
            return typed.getOrDefault(field, otherwise);
        }
    }

    public BillPages(Pages.Needs needs) {
        this.needs = needs;
        this.bills = new Bills(needs.database(), needs.journal(), needs.clock());
        this.balance = new Balance(needs.database(), needs.schemes());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/tagihan", Action.SEE_ALL, this::month);
        endpoints.get("/tagihan/{id}", Action.SEE_ALL, visit -> one(visit, "", 200));
        endpoints.post("/tagihan/{id}/bayar", Action.RUN, this::pay);
        endpoints.post("/tagihan/{id}/terbit-ulang", Action.RUN,
                visit -> done(visit, Outcome.of(() -> new Doing.Done<>(
                needs.bills().reissue(visit.part("id"), visit.login().name())))));
    }

    private PageReply month(Visit visit) {
        Blth blth = visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
        var schemes = needs.schemes().all().stream().map(Scheme::id).toList();
        String scheme = schemes.stream().filter(visit.query("scheme")::equals).findFirst().orElse("");
        var sheet = needs.bills().ofMonth(blth, scheme);
        var billed = new TreeMap<>(bills.billed(blth, LocalDate.now(needs.clock().withZone(Zones.LAW))));
        billed.keySet().removeIf(one -> !scheme.isEmpty() && !scheme.equals(one));
        return PageReply.page("bills", new Model(blth, scheme, schemes, billed, some(visit, sheet.bills()),
                sheet.bills().size(), some(visit, sheet.credits()), sheet.credits().size()));
    }

    private static <T> List<T> some(Visit visit, List<T> list) {
        return list.subList(0, Math.min(list.size(), visit.most(SHOWN)));
    }

    private PageReply one(Visit visit, String told, int status) {
        String kode = visit.part("id");
        if (!(Outcome.of(() -> needs.bills().under(kode)) instanceof Outcome.Done<List<ShownBills.One>> found)
                || !(Outcome.of(() -> needs.bills().behind(kode, visit.query("after")))
                instanceof Outcome.Done<ShownBills.Behind> behind)) {
            return PageReply.missing();
        }
        var under = some(visit, found.value());
        var typed = new TreeMap<String, String>();
        PAYMENT.stream().filter(field -> !visit.form(field).isEmpty())
                .forEach(field -> typed.put(field, visit.form(field)));
        return new PageReply.Shown(status, "bill", Map.of("m", new One(kode, under,
                under.stream().mapToLong(ShownBills.One::rupiah).sum(), some(visit, behind.value().rows()),
                behind.value().next(), some(visit, behind.value().history()), told, typed)));
    }

    private PageReply pay(Visit visit) {
        return done(visit, Outcome.of(() -> needs.bills().pay(new BillService.Payment(visit.part("id"),
                visit.form("on"), visit.form("rupiah"), visit.form("reference"), ""), visit.asker())));
    }

    private PageReply done(Visit visit, Outcome<Doing<List<ShownBills.One>>> outcome) {
        if (outcome instanceof Outcome.Refused<Doing<List<ShownBills.One>>> refused) {
            return refused.why().status() == 404 ? PageReply.missing() : one(visit, visit.refusal(refused.why()), 400);
        }
        var doing = ((Outcome.Done<Doing<List<ShownBills.One>>>) outcome).value();
        // A deed that takes a second person is no bill yet; another kode iuran has a page of its own.
        return doing instanceof Doing.Waits<List<ShownBills.One>> waits ? one(visit,
                visit.frame().say("proposal.waits", "id", Long.toString(waits.proposal().id())), 200)
                : new PageReply.Elsewhere("/tagihan/"
                + ((Doing.Done<List<ShownBills.One>>) doing).value().get(0).kodeIuran());
    }
}
