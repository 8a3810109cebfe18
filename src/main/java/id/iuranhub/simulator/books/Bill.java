package id.iuranhub.simulator.books;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What the insurer says of a bill. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Bill(String kodeIuran, Status status, long rupiah, String payBy, String paidOn, String reference,
        String replacedBy) {

    enum Status { ISSUED, PAID, EXPIRED, REISSUED }
}
