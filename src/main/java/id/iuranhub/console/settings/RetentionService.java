package id.iuranhub.console.settings;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.upkeep.retention.Retention;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is past and goes, by command, for programs and as a page. */
public final class RetentionService {

    private final Retention retention;

    /** @param next what would go now; @param carried the last looks, newest first */
    public record Model(Retention.Look next, List<Retention.Carried> carried) { }

    public RetentionService(Retention retention) {
        this.retention = retention;
    }

    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/retention", Action.SETTINGS, request -> show());
        endpoints.call("POST", "/retention", Action.ADMINISTER, this::carryOut);
        endpoints.get("/masa-simpan", Action.SETTINGS,
                visit -> PageReply.page("retention", new Model(retention.preview(), retention.carried())));
    }

    /** What would go now, and what went. */
    private Map<String, Object> show() {
        try {
            var answer = new LinkedHashMap<String, Object>();
            var look = retention.preview();
            answer.put("dryRun", look.dryRun());
            answer.put("rules", look.rules());
            answer.put("gone", look.gone());
            answer.put("stays", look.stays());
            answer.put("carried", retention.carried());
            return answer;
        } catch (Retention.Failed failed) {
            throw new Api.Refused(503, "RETENTION_FAILED", failed.getMessage());
        }
    }

    private Retention.Look carryOut(ApiRequest request) {
        try {
            return retention.carryOut(request.who());
        } catch (Retention.UnderWay other) {
            throw new Api.Refused(409, "UNDER_WAY", other.getMessage());
        } catch (Retention.Failed failed) {
            throw new Api.Refused(503, "RETENTION_FAILED", failed.getMessage());
        }
    }
}
