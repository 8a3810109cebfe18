package id.iuranhub.outbox.insurer;

import java.util.Map;
import java.util.Set;

/**
 * Why the insurer does not do what it is asked.
 *
 * @param code a word of its interface
 */
public record Problem(String code, String message) {

    static final Problem NONE = new Problem("", "");

    /**
     * The codes of the interface by status. For 404, 409 and 422 it names them itself; for the others, where it names
     * none, they are those the simulator speaks. A site that gets the insurer's own puts them here.
     */
    static final Map<Integer, Set<String>> KNOWN = Map.of(
            400, Set.of("BODY_INVALID", "KEY_MISMATCH", "KEY_MISSING", "DIGEST_MISMATCH", "ENVIRONMENT_UNKNOWN",
            "ENCODING_UNKNOWN",
                    "PARAMETER_MISSING", "CURSOR_UNKNOWN"),
            401, Set.of("CONS_ID_UNKNOWN", "SIGNATURE_INVALID", "CONTENT_SIGNATURE_INVALID",
            "REQUEST_SIGNATURE_INVALID", "TIMESTAMP_STALE"),
            404, Set.of("BATCH_UNKNOWN", "BILL_UNKNOWN"),
            409, Set.of("KEY_REUSED", "BILL_PAID", "BILL_OPEN"),
            413, Set.of("TOO_MANY_RECORDS", "TOO_MANY_WORKERS", "BODY_TOO_LARGE"),
            422, Set.of("CONTROL_MISMATCH", "NPP_UNKNOWN", "BLTH_CLOSED"),
            429, Set.of("TOO_FAST"),
            503, Set.of("NOT_NOW", "TRY_LATER"));

    /** Somebody between the hub and the insurer changed the request: it is not the batch that is wrong. */
    static final Set<String> ALTERED = Set.of("KEY_MISSING", "DIGEST_MISMATCH", "ENVIRONMENT_UNKNOWN",
            "ENCODING_UNKNOWN");

    boolean isKnown(int status) {
        return KNOWN.getOrDefault(status, Set.of()).contains(code);
    }

    /** The insurer's own code and words. */
    public String words() {
        return code + ": " + message;
    }
}
