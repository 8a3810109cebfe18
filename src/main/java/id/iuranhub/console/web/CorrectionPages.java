package id.iuranhub.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Answer;
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
    public record Model(String state, List<String> states, List<String> schemes, List<JsonNode> corrections, long next, JsonNode whole, String told,
                        Map<String, String> typed) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    CorrectionPages(Pages.Needs needs) {
        this.needs = needs;
    }

    void mount(Web web) {
        web.get("/koreksi", visit -> shown(visit, null, ""));
        web.post("/koreksi", this::propose);
        web.post("/koreksi/:id/lihat", this::see);
        web.post("/koreksi/:id/setujui", visit -> done(visit, needs.api().answer(visit.post("/corrections/" + visit.part("id") + "/review", visit.body()))));
        web.post("/koreksi/:id/akhiri", visit -> done(visit, needs.api().answer(visit.post("/corrections/" + visit.part("id") + "/end",
                visit.body().put("reason", visit.form("reason"))))));
    }

    private Reply shown(Visit visit, JsonNode whole, String told) {
        String state = STATES.contains(visit.query("state")) ? visit.query("state") : "";
        var corrections = new ArrayList<JsonNode>();
        needs.api().answer(visit.get("/corrections", Map.of("state", state, "before", Long.toString(visit.number("before", 0))))).body()
                .path("corrections").forEach(corrections::add);
        boolean more = corrections.size() > Letters.PAGE;
        List<JsonNode> page = more ? corrections.subList(0, Letters.PAGE) : corrections;
        var typed = told.isEmpty() ? Map.<String, String>of() : Map.of("old", visit.form("old"), "new", visit.form("new"), "from", visit.form("from"),
                "to", visit.form("to"), "reason", visit.form("reason"), "scheme", visit.form("scheme"), "field", visit.form("field"));
        return new Reply.Shown(told.isEmpty() ? 200 : 400, "corrections", Map.of("m", new Model(state, STATES,
                needs.schemes().all().stream().map(Scheme::id).toList(), page, more ? page.get(Letters.PAGE - 1).path("id").asLong() : 0, whole, told, typed)));
    }

    private Reply propose(Visit visit) {
        var body = visit.body();
        for (String field : List.of("field", "old", "new", "scheme", "from", "to", "reason")) {
            body.put(field, visit.form(field));
        }
        return done(visit, needs.api().answer(visit.post("/corrections", body)));
    }

    /** In full: asked for by POST, and on record. */
    private Reply see(Visit visit) {
        Answer answer = needs.api().answer(visit.get("/corrections/" + visit.part("id"), Map.of()));
        return answer.status() == 200 ? shown(visit, answer.body(), "") : Reply.missing();
    }

    private Reply done(Visit visit, Answer answer) {
        return answer.status() == 200 ? new Reply.Elsewhere("/koreksi") : shown(visit, null, answer.body().path("message").asText());
    }
}
