package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.console.access.Action;
import id.iuranhub.model.Blth;
import java.util.Map;

/** The commands as resources: one door for HTTP, for the command line, and for a hub in its own process. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final Endpoints endpoints;

    public Api(Endpoints endpoints) {
        this.endpoints = endpoints;
        endpoints.call("GET", "/openapi.json", Action.SEE_ALL, request -> ApiDescription.of(endpoints));
    }

    /** The question cannot be answered as it was asked. */
    public static final class Refused extends RuntimeException {
        private final transient Refusal refusal;

        public Refused(int status, String code, String message) {
            this(new Refusal(status, code, message, "", Map.of()));
        }

        private Refused(Refusal refusal) {
            super(refusal.message());
            this.refusal = refusal;
        }

        /** With words for people, {@code page.refused.CODE} or {@code page.refused.CODE.which}. */
        public Refused said(String which, Map<String, String> values) {
            return new Refused(new Refusal(refusal.status(), refusal.code(), refusal.message(), which, values));
        }

        Refusal refusal() {
            return refusal;
        }

        public static Refused wrong(String message) {
            return new Refused(400, "WRONG_QUESTION", message);
        }

        public static Refused absent(String what) {
            return new Refused(404, "NOT_FOUND", "there is no " + what);
        }
    }

    public ApiResponse answer(ApiRequest request) {
        var outcome = Outcome.of(() -> endpoints.call(request));
        if (outcome instanceof Outcome.Done<Object> done) {
            return new ApiResponse(200, JSON.valueToTree(done.value()));
        }
        var why = ((Outcome.Refused<Object>) outcome).why();
        ObjectNode problem = JSON.createObjectNode().put("code", why.code()).put("message", why.message());
        return new ApiResponse(why.status(), problem);
    }

    /** The BLTH of a question that needs one. */
    public static Blth blth(ApiRequest request) {
        return blth(request.parameter("blth").or(() -> request.text("blth")).orElse(""));
    }

    /** The same as somebody typed it. */
    public static Blth blth(String typed) {
        if (typed.isBlank()) {
            throw Refused.wrong("a blth is needed, such as 2026-05");
        }
        return Blth.parse(typed).orElseThrow(() -> Refused.wrong("a BLTH is written 2026-05, not '" + typed + "'"));
    }

    public static Map<String, String> texts(JsonNode node) {
        var texts = new java.util.LinkedHashMap<String, String>();
        if (node != null) {
            node.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        }
        return texts;
    }
}
