package id.iuranhub.outbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What the insurer answers to a batch. @param payBy the last day to pay what {@code kodeIuran} bills */
@JsonIgnoreProperties(ignoreUnknown = true)
record Receipt(String receiptId, String batchId, String status, Sum accepted, List<Refused> refused, String kodeIuran,
               String payBy) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sum(int records, long rupiah) { }

    /** @param code the insurer's own */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(String recordId, String code, String field, String message) { }

    Receipt {
        accepted = accepted == null ? new Sum(0, 0) : accepted;
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** Null where the insurer names no day, or none that reads. */
    LocalDate payByDay() {
        try {
            return payBy == null ? null : LocalDate.parse(payBy);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    boolean isProcessing() {
        return "PROCESSING".equals(status);
    }
}
