package id.iuranhub.console.correction;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Deeds that wait for a second person. */
public final class ProposalPages {

    private final Pages.Needs needs;

    /**
     * @param whole the one that somebody asked to see in full, null where none is; @param told why a deed was not done
     */
    public record Model(List<JsonNode> proposals, JsonNode whole, String told) {

        public static boolean waits(JsonNode proposal) {
            return List.of("proposed", "approved").contains(proposal.path("state").asText());
        }
    }

    public ProposalPages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/usulan", Action.SEE_ALL, visit -> shown(visit, null, ""));
        endpoints.post("/usulan/{id}/lihat", Action.PERSONAL_ALL, this::see);
        endpoints.post("/usulan/{id}/setujui", Action.RELEASE, visit -> decided(visit, "review"));
        endpoints.post("/usulan/{id}/tolak", Action.RELEASE, visit -> decided(visit, "reject"));
        endpoints.post("/usulan/{id}/tarik", Action.WORK_ALL, visit -> decided(visit, "withdraw"));
    }

    private PageReply shown(Visit visit, JsonNode whole, String told) {
        var proposals = new ArrayList<JsonNode>();
        needs.api().answer(visit.get("/proposals", Map.of())).body().path("proposals").forEach(proposals::add);
        return new PageReply.Shown(told.isEmpty() ? 200
                : 400, "proposals", Map.of("m", new Model(proposals, whole, told)));
    }

    /** In full: asked for by POST, and on record. */
    private PageReply see(Visit visit) {
        ApiResponse response = needs.api().answer(visit.get("/proposals/" + visit.part("id"), Map.of()));
        return response.status() == 200 ? shown(visit, response.body(), "") : PageReply.missing();
    }

    private PageReply decided(Visit visit, String verb) {
        ApiResponse response = needs.api().answer(visit.post("/proposals/" + visit.part("id") + "/" + verb,
                visit.body().put("reason", visit.form("reason"))));
        return response.status() == 200 ? new PageReply.Elsewhere("/usulan")
                : shown(visit, null, visit.refusal(response));
    }
}
