package id.iuranhub.console.report;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.paper.PaperKind;
import id.iuranhub.paper.Papers;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Papers of a month. Who took out which is on record. */
public final class PaperService {

    private final Papers papers;
    private final Schemes schemes;
    private final Journal journal;

    public PaperService(Papers papers, Schemes schemes, Journal journal) {
        this.papers = papers;
        this.schemes = schemes;
        this.journal = journal;
    }

    /** Its addresses below the API's, one for each kind, as not everybody may have each. */
    public void register(Endpoints endpoints) {
        for (PaperKind kind : PaperKind.values()) {
            endpoints.call("GET", "/reports/" + kind.word(), kind.isPersonal() ? Action.PERSONAL_ALL : Action.SEE_ALL,
                    request -> paper(kind, request));
        }
        endpoints.call("GET", "/mutasi", Action.PERSONAL_ALL, this::mutasi);
    }

    /** Who joined, left, died, moved, or earns otherwise than the month before: sheets and a list, as files. */
    private Map<String, Object> mutasi(ApiRequest request) {
        var format = format(request, "xlsx");
        if (format == Papers.Format.PDF) {
            throw Api.Refused.wrong("mutasi is made as xlsx or csv, not as 'pdf'; hub report mutasi prints its list");
        }
        var scheme = scheme(request);
        var blth = Api.blth(request);
        String opd = request.parameter("opd").orElse("");
        var made = papers.changes(new Papers.Wish(PaperKind.MUTASI, blth, scheme, opd, format, request.who()));
        journal.write(request.who(), "mutasi taken out", "month " + blth,
                (scheme.id() + " " + format.word() + " " + opd).strip());
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
        document.put("files", made.files().stream().map(PaperService::file).toList());
        return document;
    }

    private static Map<String, Object> file(Papers.Made made) {
        return Map.of("file", made.name(), "base64", Base64.getEncoder().encodeToString(made.bytes()));
    }

    private Scheme scheme(ApiRequest request) {
        return schemes.named(request.parameter("scheme")
                .orElseThrow(() -> Api.Refused.wrong("a report is of one scheme: name it")));
    }

    private static Papers.Format format(ApiRequest request, String otherwise) {
        String word = request.parameter("format").orElse(otherwise);
        return Arrays.stream(Papers.Format.values()).filter(one -> one.word().equals(word)).findFirst()
                .orElseThrow(() -> Api.Refused.wrong("a report is made as xlsx, pdf or csv, not as '" + word + "'"));
    }

    private Map<String, Object> paper(PaperKind kind, ApiRequest request) {
        var scheme = scheme(request);
        var format = format(request, "pdf");
        var blth = Api.blth(request);
        String opd = request.parameter("opd").orElse("");
        var made = papers.make(new Papers.Wish(kind, blth, scheme, opd, format, request.who()));
        journal.write(request.who(), "report taken out", "month " + blth,
                (kind.word() + " " + scheme.id() + " " + format.word() + " " + opd).strip());
        return file(made);
    }
}
