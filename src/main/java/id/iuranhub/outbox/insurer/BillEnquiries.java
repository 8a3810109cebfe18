package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.ledger.bill.Bill;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.PaymentOutcome;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.delivery.BatchDigest;
import id.iuranhub.outbox.delivery.BatchText;
import id.iuranhub.store.Condition;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.camel.ExchangeException;
import org.apache.camel.Message;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the insurer whether bills are paid, and for another kode iuran in place of one that expired. */
public final class BillEnquiries {

    private static final Logger LOG = LoggerFactory.getLogger(BillEnquiries.class);
    private static final String BILLS = "/v1/bills/";
    private static final String INSURER = "insurer";
    private static final int MONTHS_ASKED = 24;
    /** For so long after its receipt it is told of a bill that it has no kode iuran. */
    private static final int DAYS_TOLD = 45;
    private static final String NO_KODE = "no-kode";
    /** An order that says nothing but its address. */
    private static final byte[] NOTHING = BatchText.compressed("{}");

    private final Bills bills;
    private final Payments payments;
    private final InsurerClient insurer;
    private final Condition condition;
    private final Clock clock;
    /** The bill whose trouble stands, so that it goes when that bill is well again. */
    private volatile String inTrouble = "";

    public BillEnquiries(Bills bills, Payments payments, InsurerClient insurer, Condition condition, Clock clock) {
        this.bills = bills;
        this.payments = payments;
        this.insurer = insurer;
        this.condition = condition;
        this.clock = clock;
    }

    /**
     * The day a bill had to be paid by, to be asked about still; what nobody will pay any more is not asked about for
     * ever.
     */
    public LocalDate notBefore() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusMonths(MONTHS_ASKED);
    }

    /** Bills of late that the insurer gave no kode iuran are told. */
    public void tellWithoutKode() {
        var without = bills.withoutKode(OffsetDateTime.now(clock).minusDays(DAYS_TOLD));
        if (without.isEmpty()) {
            well(NO_KODE);
        } else {
            inTrouble = NO_KODE;
            condition.trouble(Trouble.of(Trouble.Kind.BILL, "no-kode").with("receipt", without.get(0))
                    .with("count", without.size()));
        }
    }

    public void request(@Variable("bill") String kodeIuran, Message message) {
        insurer.ask(message, BILLS + kodeIuran, "");
    }

    /** What the insurer says of a bill; what it does not say is asked again the next time. */
    public void answer(@Variable("bill") String kodeIuran, Message message) throws IOException {
        Word word = insurer.word(Call.BILL, kodeIuran, message);
        if (word.outcome() == Outcome.DONE && word.json().get("kodeIuran").asText().equals(kodeIuran)) {
            take(kodeIuran, word.json());
        } else if (word.outcome() == Outcome.REFUSED) {
            tell(kodeIuran, Trouble.of(Trouble.Kind.BILL, "unknown"));
        } else {
            LOG.warn("Asked about bill {}, the insurer did not say: {}", kodeIuran, InsurerClient.why(word));
        }
    }

    private void take(String kodeIuran, JsonNode bill) {
        long billed = bills.under(kodeIuran).stream().mapToLong(Bill::rupiah).sum();
        long rupiah = bill.get("rupiah").asLong();
        if (rupiah != billed) {
            tell(kodeIuran, Trouble.of(Trouble.Kind.BILL, "sum-differs").with("found", rupiah)
                    .with("expected", billed));
            return;
        }
        switch (bill.get("status").asText()) {
            case "PAID" -> paid(kodeIuran, rupiah, day(bill, "paidOn"), bill.path("reference").asText(""));
            case "REISSUED" -> {
                if (bill.hasNonNull("replacedBy")) {
                    bills.reissued(kodeIuran, bill.get("replacedBy").asText(), null, INSURER);
                }
            }
            default -> well(kodeIuran);
        }
    }

    private void paid(String kodeIuran, long rupiah, LocalDate on, String reference) {
        var day = on == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : on;
        var outcome = payments.note(new Payments.Payment(kodeIuran, day, rupiah, reference, Payments.Source.INSURER,
                INSURER));
        if (outcome instanceof PaymentOutcome.PaidBefore before && !before.on().equals(day)) {
            tell(kodeIuran, Trouble.of(Trouble.Kind.BILL, "paid-otherwise").with("found", day)
                    .with("expected", before.on()));
        } else {
            well(kodeIuran);
        }
    }

    private void tell(String kodeIuran, Trouble trouble) {
        inTrouble = kodeIuran;
        condition.trouble(trouble.with("kode", kodeIuran));
    }

    private void well(String kodeIuran) {
        if (inTrouble.equals(kodeIuran)) {
            condition.well(Trouble.Kind.BILL);
        }
    }

    /** Somebody's order. */
    public record Reissue(String kodeIuran, String who) { }

    /** What came of one. */
    public sealed interface Answer { }

    public record Reissued(String successor) implements Answer { }

    /** @param byInsurer whether the insurer said so; else it did not answer, and the same order may be given again */
    public record NotReissued(boolean byInsurer, String words) implements Answer { }

    /** The key follows from the bill: the same order twice issues one successor. */
    public void requestReissue(@Variable("order") Reissue order, Message message) {
        insurer.post(message, BILLS + order.kodeIuran + "/reissue", BatchDigest.key("reissue " + order.kodeIuran, 1),
                NOTHING);
    }

    public Answer answerReissue(@Variable("order") Reissue order, Message message) throws IOException {
        Word word = insurer.word(Call.REISSUE, order.kodeIuran, message);
        if (word.outcome() != Outcome.DONE) {
            return new NotReissued(word.outcome() == Outcome.REFUSED, InsurerClient.why(word));
        }
        long billed = bills.under(order.kodeIuran).stream().mapToLong(Bill::rupiah).sum();
        long rupiah = word.json().get("rupiah").asLong();
        String successor = word.json().get("kodeIuran").asText();
        if (rupiah != billed) {
            tell(order.kodeIuran, Trouble.of(Trouble.Kind.BILL, "sum-differs").with("found", rupiah)
                    .with("expected", billed));
            return new NotReissued(true, successor + " is of " + rupiah + " rupiah, not " + billed);
        }
        bills.reissued(order.kodeIuran, successor, day(word.json(), "payBy"), order.who);
        return new Reissued(successor);
    }

    public Answer noAnswer(@ExchangeException Exception why) {
        return new NotReissued(false, "no answer: " + why.getClass().getSimpleName());
    }

    /** Null where none stands there, or none that reads. */
    private static LocalDate day(JsonNode bill, String name) {
        try {
            return bill.hasNonNull(name) ? LocalDate.parse(bill.get(name).asText()) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
