package id.iuranhub.simulator.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Why a whole request is not taken.
 *
 * @param status the HTTP status it is answered with; not part of the body
 */
public record Problem(@JsonIgnore int status, String code, String message) {

    static Problem badBody(String message) {
        return new Problem(400, "BODY_INVALID", message);
    }

    public Refused refused() {
        return new Refused(this);
    }
}
