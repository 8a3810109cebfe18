package id.iuranhub.console.bill;

import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.Asker;
import id.iuranhub.law.Channel;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.PaymentOutcome;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Zones;
import id.iuranhub.outbox.insurer.BillEnquiries;
import id.iuranhub.outbox.insurer.StandingRecords;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.ProducerTemplate;

/** Bills: what is to be paid under which kode iuran, and that it was. */
public final class BillService {

    /** Banks close by it, whatever the city's own time. */

    /** Rows of one page. */
    private static final int PAGE = 100;

    private final Bills bills;
    private final Payments payments;
    private final Schemes schemes;
    private final ProducerTemplate routes;
    private final ProposalService reviews;
    private final Clock clock;

    /** That a bill was paid, as typed; empty where nothing was. @param reason for whoever has to approve it */
    public record Payment(String kodeIuran, String on, String rupiah, String reference, String reason) {

        private LocalDate day() {
            try {
                return LocalDate.parse(needed("on", on));
            } catch (DateTimeException noDay) {
                throw Api.Refused.wrong("the day of the payment is written 2026-06-12, not '" + on + "'")
                        .said("payday", Map.of("typed", on));
            }
        }

        private long sum() {
            if (!needed("rupiah", rupiah).matches("\\d{1,15}")) {
                throw Api.Refused.wrong("rupiah are a whole number without points, not '" + rupiah + "'")
                        .said("rupiah", Map.of("typed", rupiah));
            }
            return Long.parseLong(rupiah);
        }

        private Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("on", on);
            fields.put("rupiah", rupiah);
            fields.put("reference", reference);
            if (!reason.isEmpty()) {
                fields.put("reason", reason);
            }
            return fields;
        }
    }

    public BillService(Bills bills, Payments payments, Schemes schemes, ProducerTemplate routes,
            ProposalService reviews, Clock clock) {
        this.reviews = reviews;
        this.routes = routes;
        this.bills = bills;
        this.payments = payments;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** @param scheme empty for all */
    public ShownBills.Sheet ofMonth(Blth blth, String scheme) {
        return ShownBills.of(bills.ofMonth(blth, scheme.isEmpty() ? "" : schemes.named(scheme).id()), today());
    }

    /** All bills under a kode iuran, at least one. */
    public List<ShownBills.One> under(String kodeIuran) {
        return found(kodeIuran).stream().map(bill -> ShownBills.of(bill, today())).toList();
    }

    /**
     * The rows behind a kode iuran, a page at a time, and every bill and credit they have led to.
     *
     * @param after the row to go on after, empty at first
     */
    public ShownBills.Behind behind(String kodeIuran, String after) {
        found(kodeIuran);
        var key = Optional.of(after).filter(typed -> !typed.isBlank()).map(typed -> RowKey.parse(typed)
                .orElseThrow(() -> Api.Refused.wrong(
                "rows are gone on after one such as 12-345, not after '" + typed + "'")));
        return ShownBills.behind(bills.lookup().behind(kodeIuran, key.orElse(null), PAGE + 1), PAGE,
                bills.lookup().history(kodeIuran));
    }

    /** Somebody says that a bill was paid. */
    public Doing<List<ShownBills.One>> pay(Payment payment, Asker asker) {
        found(payment.kodeIuran);
        if (reviews.takesAnother(Deed.PAYMENT, asker)) {
            payment.day();
            payment.sum();
            return new Doing.Waits<>(reviews.propose(new ProposalService.Wish(Deed.PAYMENT,
                    "bill " + payment.kodeIuran, "/bills/" + payment.kodeIuran + "/pay", payment.reason, asker.who()),
                    payment.fields()));
        }
        var outcome = payments.note(new Payments.Payment(payment.kodeIuran, payment.day(), payment.sum(),
                needed("reference", payment.reference).strip(), Payments.Source.PERSON, asker.who()));
        refuse(payment.kodeIuran, outcome);
        return new Doing.Done<>(under(payment.kodeIuran));
    }

    private static void refuse(String kodeIuran, PaymentOutcome outcome) {
        if (outcome instanceof PaymentOutcome.SumDiffers differs) {
            throw new Api.Refused(409, "SUM_DIFFERS", "bill " + kodeIuran + " is of " + differs.billed()
                    + " rupiah: pay that, or ask the insurer")
                    .said("", Map.of("billed", Long.toString(differs.billed())));
        }
        if (outcome instanceof PaymentOutcome.PaidBefore before) {
            throw new Api.Refused(409, "PAID_BEFORE", "bill " + kodeIuran + " was paid on " + before.on()
                    + ", reference " + before.reference())
                    .said("", Map.of("on", before.on().toString(), "reference", before.reference()));
        }
        if (outcome instanceof PaymentOutcome.Reissued reissued) {
            throw new Api.Refused(409, "REISSUED", "bill " + kodeIuran + " counts no more: " + reissued.successor()
                    + " took its place").said("", Map.of("successor", reissued.successor()));
        }
    }

    /** The insurer is asked for another kode iuran in place of one that expired unpaid. @return what is under it */
    public List<ShownBills.One> reissue(String kodeIuran, String who) {
        found(kodeIuran);
        if (bills.isFromPortal(kodeIuran)) {
            throw new Api.Refused(409, "BY_PORTAL", "bill " + kodeIuran + " is the portal's: have the month reckoned"
                    + " again there, then hub portal read --kode-iuran gives the bills the new one");
        }
        var answer = routes.requestBody("direct:reissue-bill", new BillEnquiries.Reissue(kodeIuran, who),
                BillEnquiries.Answer.class);
        if (answer instanceof BillEnquiries.Reissued reissued) {
            return under(reissued.successor());
        }
        var refused = (BillEnquiries.NotReissued) answer;
        throw new Api.Refused(refused.byInsurer() ? 409 : 503, refused.byInsurer() ? "INSURER_REFUSED"
                : "INSURER_UNREACHABLE", refused.words());
    }

    /**
     * What the insurer holds of a month and the books do not know is taken over; what differs is named.
     *
     * @param scheme empty for all
     */
    public List<StandingRecords.Result> adopt(Blth blth, String scheme, String who) {
        var looks = scheme.isEmpty() ? List.copyOf(schemes.all()) : List.of(schemes.named(scheme));
        if (!scheme.isEmpty() && byPortal(looks.get(0), blth)) {
            throw new Api.Refused(409, "BY_PORTAL", scheme + " goes by the portal in " + blth
                    + ": drop its printed list into portal/in; hub portal compare names what the books do not know");
        }
        return looks.stream().filter(one -> one.npp(blth).isPresent() && !byPortal(one, blth))
                .map(one -> routes.requestBody("direct:adopt", new StandingRecords.Look(one, blth, who),
                StandingRecords.Result.class)).toList();
    }

    private static boolean byPortal(Scheme scheme, Blth blth) {
        return scheme.at(blth).map(terms -> terms.channel() == Channel.PORTAL).orElse(false);
    }

    private List<Bill> found(String kodeIuran) {
        var found = bills.under(kodeIuran);
        if (found.isEmpty()) {
            throw Api.Refused.absent("bill " + kodeIuran);
        }
        return found;
    }

    private static String needed(String name, String typed) {
        if (typed.isBlank()) {
            throw Api.Refused.wrong(name + " is needed").said("needed", Map.of("field", name));
        }
        return typed;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.LAW));
    }
}
