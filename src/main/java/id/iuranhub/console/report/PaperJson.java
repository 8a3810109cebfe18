package id.iuranhub.console.report;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.paper.PaperKind;
import id.iuranhub.paper.Papers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Papers as the API hands them out. */
public final class PaperJson {

    private final PaperService papers;

    public PaperJson(PaperService papers) {
        this.papers = papers;
    }

    /** Its addresses below the API's, one for each kind, as not everybody may have each. */
    public void register(Endpoints endpoints) {
        for (PaperKind kind : PaperKind.ofMonths()) {
            endpoints.call("GET", "/reports/" + kind.word(), action(kind),
                    request -> file(papers.paper(kind, wanted(request))));
        }
        endpoints.call("POST", "/reports/" + PaperKind.MASA_IUR.word(), Action.PERSONAL_ALL,
                request -> file(papers.ofPerson(request.needed("nik"), new PaperService.Wanted(
                request.text("blth").orElse(""), "", request.text("scheme").orElse(""), "",
                request.text("format").orElse(""), request.who()))));
        endpoints.call("GET", "/mutasi", Action.PERSONAL_ALL, request -> document(papers.mutasi(wanted(request))));
    }

    /** Who may have a paper. */
    static Action action(PaperKind kind) {
        return kind.isPersonal() ? Action.PERSONAL_ALL : Action.SEE_ALL;
    }

    private static PaperService.Wanted wanted(ApiRequest request) {
        return new PaperService.Wanted(said(request, "blth"), said(request, "quarter"), said(request, "scheme"),
                said(request, "opd"), said(request, "format"), request.who());
    }

    private static String said(ApiRequest request, String name) {
        return request.parameter(name).orElse("");
    }

    private static Map<String, Object> document(Papers.Changes made) {
        var document = new LinkedHashMap<String, Object>();
        document.put("joined", made.joined());
        document.put("toEnrol", made.toEnrol());
        document.put("leavers", made.leavers());
        document.put("untold", made.untold());
        document.put("died", made.died());
        document.put("moved", made.moved());
        document.put("wages", made.wages());
        document.put("waiting", made.waiting());
        document.put("unusedReasons", made.unused());
        document.put("withoutForm", made.withoutForm());
        document.put("files", made.files().stream().map(PaperJson::file).toList());
        return document;
    }

    private static Map<String, Object> file(Papers.Made made) {
        return Map.of("file", made.name(), "base64", Base64.getEncoder().encodeToString(made.bytes()));
    }
}
