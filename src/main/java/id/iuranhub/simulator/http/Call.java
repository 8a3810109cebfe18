package id.iuranhub.simulator.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What one can ask of the insurer. */
public enum Call {
    /** Handing in a batch. */
    @JsonProperty("batch") BATCH,
    /** Asking what became of a batch. */
    @JsonProperty("ask") ASK,
    @JsonProperty("enrolment-request") ENROLMENT_REQUEST,
    /** Reading a page of who is enrolled. */
    @JsonProperty("enrolments") ENROLMENTS,
    /** Whether a bill is paid. */
    @JsonProperty("bill") BILL,
    /** A new kode iuran for one that expired. */
    @JsonProperty("reissue") REISSUE,
    /** What stands for an employer and month. */
    @JsonProperty("iuran") IURAN;

    /** The word of the faults file and of the ledger's JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
