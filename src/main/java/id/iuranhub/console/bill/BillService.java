package id.iuranhub.console.bill;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.PaymentOutcome;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.RowKey;
import id.iuranhub.outbox.insurer.BillEnquiries;
import id.iuranhub.outbox.insurer.StandingRecords;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** Bills: what is to be paid under which kode iuran, and that it was. */
public final class BillService {

    /** Banks close by it, whatever the city's own time. */
    static final ZoneId BANKS = ZoneId.of("Asia/Jakarta");

    /** Rows of one page. */
    private static final int PAGE = 100;

    private final Bills bills;
    private final Payments payments;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final ProposalService reviews;
    private final Clock clock;

    public BillService(Bills bills, Payments payments, Schemes schemes, ProducerTemplate routes,
            ProposalService reviews, Clock clock) {
        this.reviews = reviews;
        this.routes = routes;
        this.bills = bills;
        this.payments = payments;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/bills", Action.SEE_ALL, this::list);
        endpoints.call("GET", "/bills/{id}", Action.SEE_ALL, request -> show(request.id()));
        endpoints.call("GET", "/bills/{id}/rows", Action.SEE_ALL, request -> behind(request.id(), request));
        endpoints.call("POST", "/adopt", Action.RUN, this::adopt);
        endpoints.call("POST", "/bills/{id}/reissue", Action.RUN, request -> reissue(request.id(), request));
        endpoints.call("POST", "/bills/{id}/pay", Action.RUN, request -> pay(request.id(), request));
    }

    public BillJson.Sheet list(ApiRequest request) {
        String scheme = request.parameter("scheme").map(name -> schemes.named(name).id()).orElse("");
        return BillJson.of(bills.ofMonth(Api.blth(request), scheme), today());
    }

    /** All bills under a kode iuran. */
    public Map<String, List<BillJson.Document>> show(String kodeIuran) {
        return Map.of("bills", found(kodeIuran).stream().map(bill -> BillJson.of(bill, today())).toList());
    }

    /** The rows behind a kode iuran, a page at a time, and every bill and credit they have led to. */
    public BillJson.Behind behind(String kodeIuran, ApiRequest request) {
        found(kodeIuran);
        var after = request.parameter("after").map(typed -> RowKey.parse(typed).orElseThrow(() ->
                Api.Refused.wrong("rows are gone on after one such as 12-345, not after '" + typed + "'")));
        return BillJson.behind(bills.lookup().behind(kodeIuran, after.orElse(null), PAGE + 1), PAGE,
                bills.lookup().history(kodeIuran));
    }

    /** Somebody says that a bill was paid. */
    public Map<String, ?> pay(String kodeIuran, ApiRequest request) {
        found(kodeIuran);
        if (reviews.takesAnother(Deed.PAYMENT, request)) {
            day(request);
            rupiah(request);
            return reviews.propose(Deed.PAYMENT, request, "bill " + kodeIuran);
        }
        var outcome =
                payments.note(new Payments.Payment(kodeIuran, day(request), rupiah(request),
                request.needed("reference").strip(),
                Payments.Source.PERSON, request.who()));
        if (outcome instanceof PaymentOutcome.SumDiffers differs) {
            throw new Api.Refused(409, "SUM_DIFFERS", "bill " + kodeIuran + " is of " + differs.billed()
                    + " rupiah: pay that, or ask the insurer");
        }
        if (outcome instanceof PaymentOutcome.PaidBefore before) {
            throw new Api.Refused(409, "PAID_BEFORE", "bill " + kodeIuran + " was paid on " + before.on()
                    + ", reference " + before.reference());
        }
        if (outcome instanceof PaymentOutcome.Reissued reissued) {
            throw new Api.Refused(409, "REISSUED", "bill " + kodeIuran + " counts no more: " + reissued.successor()
                    + " took its place");
        }
        return show(kodeIuran);
    }

    /** The insurer is asked for another kode iuran in place of one that expired unpaid. */
    public Map<String, List<BillJson.Document>> reissue(String kodeIuran, ApiRequest request) {
        found(kodeIuran);
        var answer = routes.requestBody("direct:reissue-bill", new BillEnquiries.Reissue(kodeIuran, request.who()),
                BillEnquiries.Answer.class);
        if (answer instanceof BillEnquiries.Reissued reissued) {
            return show(reissued.successor());
        }
        var refused = (BillEnquiries.NotReissued) answer;
        throw new Api.Refused(refused.byInsurer() ? 409 : 503, refused.byInsurer() ? "INSURER_REFUSED"
                : "INSURER_UNREACHABLE", refused.words());
    }

    /** What the insurer holds of a month and the books do not know is taken over; what differs is named. */
    public Map<String, Object> adopt(ApiRequest request) {
        var blth = Api.blth(request);
        var looks = request.text("scheme").map(name -> List.of(schemes.named(name)))
                .orElseGet(() -> List.copyOf(schemes.all()));
        var results = looks.stream().filter(scheme -> scheme.npp(blth).isPresent())
                .map(scheme -> routes.requestBody("direct:adopt",
                new StandingRecords.Look(scheme, blth, request.who()), StandingRecords.Result.class)).toList();
        return Map.of("blth", blth.toString(), "schemes", results);
    }

    private List<Bill> found(String kodeIuran) {
        var found = bills.under(kodeIuran);
        if (found.isEmpty()) {
            throw Api.Refused.absent("bill " + kodeIuran);
        }
        return found;
    }

    private static LocalDate day(ApiRequest request) {
        String text = request.needed("on");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Api.Refused.wrong("the day of the payment is written 2026-06-12, not '" + text + "'");
        }
    }

    private static long rupiah(ApiRequest request) {
        String text = request.needed("rupiah");
        if (!text.matches("\\d{1,15}")) {
            throw Api.Refused.wrong("rupiah are a whole number without points, not '" + text + "'");
        }
        return Long.parseLong(text);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BANKS));
    }
}
