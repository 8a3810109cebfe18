package id.iuranhub.console.correction;

import id.iuranhub.console.http.Api;
import id.iuranhub.deadletter.Attestations.Attestation;
import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.Retries;
import id.iuranhub.model.Nik;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** People whose NIK tells another birth date than their papers: what is proposed, reviewed and ended. */
public final class AttestationService implements Reviewed<ShownAttestation> {

    private static final int LONGEST_DOCUMENT = 500;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-MM-dd][dd-MM-uuuu]")
            .withResolverStyle(ResolverStyle.STRICT);

    private final Attestations attestations;
    private final ProducerTemplate routes;
    private final Clock clock;

    /** What somebody proposes, as typed; empty where nothing was. */
    public record Wish(String nik, String birthDate, String document, String reason) { }

    public AttestationService(Attestations attestations, ProducerTemplate routes, Clock clock) {
        this.attestations = attestations;
        this.routes = routes;
        this.clock = clock;
    }

    public ShownAttestation propose(Wish wish, String who) {
        String nik = Reviewed.needed("nik", wish.nik).strip();
        LocalDate born = day(Reviewed.needed("birthDate", wish.birthDate).strip());
        String document = Reviewed.needed("document", wish.document).strip();
        if (!Nik.isValid(nik)) {
            throw Api.Refused.wrong("the NIK is none: it does not pass the check of a NIK")
                    .said("number", Map.of("kind", "NIK"));
        }
        if (Nik.agrees(nik, born)) {
            throw Api.Refused.wrong("the NIK tells this birth date already: there is nothing to attest")
                    .said("agrees", Map.of());
        }
        if (document.length() > LONGEST_DOCUMENT) {
            throw Api.Refused.wrong("the document is named in at most " + LONGEST_DOCUMENT + " characters")
                    .said("document", Map.of("most", String.valueOf(LONGEST_DOCUMENT)));
        }
        return ShownAttestation.whole(attestations.propose(new Attestations.Proposal(nik, born, document,
                Reviewed.needed("reason", wish.reason), who)));
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            if (day.isAfter(LocalDate.now(clock))) {
                throw Api.Refused.wrong("a birth date does not lie ahead, as " + text + " does")
                        .said("birthAhead", Map.of("typed", text));
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw Api.Refused.wrong("a birth date is written 1990-05-18 or 18-05-1990, not '" + text + "'")
                    .said("birth", Map.of("typed", text));
        }
    }

    @Override
    public List<ShownAttestation> list(String state, long before) {
        return attestations.list(Reviewed.state(state), before).stream().map(ShownAttestation::masked).toList();
    }

    @Override
    public ShownAttestation seen(String id, String who) {
        var attestation = attestation(id);
        attestations.seen(attestation, who);
        return ShownAttestation.whole(attestation);
    }

    @Override
    public ShownAttestation review(String id, String who) {
        if (!attestations.review(attestation(id), who)) {
            throw new Api.Refused(409, "NOT_NOW", "attestation " + id + " is " + attestation(id).state().word())
                    .said("reviewed", Map.of());
        }
        judgeAgain(who);
        return ShownAttestation.masked(attestation(id));
    }

    @Override
    public ShownAttestation end(String id, String reason, String who) {
        if (!attestations.end(attestation(id), Reviewed.needed("reason", reason), who)) {
            throw new Api.Refused(409, "NOT_NOW", "attestation " + id + " has ended")
                    .said("ended", Map.of());
        }
        judgeAgain(who);
        return ShownAttestation.masked(attestation(id));
    }

    /** What was noted is judged at once; after a breakdown the next start does it. */
    private void judgeAgain(String who) {
        routes.requestBody("direct:retry", new Retries.Order(List.of(), who, 0));
    }

    private Attestation attestation(String id) {
        return attestations.find(Reviewed.number("an attestation", id))
                .orElseThrow(() -> Api.Refused.absent("attestation " + id));
    }

    @Override
    public Line line(ShownAttestation one) {
        var entry = one.entry();
        return new Line(entry.id(), entry.state(), entry.reason(), entry.proposedBy(),
                Reviewed.text(entry.reviewedBy()), Reviewed.text(entry.endedBy()), Reviewed.text(entry.endReason()));
    }
}
