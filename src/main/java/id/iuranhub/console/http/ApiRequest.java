package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A command as a resource: what the HTTP API is asked, and what the command line asks a hub in its own process.
 *
 * @param verb  GET or POST
 * @param path  below {@code /api/v1}, such as {@code /dead/12-345}
 * @param query parameters of a GET, decoded
 * @param body  of a POST, null for a GET
 * @param who   the login that asks, for the journal
 * @param approvedBy another person who let it through after it was proposed; empty where nobody did
 */
public record ApiRequest(String verb, String path, Map<String, String> query, JsonNode body, String who,
        String approvedBy) {

    public ApiRequest {
        query = Map.copyOf(query);
    }

    public ApiRequest(String verb, String path, Map<String, String> query, JsonNode body, String who) {
        this(verb, path, query, body, who, "");
    }

    /** The same, asked by somebody else. */
    public ApiRequest as(String person) {
        return new ApiRequest(verb, path, query, body, person, approvedBy);
    }

    /** The thing that the path names, {@code 12-345} in {@code /dead/12-345/edit}. */
    public String id() {
        return path.split("/", -1)[2];
    }

    public Asker asker() {
        return new Asker(who, approvedBy);
    }

    /** Whether a second person has let it through. */
    public boolean isApproved() {
        return !approvedBy.isEmpty();
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isBlank());
    }

    /** A text of the body; empty where it is missing. No database takes a NUL, and nobody means one. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(body).map(node -> node.get(name)).filter(node -> node != null && !node.isNull())
                .map(JsonNode::asText).map(text -> text.replace('\0', ' ')).filter(text -> !text.isBlank());
    }

    /** @throws Api.Refused the body has no such text */
    public String needed(String name) {
        return text(name).orElseThrow(() -> Api.Refused.wrong(name + " is needed"));
    }
}
