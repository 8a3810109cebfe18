package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the hub says to a {@link ApiRequest}.
 *
 * @param status as HTTP has it: 200; 400 the question is wrong; 404 there is no such thing; 409 not in this state
 * @param body   the document; of an error {@code {"code","message"}}
 */
public record ApiResponse(int status, JsonNode body) { }
