package id.iuranhub.console.correction;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attestations as the API asks about them and writes them. */
public final class AttestationJson {

    private final AttestationService attestations;

    public AttestationJson(AttestationService attestations) {
        this.attestations = attestations;
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/attestations", Action.SEE_ALL, this::list);
        endpoints.call("POST", "/attestations", Action.WORK_ALL,
                request -> document(attestations.propose(wish(request), request.who())));
        endpoints.call("GET", "/attestations/{id}", Action.PERSONAL_ALL,
                request -> document(attestations.seen(request.id(), request.who())));
        endpoints.call("POST", "/attestations/{id}/review", Action.RELEASE,
                request -> document(attestations.review(request.id(), request.who())));
        endpoints.call("POST", "/attestations/{id}/end", Action.WORK_ALL, request ->
                document(attestations.end(request.id(), request.text("reason").orElse(""), request.who())));
    }

    private static AttestationService.Wish wish(ApiRequest request) {
        return new AttestationService.Wish(request.text("nik").orElse(""), request.text("birthDate").orElse(""),
                request.text("document").orElse(""), request.text("reason").orElse(""));
    }

    private Map<String, Object> list(ApiRequest request) {
        long before = request.parameter("before").map(id -> Reviewed.number("an attestation", id)).orElse(0L);
        return Map.of("attestations", attestations.list(request.parameter("state").orElse(""), before).stream()
                .map(AttestationJson::document).toList());
    }

    public static Map<String, Object> document(ShownAttestation shown) {
        var attestation = shown.entry();
        var document = new LinkedHashMap<String, Object>();
        document.put("id", attestation.id());
        document.put("nik", shown.nik());
        document.put("birthDate", shown.birthDate());
        document.put("document", attestation.document());
        document.put("state", attestation.state().word());
        document.put("reason", attestation.reason());
        document.put("proposedBy", attestation.proposedBy());
        document.put("proposedAt", attestation.proposedAt().toString());
        document.put("reviewedBy", Reviewed.text(attestation.reviewedBy()));
        document.put("reviewedAt", Reviewed.text(attestation.reviewedAt()));
        document.put("endedBy", Reviewed.text(attestation.endedBy()));
        document.put("endedAt", Reviewed.text(attestation.endedAt()));
        document.put("endReason", Reviewed.text(attestation.endReason()));
        return document;
    }
}
