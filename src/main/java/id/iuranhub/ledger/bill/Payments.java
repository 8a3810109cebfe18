package id.iuranhub.ledger.bill;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Who said that a bill was paid, on which day. The first word counts; what contradicts it is told and changes nothing.
 */
public final class Payments {

    /** Where the word came from. */
    public enum Source { INSURER, FILE, PERSON }

    /** @param rupiah of the payment; @param who a login, the file, or the insurer */
    public record Payment(String kodeIuran, LocalDate on, long rupiah, String reference, Source source, String who) { }

    private static final int LONGEST_REFERENCE = 200;

    private final Database database;
    private final Bills bills;
    private final Journal journal;
    private final Clock clock;

    public Payments(Database database, Bills bills, Journal journal, Clock clock) {
        this.database = database;
        this.bills = bills;
        this.journal = journal;
        this.clock = clock;
    }

    public PaymentOutcome note(Payment payment) {
        return database.inTransaction(() -> {
            var outcome = judge(payment, bills.under(payment.kodeIuran));
            if (outcome instanceof PaymentOutcome.Noted
                    && database.sql("ledger/bill/pay").param("kode", payment.kodeIuran).param("day", payment.on)
                    .param("rupiah", payment.rupiah).param("reference", reference(payment))
                    .param("told", payment.source.name().toLowerCase(Locale.ROOT))
                    .param("who", payment.who).param("now", OffsetDateTime.now(clock)).update() == 1) {
                journal.write(payment.who, "bill paid", "bill " + payment.kodeIuran, payment.rupiah + " rupiah on "
                        + payment.on, BillStatus.ISSUED.word(), BillStatus.PAID.word(),
                        reference(payment));
            }
            return outcome;
        });
    }

    private static PaymentOutcome judge(Payment payment, List<Bill> billed) {
        if (billed.isEmpty()) {
            return new PaymentOutcome.NoBill();
        }
        Bill first = billed.get(0);
        long rupiah = billed.stream().mapToLong(Bill::rupiah).sum();
        if (first.paidOn() != null) {
            return first.paidOn().equals(payment.on) && rupiah == payment.rupiah
                    && first.reference().equals(reference(payment))
                    ? new PaymentOutcome.KnownAlready()
                    : new PaymentOutcome.PaidBefore(first.paidOn(), first.reference());
        }
        if (first.reissued()) {
            return new PaymentOutcome.Reissued(first.successor());
        }
        return rupiah == payment.rupiah ? new PaymentOutcome.Noted(rupiah) : new PaymentOutcome.SumDiffers(rupiah);
    }

    private static String reference(Payment payment) {
        return payment.reference.length() <= LONGEST_REFERENCE ? payment.reference
                : payment.reference.substring(0, LONGEST_REFERENCE);
    }
}
