package id.iuranhub.console.correction;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.deadletter.DeadLetterSearch;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers that payroll goes on getting wrong, and the right ones: proposed by one person, reviewed by another. */
public final class CorrectionPages {

    private static final List<String> STATES = List.of("proposed", "in-force", "ended");

    private final Pages.Needs needs;

    /**
     * What is shown.
     *
     * @param state one of them, empty for all
     * @param next  the number to go on after, 0 at the end
     * @param whole the one whose numbers somebody asked to see in full, null where none is
     * @param told  why a deed was not done
     * @param typed what was proposed and refused, to be mended
     */
    public record Model(String state, List<String> states, List<String> schemes, List<JsonNode> corrections, long next,
            JsonNode whole, String told,
                        Map<String, String> typed) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public CorrectionPages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/koreksi", Action.SEE_ALL, visit -> shown(visit, null, ""));
        endpoints.post("/koreksi", Action.WORK_ALL, this::propose);
        endpoints.post("/koreksi/{id}/lihat", Action.PERSONAL_ALL, this::see);
        endpoints.post("/koreksi/{id}/setujui", Action.RELEASE,
                visit -> done(visit,
                needs.api().answer(visit.post("/corrections/" + visit.part("id") + "/review", visit.body()))));
        endpoints.post("/koreksi/{id}/akhiri", Action.WORK_ALL,
                visit -> done(visit, needs.api().answer(visit.post("/corrections/" + visit.part("id") + "/end",
                visit.body().put("reason", visit.form("reason"))))));
    }

    private PageReply shown(Visit visit, JsonNode whole, String told) {
        String state = STATES.contains(visit.query("state")) ? visit.query("state") : "";
        var corrections = new ArrayList<JsonNode>();
        needs.api().answer(visit.get("/corrections",
                Map.of("state", state, "before", Long.toString(visit.number("before", 0))))).body()
                .path("corrections").forEach(corrections::add);
        boolean more = corrections.size() > DeadLetterSearch.PAGE;
        List<JsonNode> page = more ? corrections.subList(0, DeadLetterSearch.PAGE) : corrections;
        var typed = told.isEmpty() ? Map.<String, String>of()
                : Map.of("old", visit.form("old"), "new", visit.form("new"), "from", visit.form("from"),
                "to", visit.form("to"), "reason", visit.form("reason"), "scheme", visit.form("scheme"), "field",
                visit.form("field"));
        return new PageReply.Shown(told.isEmpty() ? 200 : 400, "corrections", Map.of("m", new Model(state, STATES,
                needs.schemes().all().stream().map(Scheme::id).toList(), page, more
                ? page.get(DeadLetterSearch.PAGE - 1).path("id").asLong() : 0, whole, told, typed)));
    }

    private PageReply propose(Visit visit) {
        var body = visit.body();
        for (String field : List.of("field", "old", "new", "scheme", "from", "to", "reason")) {
            body.put(field, visit.form(field));
        }
        return done(visit, needs.api().answer(visit.post("/corrections", body)));
    }

    /** In full: asked for by POST, and on record. */
    private PageReply see(Visit visit) {
        ApiResponse response = needs.api().answer(visit.get("/corrections/" + visit.part("id"), Map.of()));
        return response.status() == 200 ? shown(visit, response.body(), "") : PageReply.missing();
    }

    private PageReply done(Visit visit, ApiResponse response) {
        return response.status() == 200 ? new PageReply.Elsewhere("/koreksi")
                : shown(visit, null, response.body().path("message").asText());
    }
}
