package id.iuranhub.console;

import id.iuranhub.deadletter.Corrections;
import id.iuranhub.deadletter.Corrections.Correction;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers that payroll goes on getting wrong: what people propose, review and end. */
public final class CorrectionDesk {

    private static final int LONGEST_NUMBER = 40;
    private static final List<String> KINDS = Arrays.stream(Corrections.Field.values()).map(Enum::name).toList();
    private static final List<String> STATES = List.of("proposed", "in-force", "ended");

    private final Corrections corrections;
    private final Schemes schemes;

    public CorrectionDesk(Corrections corrections, Schemes schemes) {
        this.corrections = corrections;
        this.schemes = schemes;
    }

    Map<String, Object> propose(Question question) {
        String kind = needed(question, "field").toUpperCase(java.util.Locale.ROOT);
        if (!KINDS.contains(kind)) {
            throw Api.Refused.wrong(Nearest.complaint("field", kind, "corrections", KINDS));
        }
        var number = Corrections.Field.valueOf(kind);
        String old = needed(question, "old").strip();
        String right = needed(question, "new").strip();
        if (!number.isValid(right)) {
            throw Api.Refused.wrong("the new " + kind + " is none: it does not pass the check of a " + kind);
        }
        if (old.equals(right) || old.length() > LONGEST_NUMBER) {
            throw Api.Refused.wrong("the old " + kind + " is another than the new one, of at most " + LONGEST_NUMBER + " characters");
        }
        Blth from = blth(question, "from").orElseThrow(() -> Api.Refused.wrong("the first month is needed, as from"));
        Blth to = blth(question, "to").orElse(null);
        if (to != null && to.compareTo(from) < 0) {
            throw Api.Refused.wrong("the last month, " + to + ", is before the first, " + from);
        }
        return whole(corrections.propose(new Corrections.Proposal(number, old, right, schemes.named(needed(question, "scheme")).id(), from, to,
                needed(question, "reason"), question.who())));
    }

    static String needed(Question question, String name) {
        return question.text(name).orElseThrow(() -> Api.Refused.wrong(name + " is needed"));
    }

    private static Optional<Blth> blth(Question question, String name) {
        return question.text(name).map(text -> Blth.parse(text)
                .orElseThrow(() -> Api.Refused.wrong("a BLTH is written 2026-05, not '" + text + "'")));
    }

    Map<String, Object> list(Question question) {
        String scheme = question.parameter("scheme").map(name -> schemes.named(name).id()).orElse("");
        String state = question.parameter("state").orElse("");
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw Api.Refused.wrong(Nearest.complaint("state", state, "the filter", STATES));
        }
        long before = question.parameter("before").map(id -> number("a correction", id)).orElse(0L);
        return Map.of("corrections", corrections.list(scheme, state, before).stream().map(CorrectionDesk::masked).toList());
    }

    /** A correction in full, unmasked; that it was looked at is on record. */
    Map<String, Object> show(String id, Question question) {
        var correction = correction(id);
        corrections.seen(correction, question.who());
        return whole(correction);
    }

    Map<String, Object> review(String id, Question question) {
        if (!corrections.review(correction(id), question.who())) {
            throw new Api.Refused(409, "NOT_NOW", "correction " + id + " is " + correction(id).state());
        }
        return masked(correction(id));
    }

    Map<String, Object> end(String id, Question question) {
        if (!corrections.end(correction(id), needed(question, "reason"), question.who())) {
            throw new Api.Refused(409, "NOT_NOW", "correction " + id + " has ended");
        }
        return masked(correction(id));
    }

    static long number(String what, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of " + what + " is a number, not '" + id + "'");
        }
        return Long.parseLong(id);
    }

    private Correction correction(String id) {
        return corrections.find(number("a correction", id)).orElseThrow(() -> Api.Refused.absent("correction " + id));
    }

    private static Map<String, Object> masked(Correction correction) {
        var document = whole(correction);
        document.put("old", correction.kind().masked(correction.old()));
        document.put("new", correction.kind().masked(correction.right()));
        return document;
    }

    private static Map<String, Object> whole(Correction correction) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", correction.id());
        document.put("field", correction.kind().name());
        document.put("old", correction.old());
        document.put("new", correction.right());
        document.put("scheme", correction.scheme());
        document.put("from", correction.from().toString());
        document.put("to", correction.to() == null ? "" : correction.to().toString());
        document.put("state", correction.state());
        document.put("reason", correction.reason());
        document.put("proposedBy", correction.proposedBy());
        document.put("proposedAt", correction.proposedAt().toString());
        document.put("reviewedBy", correction.reviewedBy() == null ? "" : correction.reviewedBy());
        document.put("endedBy", correction.endedBy() == null ? "" : correction.endedBy());
        document.put("endReason", correction.endReason() == null ? "" : correction.endReason());
        return document;
    }
}
