package id.iuranhub.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People whose NIK tells another birth date than their papers: proposed by one person, reviewed by another. */
public final class AttestationPages {

    private static final List<String> STATES = List.of("proposed", "in-force", "ended");
    private static final List<String> FIELDS = List.of("nik", "birthDate", "document", "reason");

    private final Pages.Needs needs;

    /**
     * What is shown.
     *
     * @param state one of them, empty for all
     * @param next  the number to go on after, 0 at the end
     * @param whole the one that somebody asked to see in full, null where none is
     * @param told  why a deed was not done
     * @param typed what was proposed and refused, to be mended
     */
    public record Model(String state, List<String> states, List<JsonNode> attestations, long next, JsonNode whole, String told,
                        Map<String, String> typed) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    AttestationPages(Pages.Needs needs) {
        this.needs = needs;
    }

    void mount(Web web) {
        web.get("/pernyataan", visit -> shown(visit, null, ""));
        web.post("/pernyataan", this::propose);
        web.post("/pernyataan/:id/lihat", this::see);
        web.post("/pernyataan/:id/setujui", visit -> deed(visit, "review"));
        web.post("/pernyataan/:id/akhiri", visit -> deed(visit, "end"));
    }

    private Reply shown(Visit visit, JsonNode whole, String told) {
        String state = STATES.contains(visit.query("state")) ? visit.query("state") : "";
        var attestations = new ArrayList<JsonNode>();
        needs.api().answer(visit.get("/attestations", Map.of("state", state, "before", Long.toString(visit.number("before", 0))))).body()
                .path("attestations").forEach(attestations::add);
        boolean more = attestations.size() > Letters.PAGE;
        List<JsonNode> page = more ? attestations.subList(0, Letters.PAGE) : attestations;
        var typed = new HashMap<String, String>();
        if (!told.isEmpty()) {
            FIELDS.forEach(field -> typed.put(field, visit.form(field)));
        }
        return new Reply.Shown(told.isEmpty() ? 200 : 400, "attestations", Map.of("m", new Model(state, STATES, page,
                more ? page.get(Letters.PAGE - 1).path("id").asLong() : 0, whole, told, typed)));
    }

    private Reply propose(Visit visit) {
        var body = visit.body();
        FIELDS.forEach(field -> body.put(field, visit.form(field)));
        return done(visit, needs.api().answer(visit.post("/attestations", body)));
    }

    /** In full: asked for by POST, and on record. */
    private Reply see(Visit visit) {
        Answer answer = needs.api().answer(visit.get("/attestations/" + visit.part("id"), Map.of()));
        return answer.status() == 200 ? shown(visit, answer.body(), "") : Reply.missing();
    }

    private Reply deed(Visit visit, String deed) {
        return done(visit, needs.api().answer(visit.post("/attestations/" + visit.part("id") + "/" + deed,
                visit.body().put("reason", visit.form("reason")))));
    }

    private Reply done(Visit visit, Answer answer) {
        return answer.status() == 200 ? new Reply.Elsewhere("/pernyataan") : shown(visit, null, visit.refusal(answer));
    }
}
