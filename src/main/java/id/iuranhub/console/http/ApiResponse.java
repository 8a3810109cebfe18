package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the hub says to a {@link ApiRequest}.
 *
 * @param status as HTTP has it: 200; 400 the question is wrong; 404 there is no such thing; 409 not in this state
 * @param body   the document; of an error {@code {"code","message"}}
 * @param why    what the error is, for who asks in the same process; null where there is none
 */
public record ApiResponse(int status, JsonNode body, Refusal why) {

    /** As it came from another process. */
    public ApiResponse(int status, JsonNode body) {
        this(status, body, null);
    }
}
