package id.iuranhub.console.correction;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.deadletter.Attestations.Attestation;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.model.Nearest;
import id.iuranhub.model.Nik;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** People whose NIK tells another birth date than their papers: what is proposed, reviewed and ended. */
public final class AttestationService {

    private static final int LONGEST_DOCUMENT = 500;
    private static final List<String> STATES = List.of("proposed", "in-force", "ended");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-MM-dd][dd-MM-uuuu]")
            .withResolverStyle(ResolverStyle.STRICT);

    private final Attestations attestations;
    private final ProducerTemplate routes;
    private final Clock clock;

    public AttestationService(Attestations attestations, ProducerTemplate routes, Clock clock) {
        this.attestations = attestations;
        this.routes = routes;
        this.clock = clock;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/attestations", Action.SEE_ALL, this::list);
        endpoints.call("POST", "/attestations", Action.WORK_ALL, this::propose);
        endpoints.call("GET", "/attestations/{id}", Action.PERSONAL_ALL, request -> show(request.id(), request));
        endpoints.call("POST", "/attestations/{id}/review", Action.RELEASE, request -> review(request.id(), request));
        endpoints.call("POST", "/attestations/{id}/end", Action.WORK_ALL, request -> end(request.id(), request));
    }

    public Map<String, Object> propose(ApiRequest request) {
        String nik = CorrectionService.needed(request, "nik").strip();
        LocalDate born = day(CorrectionService.needed(request, "birthDate").strip());
        String document = CorrectionService.needed(request, "document").strip();
        if (!Nik.isValid(nik)) {
            throw Api.Refused.wrong("the NIK is none: it does not pass the check of a NIK");
        }
        if (Nik.agrees(nik, born)) {
            throw Api.Refused.wrong("the NIK tells this birth date already: there is nothing to attest");
        }
        if (document.length() > LONGEST_DOCUMENT) {
            throw Api.Refused.wrong("the document is named in at most " + LONGEST_DOCUMENT + " characters");
        }
        return whole(
                attestations
                .propose(new Attestations.Proposal(nik, born, document, CorrectionService.needed(request, "reason"),
                request.who())));
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            if (day.isAfter(LocalDate.now(clock))) {
                throw Api.Refused.wrong("a birth date does not lie ahead, as " + text + " does");
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw Api.Refused.wrong("a birth date is written 1990-05-18 or 18-05-1990, not '" + text + "'");
        }
    }

    public Map<String, Object> list(ApiRequest request) {
        String state = request.parameter("state").orElse("");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Api.Refused.wrong(Nearest.complaint("state", state, "the filter", STATES));
        }
        long before = request.parameter("before").map(id -> CorrectionService.number("an attestation", id)).orElse(0L);
        return Map.of("attestations", attestations.list(state, before).stream()
                .map(AttestationService::masked).toList());
    }

    /** One in full, unmasked; that it was looked at is on record. */
    public Map<String, Object> show(String id, ApiRequest request) {
        var attestation = attestation(id);
        attestations.seen(attestation, request.who());
        return whole(attestation);
    }

    public Map<String, Object> review(String id, ApiRequest request) {
        if (!attestations.review(attestation(id), request.who())) {
            throw new Api.Refused(409, "NOT_NOW", "attestation " + id + " is " + attestation(id).state());
        }
        judgeAgain(request);
        return masked(attestation(id));
    }

    public Map<String, Object> end(String id, ApiRequest request) {
        if (!attestations.end(attestation(id), CorrectionService.needed(request, "reason"), request.who())) {
            throw new Api.Refused(409, "NOT_NOW", "attestation " + id + " has ended");
        }
        judgeAgain(request);
        return masked(attestation(id));
    }

    /** What was noted is judged at once; after a breakdown the next start does it. */
    private void judgeAgain(ApiRequest request) {
        routes.requestBody("direct:retry", new Retries.Order(List.of(), request.who(), 0));
    }

    private Attestation attestation(String id) {
        return attestations.find(CorrectionService.number("an attestation", id))
                .orElseThrow(() -> Api.Refused.absent("attestation " + id));
    }

    public static Map<String, Object> masked(Attestation attestation) {
        var document = whole(attestation);
        document.put("nik", Nik.mask(attestation.nik()));
        document.put("birthDate", attestation.birthDate().getYear() + "-**-**");
        return document;
    }

    static Map<String, Object> whole(Attestation attestation) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", attestation.id());
        document.put("nik", attestation.nik());
        document.put("birthDate", attestation.birthDate().toString());
        document.put("document", attestation.document());
        document.put("state", attestation.state());
        document.put("reason", attestation.reason());
        document.put("proposedBy", attestation.proposedBy());
        document.put("proposedAt", attestation.proposedAt().toString());
        document.put("reviewedBy", text(attestation.reviewedBy()));
        document.put("reviewedAt", text(attestation.reviewedAt()));
        document.put("endedBy", text(attestation.endedBy()));
        document.put("endedAt", text(attestation.endedAt()));
        document.put("endReason", text(attestation.endReason()));
        return document;
    }

    private static String text(Object valueOrNull) {
        return valueOrNull == null ? "" : valueOrNull.toString();
    }
}
