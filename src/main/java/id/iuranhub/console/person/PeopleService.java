package id.iuranhub.console.person;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.outbox.run.Arrears;
import id.iuranhub.outbox.run.CutDifferences;
import id.iuranhub.outbox.run.MissingPeople;
import id.iuranhub.outbox.run.MovedPeople;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is missing from a month, and who moved; each look, and each list that is kept, is on record. */
public final class PeopleService {

    static final int MOST = 50_000;
    private static final List<String> KEPT_AS = List.of("csv", "xlsx");

    private final MissingPeople missing;
    private final MovedPeople moved;
    private final Arrears arrears;
    private final CutDifferences differences;
    private final Schemes schemes;
    private final Journal journal;

    public PeopleService(MissingPeople missing, MovedPeople moved, Arrears arrears, CutDifferences differences,
            Schemes schemes,
                      Journal journal) {
        this.missing = missing;
        this.moved = moved;
        this.arrears = arrears;
        this.differences = differences;
        this.schemes = schemes;
        this.journal = journal;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/missing", Action.PERSONAL_ALL, this::missing);
        endpoints.call("GET", "/moves", Action.PERSONAL_ALL, this::moves);
        endpoints.call("GET", "/arrears", Action.PERSONAL_ALL, this::arrears);
        endpoints.call("GET", "/differences", Action.PERSONAL_ALL, this::differences);
    }

    public Map<String, Object> missing(ApiRequest request) {
        Blth blth = Api.blth(request);
        String scheme = scheme(request);
        note("missing", blth, scheme, request);
        return Map.of("missing", missing.all(blth, scheme, MOST).stream().map(PeopleService::missing).toList());
    }

    public Map<String, Object> moves(ApiRequest request) {
        Blth blth = Api.blth(request);
        String scheme = scheme(request);
        note("moves", blth, scheme, request);
        return Map.of("moves", moved.of(blth, scheme, MOST).stream().map(PeopleService::moved).toList());
    }

    public Map<String, Object> arrears(ApiRequest request) {
        Blth blth = Api.blth(request);
        String scheme = scheme(request);
        note("arrears", blth, scheme, request);
        return Map.of("arrears", arrears.of(blth, scheme, MOST).stream().map(PeopleService::owed).toList());
    }

    public CutDifferenceJson.Sheet differences(ApiRequest request) {
        Blth blth = Api.blth(request);
        String scheme = scheme(request);
        note("differences", blth, scheme, request);
        return CutDifferenceJson.of(differences.of(blth, scheme, MOST));
    }

    private String scheme(ApiRequest request) {
        return request.parameter("scheme").map(name -> schemes.named(name).id()).orElse("");
    }

    private void note(String list, Blth blth, String scheme, ApiRequest request) {
        String kept = request.parameter("as").filter(KEPT_AS::contains).orElse("");
        journal.write(request.who(), list + (kept.isEmpty() ? " seen" : " exported"), "month " + blth,
                (scheme + " " + kept).strip());
    }

    private static Map<String, Object> missing(MissingPeople.Missing person) {
        var document = new LinkedHashMap<String, Object>();
        document.put("scheme", person.scheme());
        document.put("nik", Nik.mask(person.nik()));
        document.put("kpj", person.kpj());
        document.put("name", person.name());
        document.put("opd", person.opd());
        document.put("wage", person.wage());
        document.put("since", person.since().toString());
        document.put("became", person.became().word());
        document.put("where", person.where());
        return document;
    }

    private static Map<String, Object> moved(MovedPeople.Moved person) {
        var document = new LinkedHashMap<String, Object>();
        document.put("nik", Nik.mask(person.nik()));
        document.put("kpj", person.kpj() == null ? "" : person.kpj());
        document.put("fromScheme", person.fromScheme());
        document.put("fromOpd", person.fromOpd());
        document.put("scheme", person.scheme());
        document.put("opd", person.opd());
        document.put("disposition", person.disposition());
        return document;
    }

    private static Map<String, Object> owed(Arrears.Owed owed) {
        var document = new LinkedHashMap<String, Object>();
        document.put("scheme", owed.scheme());
        document.put("nik", Nik.mask(owed.nik()));
        document.put("kpj", owed.kpj() == null ? "" : owed.kpj());
        document.put("opd", owed.opd());
        document.put("kind", owed.kind());
        document.put("wage", owed.wage());
        document.put("standing", owed.standing());
        document.put("owed", owed.owed());
        document.put("difference", owed.owed() - owed.standing());
        return document;
    }
}
