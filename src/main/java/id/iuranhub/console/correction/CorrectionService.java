package id.iuranhub.console.correction;

import id.iuranhub.console.http.Api;
import id.iuranhub.deadletter.Corrections.Correction;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers that payroll goes on getting wrong: what people propose, review and end. */
public final class CorrectionService implements Reviewed<ShownCorrection> {

    private static final int LONGEST_NUMBER = 40;
    private static final List<String> KINDS = Arrays.stream(Corrections.Field.values()).map(Enum::name).toList();

    private final Corrections corrections;
    private final Schemes schemes;

    /** What somebody proposes, as typed; empty where nothing was. */
    public record Wish(String field, String old, String right, String scheme, String from, String to,
            String reason) { }

    public CorrectionService(Corrections corrections, Schemes schemes) {
        this.corrections = corrections;
        this.schemes = schemes;
    }

    public ShownCorrection propose(Wish wish, String who) {
        String kind = Reviewed.needed("field", wish.field).toUpperCase(Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw Api.Refused.wrong(Nearest.complaint("field", kind, "corrections", KINDS))
                    .said("unknown", Map.of("typed", kind, "known", String.join(", ", KINDS)));
        }
        var number = Corrections.Field.valueOf(kind);
        String old = Reviewed.needed("old", wish.old).strip();
        String right = Reviewed.needed("new", wish.right).strip();
        if (!number.isValid(right)) {
            throw Api.Refused.wrong("the new " + kind + " is none: it does not pass the check of a " + kind)
                    .said("number", Map.of("kind", kind));
        }
        if (old.equals(right) || old.length() > LONGEST_NUMBER) {
            throw Api.Refused.wrong("the old " + kind + " is another than the new one, of at most " + LONGEST_NUMBER
                    + " characters").said("sameNumber", Map.of("kind", kind, "most", String.valueOf(LONGEST_NUMBER)));
        }
        Blth from = blth(wish.from).orElseThrow(() -> Api.Refused.wrong("the first month is needed, as from")
                .said("needed", Map.of("field", "from")));
        Blth to = blth(wish.to).orElse(null);
        if (to != null && to.compareTo(from) < 0) {
            throw Api.Refused.wrong("the last month, " + to + ", is before the first, " + from)
                    .said("months", Map.of("from", from.toString(), "to", to.toString()));
        }
        return ShownCorrection.whole(corrections.propose(new Corrections.Proposal(number, old, right,
                schemes.named(Reviewed.needed("scheme", wish.scheme)).id(), from, to,
                Reviewed.needed("reason", wish.reason), who)));
    }

    private static Optional<Blth> blth(String typed) {
        return Optional.of(typed).filter(text -> !text.isBlank()).map(text -> Blth.parse(text)
                .orElseThrow(() -> Api.Refused.wrong("a BLTH is written 2026-05, not '" + text + "'")
                .said("blth", Map.of("typed", text))));
    }

    @Override
    public List<ShownCorrection> list(String state, long before) {
        return list("", state, before);
    }

    /** @param scheme empty for all */
    List<ShownCorrection> list(String scheme, String state, long before) {
        String one = scheme.isEmpty() ? "" : schemes.named(scheme).id();
        return corrections.list(one, Reviewed.state(state), before).stream().map(ShownCorrection::masked).toList();
    }

    @Override
    public ShownCorrection seen(String id, String who) {
        var correction = correction(id);
        corrections.seen(correction, who);
        return ShownCorrection.whole(correction);
    }

    @Override
    public ShownCorrection review(String id, String who) {
        if (!corrections.review(correction(id), who)) {
            throw new Api.Refused(409, "NOT_NOW", "correction " + id + " is " + correction(id).state().word())
                    .said("reviewed", Map.of());
        }
        return ShownCorrection.masked(correction(id));
    }

    @Override
    public ShownCorrection end(String id, String reason, String who) {
        if (!corrections.end(correction(id), Reviewed.needed("reason", reason), who)) {
            throw new Api.Refused(409, "NOT_NOW", "correction " + id + " has ended")
                    .said("ended", Map.of());
        }
        return ShownCorrection.masked(correction(id));
    }

    private Correction correction(String id) {
        return corrections.find(Reviewed.number("a correction", id))
                .orElseThrow(() -> Api.Refused.absent("correction " + id));
    }

    @Override
    public Line line(ShownCorrection one) {
        var entry = one.entry();
        return new Line(entry.id(), entry.state(), entry.reason(), entry.proposedBy(),
                Reviewed.text(entry.reviewedBy()), Reviewed.text(entry.endedBy()), Reviewed.text(entry.endReason()));
    }
}
