package id.iuranhub.simulator.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.iuranhub.simulator.books.Bill;
import id.iuranhub.simulator.books.Receipt;
import id.iuranhub.simulator.books.Refusal;
import id.iuranhub.simulator.books.Sum;
import id.iuranhub.simulator.http.Call;
import id.iuranhub.simulator.http.Reply;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does the work rightly and answers with a receipt, or a bill, that contradicts it, or itself. The next answer is right
 * again.
 */
enum WrongReceipt implements Effect {
    /** One record more accepted than there are. */
    @JsonProperty("records") RECORDS,
    /** One rupiah more accepted. */
    @JsonProperty("rupiah") RUPIAH,
    /** A refused record that was never sent, in place of an accepted one: the count of records still adds up. */
    @JsonProperty("unknown-record") UNKNOWN_RECORD,
    /** The receipt of another batch. */
    @JsonProperty("batch") BATCH,
    /** No kode iuran where a sum is due. */
    @JsonProperty("no-kode") NO_KODE,
    /** A kode iuran that is the same for whatever was sent, a credit too. */
    @JsonProperty("kode") KODE,
    /** A receipt that breaks off in the middle. */
    @JsonProperty("garbled") GARBLED;

    /** The kode iuran of all. */
    private static final String SAME = "8800000000000001";

    @Override
    public Set<Call> fits() {
        return this == RUPIAH ? EnumSet.of(Call.BATCH, Call.ASK, Call.BILL) : EnumSet.of(Call.BATCH, Call.ASK);
    }

    @Override
    public Reply around(Supplier<Reply> work) {
        Reply reply = work.get();
        if (reply.body() instanceof Bill bill) {
            return reply.with(new Bill(bill.kodeIuran(), bill.status(), bill.rupiah() + 1, bill.payBy(), bill.paidOn(),
                    bill.reference(), bill.replacedBy()));
        }
        if (!(reply.body() instanceof Receipt receipt)) {
            return reply;
        }
        return this == GARBLED ? reply.cut(Reply.Wire.HALF) : reply.with(contradict(receipt));
    }

    private Receipt contradict(Receipt receipt) {
        if (this == BATCH) {
            return copy(receipt, receipt.batchId() + "-other", receipt.accepted());
        }
        if (receipt.accepted() == null) {
            return receipt;
        }
        Sum sum = receipt.accepted();
        return switch (this) {
            case RECORDS -> copy(receipt, receipt.batchId(), new Sum(sum.records() + 1, sum.rupiah()));
            case RUPIAH -> copy(receipt, receipt.batchId(), new Sum(sum.records(), sum.rupiah() + 1));
            case NO_KODE -> billed(receipt, null, null);
            case KODE -> billed(receipt, SAME, receipt.payBy());
            default -> withUnknown(receipt);
        };
    }

    private static Receipt withUnknown(Receipt receipt) {
        var refused = new ArrayList<>(receipt.refused());
        refused.add(new Refusal("never-sent", "NIK_UNKNOWN", "nik", "nobody of this NIK"));
        var sum = new Sum(Math.max(0, receipt.accepted().records() - 1), receipt.accepted().rupiah());
        return new Receipt(receipt.receiptId(), receipt.batchId(), Receipt.Status.PARTIAL, sum, refused,
                receipt.kodeIuran(), receipt.payBy());
    }

    private static Receipt copy(Receipt receipt, String batchId, Sum accepted) {
        return new Receipt(receipt.receiptId(), batchId, receipt.status(), accepted, receipt.refused(),
                receipt.kodeIuran(),
                receipt.payBy());
    }

    private static Receipt billed(Receipt receipt, String kodeIuran, String payBy) {
        return new Receipt(receipt.receiptId(), receipt.batchId(), receipt.status(), receipt.accepted(),
                receipt.refused(), kodeIuran, payBy);
    }
}
