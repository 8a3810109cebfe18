package id.iuranhub.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The four things one can ask of the insurer. */
enum Call {
    /** Handing in a batch. */
    @JsonProperty("batch") BATCH,
    /** Asking what became of a batch. */
    @JsonProperty("ask") ASK,
    @JsonProperty("enrolment-request") ENROLMENT_REQUEST,
    /** Reading a page of who is enrolled. */
    @JsonProperty("enrolments") ENROLMENTS;

    /** The word of the faults file and of the ledger's JSON. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
