package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.console.access.Action;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Holds;
import id.iuranhub.ledger.review.SameEyes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
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
        private final int status;
        private final String code;

        public Refused(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }

        public static Refused wrong(String message) {
            return new Refused(400, "WRONG_QUESTION", message);
        }

        public static Refused absent(String what) {
            return new Refused(404, "NOT_FOUND", "there is no " + what);
        }
    }

    public ApiResponse answer(ApiRequest request) {
        try {
            return new ApiResponse(200, JSON.valueToTree(endpoints.call(request)));
        } catch (Refused refused) {
            return problem(refused.status, refused.code, refused.getMessage());
        } catch (Misconfigured unknownName) {
            return problem(400, "UNKNOWN_NAME", unknownName.getMessage());
        } catch (Holds.HeldByAnother held) {
            return problem(409, "HELD", held.getMessage());
        } catch (DeadLetters.EditedMeanwhile edited) {
            return problem(409, "EDITED_MEANWHILE", edited.getMessage());
        } catch (BulkRetries.NotAsConfirmed other) {
            return problem(409, "NOT_AS_CONFIRMED", other.getMessage());
        } catch (SameEyes same) {
            return problem(409, "FOUR_EYES", same.getMessage());
        } catch (Corrections.Overlaps | Attestations.Overlaps overlaps) {
            return problem(409, "OVERLAPS", overlaps.getMessage());
        }
    }

    private static ApiResponse problem(int status, String code, String message) {
        ObjectNode problem = JSON.createObjectNode().put("code", code).put("message", message);
        return new ApiResponse(status, problem);
    }

    /** The BLTH of a question that needs one. */
    public static Blth blth(ApiRequest request) {
        String text = request.parameter("blth").or(() -> request.text("blth"))
                .orElseThrow(() -> Refused.wrong("a blth is needed, such as 2026-05"));
        return Blth.parse(text).orElseThrow(() -> Refused.wrong("a BLTH is written 2026-05, not '" + text + "'"));
    }

    public static Map<String, String> texts(JsonNode node) {
        var texts = new java.util.LinkedHashMap<String, String>();
        if (node != null) {
            node.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        }
        return texts;
    }
}
