package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.AttestationJson;
import id.iuranhub.deadletter.Attempts;
import id.iuranhub.deadletter.DeadLetter;
import id.iuranhub.deadletter.DeadLetterGroups;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Nik;
import id.iuranhub.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** Dead letters as the documents of the API. */
final class DeadLetterDocuments {

    private final Words words;

    DeadLetterDocuments(Words words) {
        this.words = words;
    }

    /** Lists show whose row it is only as far as people have to tell rows apart. */
    Map<String, Object> inList(DeadLetter deadLetter) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", deadLetter.key().toString());
        document.put("blth", deadLetter.blth().toString());
        document.put("scheme", deadLetter.scheme());
        document.put("source", deadLetter.source());
        document.put("file", deadLetter.file());
        document.put("line", deadLetter.key().line());
        Finding first = deadLetter.findings().isEmpty() ? null : deadLetter.first();
        document.put("code", first == null ? "" : first.code().name());
        document.put("field", first == null ? "" : first.field());
        document.put("message", first == null ? "" : words.masked(first));
        document.put("state", deadLetter.state() == null ? "" : deadLetter.state().word());
        document.put("attempts", deadLetter.attempts());
        document.put("amount", deadLetter.amount());
        document.put("nik", deadLetter.nik() == null ? "" : Nik.mask(deadLetter.nik()));
        document.put("cause", deadLetter.cause());
        document.put("owner", deadLetter.owner());
        return document;
    }

    Map<String, Object> group(DeadLetterGroups.Group group) {
        var document = new LinkedHashMap<String, Object>();
        document.put("scheme", group.cause().scheme());
        document.put("code", group.cause().code().name());
        document.put("field", group.cause().field());
        document.put("cause", group.cause().cause());
        document.put("title", words.title(group.cause().code()));
        document.put("count", group.sum().letters());
        document.put("rupiah", group.sum().rupiah());
        var states = new LinkedHashMap<String, Long>();
        group.states().forEach((state, letters) -> states.put(state.word(), letters));
        document.put("states", states);
        document.put("months", group.months().entrySet().stream().map(month -> Map.of("blth", month.getKey().toString(),
                "count", month.getValue().letters(), "rupiah", month.getValue().rupiah())).toList());
        document.put("days", group.days().entrySet().stream().map(day -> Map.of("day", day.getKey().toString(),
                "count", day.getValue())).toList());
        return document;
    }

    /** A row in full, unmasked. */
    Map<String, Object> whole(DeadLetterService.Whole whole) {
        var detail = whole.detail();
        var document = new LinkedHashMap<>(inList(detail.dead()));
        document.put("nik", detail.dead().nik() == null ? "" : detail.dead().nik());
        document.put("disposition", detail.disposition().word());
        document.put("cells", detail.cells());
        document.put("edits", detail.edits());
        document.put("version", detail.version());
        document.put("remark", detail.remark());
        document.put("versions", whole.versions().stream().map(DeadLetterDocuments::version).toList());
        document.put("tries", whole.tries().stream().map(DeadLetterDocuments::attempt).toList());
        document.put("heard", whole.heard().stream().map(DeadLetterDocuments::heard).toList());
        document.put("findings", detail.dead().findings().stream().map(this::whole).toList());
        document.put("history", whole.history().stream().map(entry -> Map.of(
                "at", entry.at().toString(), "who", entry.who(), "action", entry.action(),
                "detail", entry.detail())).toList());
        document.put("enrolments", whole.enrolments().stream().map(DeadLetterDocuments::enrolled).toList());
        document.put("attestations", whole.attestations().stream().map(AttestationJson::document).toList());
        return document;
    }

    private static Map<String, Object> enrolled(EnrolmentBesideRow.Enrolled enrolled) {
        var line = new LinkedHashMap<String, Object>();
        line.put("npp", enrolled.npp());
        line.put("kpj", enrolled.kpj());
        line.put("name", enrolled.name());
        line.put("birthDate", enrolled.birthDate() == null ? null : enrolled.birthDate().toString());
        line.put("division", enrolled.division());
        line.put("programmes", enrolled.programmes());
        line.put("status", enrolled.active() ? "A" : "N");
        line.put("from", enrolled.from() == null ? null : enrolled.from().toString());
        line.put("to", enrolled.to() == null ? "" : enrolled.to().toString());
        return line;
    }

    private static Map<String, Object> heard(Attempts.Heard heard) {
        var document = new LinkedHashMap<String, Object>();
        document.put("at", heard.at().toString());
        document.put("asked", heard.call());
        document.put("status", heard.status());
        document.put("form", heard.form());
        document.put("seen", heard.seen());
        return document;
    }

    private static Map<String, Object> version(Attempts.Version version) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", version.number());
        document.put("at", version.at().toString());
        document.put("author", version.author());
        document.put("reason", version.reason());
        document.put("edits", version.edits());
        return document;
    }

    private static Map<String, Object> attempt(Attempts.Attempt attempt) {
        var document = new LinkedHashMap<String, Object>();
        document.put("attempt", attempt.number());
        document.put("at", attempt.at().toString());
        document.put("who", attempt.who());
        document.put("version", attempt.version());
        document.put("job", attempt.job());
        document.put("outcome", attempt.outcome().what().word());
        document.put("code", attempt.outcome().code());
        document.put("message", attempt.outcome().message());
        document.put("batch", attempt.outcome().batch());
        document.put("receipt", attempt.outcome().receipt());
        return document;
    }

    private Map<String, String> whole(Finding finding) {
        var document = new LinkedHashMap<String, String>();
        document.put("code", finding.code().name());
        document.put("field", finding.field());
        document.put("expected", words.expected(finding));
        document.put("found", finding.code() == Code.DUPLICATE_ROW ? words.found(finding) : finding.found().plain());
        document.put("message", words.sentence(finding));
        return document;
    }
}
