package id.iuranhub.console.correction;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.deadletter.DeadLetterSearch;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
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
    public record Model(String state, List<String> states, List<JsonNode> attestations, long next, JsonNode whole,
            String told,
                        Map<String, String> typed) {

        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    public AttestationPages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/pernyataan", Action.SEE_ALL, visit -> shown(visit, null, ""));
        endpoints.post("/pernyataan", Action.WORK_ALL, this::propose);
        endpoints.post("/pernyataan/{id}/lihat", Action.PERSONAL_ALL, this::see);
        endpoints.post("/pernyataan/{id}/setujui", Action.RELEASE, visit -> deed(visit, "review"));
        endpoints.post("/pernyataan/{id}/akhiri", Action.WORK_ALL, visit -> deed(visit, "end"));
    }

    private PageReply shown(Visit visit, JsonNode whole, String told) {
        String state = STATES.contains(visit.query("state")) ? visit.query("state") : "";
        var attestations = new ArrayList<JsonNode>();
        needs.api().answer(visit.get("/attestations",
                Map.of("state", state, "before", Long.toString(visit.number("before", 0))))).body()
                .path("attestations").forEach(attestations::add);
        boolean more = attestations.size() > DeadLetterSearch.PAGE;
        List<JsonNode> page = more ? attestations.subList(0, DeadLetterSearch.PAGE) : attestations;
        var typed = new HashMap<String, String>();
        if (!told.isEmpty()) {
            FIELDS.forEach(field -> typed.put(field, visit.form(field)));
        }
        return new PageReply.Shown(told.isEmpty() ? 200
                : 400, "attestations", Map.of("m", new Model(state, STATES, page,
                more ? page.get(DeadLetterSearch.PAGE - 1).path("id").asLong() : 0, whole, told, typed)));
    }

    private PageReply propose(Visit visit) {
        var body = visit.body();
        FIELDS.forEach(field -> body.put(field, visit.form(field)));
        return done(visit, needs.api().answer(visit.post("/attestations", body)));
    }

    /** In full: asked for by POST, and on record. */
    private PageReply see(Visit visit) {
        ApiResponse response = needs.api().answer(visit.get("/attestations/" + visit.part("id"), Map.of()));
        return response.status() == 200 ? shown(visit, response.body(), "") : PageReply.missing();
    }

    private PageReply deed(Visit visit, String deed) {
        return done(visit, needs.api().answer(visit.post("/attestations/" + visit.part("id") + "/" + deed,
                visit.body().put("reason", visit.form("reason")))));
    }

    private PageReply done(Visit visit, ApiResponse response) {
        return response.status() == 200 ? new PageReply.Elsewhere("/pernyataan")
                : shown(visit, null, visit.refusal(response));
    }
}
