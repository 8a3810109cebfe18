package id.iuranhub.simulator.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted  records and rupiah taken; null while processing
 * @param refused   the records not taken; null while processing
 * @param kodeIuran the billing code; null where nothing is to be paid
 * @param payBy     the last day to pay it, ISO; null where nothing is to be paid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(String receiptId, String batchId, Status status, Sum accepted, List<Refusal> refused,
        String kodeIuran,
        String payBy) {

    public enum Status { ACCEPTED, PARTIAL, REFUSED, PROCESSING }

    static Receipt processing(Batch batch) {
        return new Receipt(number(batch), batch.batchId(), Status.PROCESSING, null, null, null, null);
    }

    /** @param toPay rupiah by which what stands has become more, or less */
    static Receipt judged(Batch batch, Sum accepted, List<Refusal> refused, long toPay) {
        if (accepted.records() == 0) {
            return new Receipt(number(batch), batch.batchId(), Status.REFUSED, accepted, refused, null, null);
        }
        var status = refused.isEmpty() ? Status.ACCEPTED : Status.PARTIAL;
        boolean billed = toPay > 0;
        return new Receipt(number(batch), batch.batchId(), status, accepted, refused, billed ? kodeIuran(batch)
                : null, billed ? payBy(batch) : null);
    }

    /** Numbers follow from the batch, so that two runs of a test see the same ones. */
    private static String number(Batch batch) {
        return "RCP-%016x".formatted(Fingerprint.of(batch.batchId()));
    }

    private static String kodeIuran(Batch batch) {
        long digits = Math.floorMod(Fingerprint.of(batch.batchId()), 1_000_000_000_000L);
        return "%04d%012d".formatted(batch.blth().number() % 10_000, digits);
    }

    /**
     * The 15th of the month after the BLTH, as for wage earners; the insurer here does not know which NPP is for
     * others.
     */
    private static String payBy(Batch batch) {
        return batch.blth().plusMonths(1).month().atDay(15).toString();
    }
}
