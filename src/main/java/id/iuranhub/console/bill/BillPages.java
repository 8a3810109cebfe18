package id.iuranhub.console.bill;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.deadletter.DeadLetterPage;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.MonthBilled;
import id.iuranhub.model.Blth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be paid in a month, under which kode iuran, and what is behind each: its rows, its receipt, its
 * corrections, its payment.
 */
public final class BillPages {

    private static final int SHOWN = 500;
    /** Banks close by it, whatever the city's own time. */
    private static final ZoneId BANKS = ZoneId.of("Asia/Jakarta");
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
            List<JsonNode> bills, int all,
                        List<JsonNode> credits, int allCredits) { }

    /**
     * One kode iuran.
     *
     * @param bills  under it, mostly one
     * @param rupiah of all of them
     * @param told   what came of a deed, empty where none was done
     * @param typed  of a payment that was not noted, to be mended
     */
    public record One(String kode, List<JsonNode> bills, long rupiah, List<JsonNode> rows, String next,
            List<JsonNode> history, String told,
                      Map<String, String> typed) {

        public JsonNode first() {
            return bills.get(0);
        }

        public String status() {
            return first().path("status").asText();
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
                visit -> done(visit, needs.api().answer(visit.post(address(visit) + "/reissue", visit.body()))));
    }

    private PageReply month(Visit visit) {
        Blth blth = visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
        var schemes = needs.schemes().all().stream().map(Scheme::id).toList();
        String scheme = schemes.stream().filter(visit.query("scheme")::equals).findFirst().orElse("");
        JsonNode sheet = needs.api().answer(visit.get("/bills", Map.of("blth", blth.toString(), "scheme", scheme)))
                .body();
        var billed = new TreeMap<>(bills.billed(blth, LocalDate.now(needs.clock().withZone(BANKS))));
        billed.keySet().removeIf(one -> !scheme.isEmpty() && !scheme.equals(one));
        return PageReply.page("bills", new Model(blth, scheme, schemes, billed, some(sheet.path("bills")),
                sheet.path("bills").size(),
                some(sheet.path("credits")), sheet.path("credits").size()));
    }

    private static List<JsonNode> some(JsonNode list) {
        var some = new ArrayList<JsonNode>();
        for (int i = 0; i < list.size() && i < SHOWN; i++) {
            some.add(list.get(i));
        }
        return some;
    }

    /** By the API, whose codes are of letters and digits: what is none has no bill. */
    private static String address(Visit visit) {
        return "/bills/" + visit.part("id");
    }

    private PageReply one(Visit visit, String told, int status) {
        ApiResponse found = needs.api().answer(visit.get(address(visit), Map.of()));
        ApiResponse behind = needs.api()
                .answer(visit.get(address(visit) + "/rows", Map.of("after", visit.query("after"))));
        if (found.status() != 200 || behind.status() != 200) {
            return PageReply.missing();
        }
        var under = some(found.body().path("bills"));
        var typed = new TreeMap<String, String>();
        PAYMENT.stream().filter(field -> !visit.form(field).isEmpty())
                .forEach(field -> typed.put(field, visit.form(field)));
        return new PageReply.Shown(status, "bill", Map.of("m", new One(visit.part("id"), under,
                under.stream().mapToLong(bill -> bill.path("rupiah").asLong()).sum(), some(behind.body().path("rows")),
                behind.body().path("next").asText(), some(behind.body().path("history")), told, typed)));
    }

    private PageReply pay(Visit visit) {
        var body = visit.body();
        PAYMENT.forEach(field -> body.put(field, visit.form(field)));
        return done(visit, needs.api().answer(visit.post(address(visit) + "/pay", body)));
    }

    private PageReply done(Visit visit, ApiResponse response) {
        if (response.status() != 200) {
            return response.status() == 404 ? PageReply.missing()
                    : one(visit, response.body().path("message").asText(), 400);
        }
        // A deed that takes a second person is no bill yet; another kode iuran has a page of its own.
        return response.body().has("proposal") ? one(visit, DeadLetterPage.waits(visit, response), 200)
                : new PageReply.Elsewhere("/tagihan/" + response.body().at("/bills/0/kodeIuran").asText());
    }
}
