package id.iuranhub.simulator.books;

import id.iuranhub.simulator.http.Problem;
import id.iuranhub.simulator.http.Refused;
import id.iuranhub.simulator.http.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Every bill by its kode iuran: issued with a receipt, paid at the bank, expired by the day, issued anew. */
public final class Billing {

    /** Where the banks are. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int DAYS_ANEW = 30;

    private static final class Issued {
        private final long rupiah;
        private final LocalDate payBy;
        private LocalDate paidOn;
        private String reference;
        private String replacedBy;

        private Issued(long rupiah, LocalDate payBy) {
            this.rupiah = rupiah;
            this.payBy = payBy;
        }
    }

    private final Map<String, Issued> byKode = new HashMap<>();
    /** The successor that was issued under a key: asking again issues no second one. */
    private final Map<String, String> reissues = new HashMap<>();
    private final Clock clock;

    public Billing(Clock clock) {
        this.clock = clock;
    }

    synchronized void issue(String kodeIuran, long rupiah, String payBy) {
        byKode.put(kodeIuran, new Issued(rupiah, LocalDate.parse(payBy)));
    }

    /** @throws Refused 404 BILL_UNKNOWN */
    public synchronized Bill bill(String kodeIuran) {
        Issued bill = found(kodeIuran);
        return new Bill(kodeIuran, status(bill), bill.rupiah, bill.payBy.toString(), bill.paidOn == null ? null
                : bill.paidOn.toString(),
                bill.reference, bill.replacedBy);
    }

    /** At the bank. @throws Refused where it can no longer be paid */
    public synchronized Bill pay(String kodeIuran, String reference) {
        Issued bill = found(kodeIuran);
        if (status(bill) != Bill.Status.ISSUED) {
            throw new Problem(409, "BILL_" + status(bill), "bill " + kodeIuran + " cannot be paid").refused();
        }
        bill.paidOn = today();
        bill.reference = reference;
        return bill(kodeIuran);
    }

    /** @throws Refused 409 BILL_PAID, or BILL_OPEN where it can still be paid */
    public synchronized Reply reissue(String kodeIuran, String key) {
        Issued bill = found(kodeIuran);
        String known = reissues.get(key);
        if (known != null) {
            return Reply.of(201, bill(known));
        }
        switch (status(bill)) {
            case PAID -> throw new Problem(409, "BILL_PAID", "bill " + kodeIuran + " is paid").refused();
            case ISSUED -> throw new Problem(409, "BILL_OPEN", "bill " + kodeIuran + " can be paid until " + bill.payBy)
                    .refused();
            case REISSUED -> throw new Problem(409, "BILL_OPEN", "bill " + kodeIuran + " was issued anew as "
                    + bill.replacedBy).refused();
            default -> { }
        }
        String successor = "%s%012d".formatted(kodeIuran.substring(0, 4),
                Math.floorMod(Fingerprint.of(kodeIuran + "|" + key), 1_000_000_000_000L));
        byKode.put(successor, new Issued(bill.rupiah, today().plusDays(DAYS_ANEW)));
        bill.replacedBy = successor;
        reissues.put(key, successor);
        return Reply.of(201, bill(successor));
    }

    private Bill.Status status(Issued bill) {
        return bill.replacedBy != null ? Bill.Status.REISSUED : bill.paidOn != null ? Bill.Status.PAID
                : bill.payBy.isBefore(today()) ? Bill.Status.EXPIRED : Bill.Status.ISSUED;
    }

    private Issued found(String kodeIuran) {
        Issued bill = byKode.get(kodeIuran);
        if (bill == null) {
            throw new Problem(404, "BILL_UNKNOWN", "no bill " + kodeIuran).refused();
        }
        return bill;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
