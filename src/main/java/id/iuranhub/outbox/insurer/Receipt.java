package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What the insurer answers to a batch. @param payBy the last day to pay what {@code kodeIuran} bills */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Receipt(String receiptId, String batchId, String status, Sum accepted, List<Refused> refused,
        String kodeIuran,
               String payBy) {

    private static final int LONGEST_NAME = 100;

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sum(int records, long rupiah) { }

    /** @param code the insurer's own */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Refused(String recordId, String code, String field, String message) { }

    public Receipt {
        accepted = accepted == null ? new Sum(0, 0) : accepted;
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /** Null where the insurer names no day, or none that reads. */
    public LocalDate payByDay() {
        try {
            return payBy == null ? null : LocalDate.parse(payBy);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** Whether all that the books keep of it is there and can be kept. */
    boolean isWhole() {
        return isPlain(receiptId) && (kodeIuran == null || isPlain(kodeIuran))
                && refused.stream().allMatch(one -> one.recordId() != null && one.code() != null
                && one.message() != null);
    }

    private static boolean isPlain(String name) {
        return name != null && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }
}
