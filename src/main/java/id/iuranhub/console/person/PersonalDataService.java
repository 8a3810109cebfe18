package id.iuranhub.console.person;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.Nik;
import id.iuranhub.upkeep.retention.RetentionBeans;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person may ask of those who keep their data: all of it, and the end of it (UU PDP 27/2022). */
public final class PersonalDataService {

    private final RetentionBeans beans;
    private final ProposalService proposals;
    private final Clock clock;

    public PersonalDataService(RetentionBeans beans, ProposalService proposals, Clock clock) {
        this.beans = beans;
        this.proposals = proposals;
        this.clock = clock;
    }

    public void register(Endpoints endpoints) {
        endpoints.call("POST", "/person/export", Action.JOURNAL, this::export);
        endpoints.call("POST", "/person/erase", Action.ADMINISTER, this::erase);
    }

    private Map<String, Object> export(ApiRequest request) {
        Nik nik = nik(request);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("nik", nik.text());
        answer.put("at", clock.instant().toString());
        answer.put("kept", beans.file().export(nik, request.who()));
        return answer;
    }

    /** Proposed by one, done when another approves; with {@code dryRun} only what would go and stay. */
    private Object erase(ApiRequest request) {
        Nik nik = nik(request);
        if (request.text("dryRun").filter("true"::equals).isPresent()) {
            return beans.erasure().preview(nik);
        }
        String reason = request.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
        if (reason.contains(nik.text())) {
            throw Api.Refused.wrong("the reason stays on record: leave the NIK out of it");
        }
        return proposals.takesAnother(Deed.ERASURE, request.asker())
                ? proposals.propose(Deed.ERASURE, request, "person " + nik.masked())
                : beans.erasure().erase(nik, request.who(), reason);
    }

    private static Nik nik(ApiRequest request) {
        return request.text("nik").filter(Nik::isValid).map(Nik::new)
                .orElseThrow(() -> Api.Refused.wrong("a nik is needed: 16 digits with a birth date in digits 7-12"));
    }
}
