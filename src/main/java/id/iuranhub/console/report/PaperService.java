package id.iuranhub.console.report;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.paper.PaperKind;
import id.iuranhub.paper.Papers;
import java.util.Arrays;
import java.util.Base64;
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
    }

    private Map<String, Object> paper(PaperKind kind, ApiRequest request) {
        var scheme = schemes.named(request.parameter("scheme")
                .orElseThrow(() -> Api.Refused.wrong("a report is of one scheme: name it")));
        String word = request.parameter("format").orElse("pdf");
        var format = Arrays.stream(Papers.Format.values()).filter(one -> one.word().equals(word)).findFirst()
                .orElseThrow(() -> Api.Refused.wrong("a report is made as xlsx, pdf or csv, not as '" + word + "'"));
        var blth = Api.blth(request);
        String opd = request.parameter("opd").orElse("");
        var made = papers.make(new Papers.Wish(kind, blth, scheme, opd, format, request.who()));
        journal.write(request.who(), "report taken out", "month " + blth,
                (kind.word() + " " + scheme.id() + " " + word + " " + opd).strip());
        return Map.of("file", made.name(), "base64", Base64.getEncoder().encodeToString(made.bytes()));
    }
}
