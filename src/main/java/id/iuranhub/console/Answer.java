package id.iuranhub.console;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the hub says to a {@link Question}.
 *
 * @param status as HTTP has it: 200; 400 the question is wrong; 404 there is no such thing; 409 not in this state
 * @param body   the document; of an error {@code {"code","message"}}
 */
public record Answer(int status, JsonNode body) { }
