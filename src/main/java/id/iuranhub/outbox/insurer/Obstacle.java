package id.iuranhub.outbox.insurer;

import id.iuranhub.model.Trouble;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What stands between the hub and the insurer, told from what came back in the insurer's place. */
final class Obstacle {

    /** The insurer lets no more pass; half of it explains a refusal of somebody else's. */
    private static final Duration OFF = Duration.ofSeconds(150);

    private Obstacle() { }

    static Optional<Trouble> of(HttpReply reply, AnswerForm form, Outcome outcome, Problem problem, AnswerBody body,
            Instant now) {
        return switch (outcome) {
            case NOT_ADMITTED -> Optional.of(notAdmitted(reply, problem, now));
            case ALTERED -> Optional.of(Trouble.of(Trouble.Kind.INSURER, "altered").with("code", problem.code()));
            case NO_ANSWER -> Optional.of(noAnswer(reply, form, body, now).with("status", reply.status())
                    .with("title", title(form, body)));
            default -> Optional.empty();
        };
    }

    private static Trouble notAdmitted(HttpReply reply, Problem problem, Instant now) {
        if (problem.code().equals("TIMESTAMP_STALE")) {
            return clock(reply, now).orElse(Trouble.of(Trouble.Kind.INSURER, "clock"));
        }
        return problem.code().equals("CONS_ID_UNKNOWN") ? Trouble.of(Trouble.Kind.INSURER, "cons-id")
                : Trouble.of(Trouble.Kind.INSURER, "secret");
    }

    /** That the two clocks are apart; empty where the sender does not tell its time. */
    static Optional<Trouble> clock(HttpReply reply, Instant now) {
        return reply.ahead(now).filter(ahead -> ahead.abs().compareTo(OFF) > 0).map(ahead -> (ahead.isNegative()
                ? Trouble.of(Trouble.Kind.INSURER, "clock-behind") : Trouble.of(Trouble.Kind.INSURER, "clock-ahead"))
                .with("minutes", (ahead.abs().toSeconds() + 30) / 60));
    }

    private static Trouble noAnswer(HttpReply reply, AnswerForm form, AnswerBody body, Instant now) {
        int status = reply.status();
        if (status >= 300 && status < 400) {
            return Trouble.of(Trouble.Kind.INSURER, "redirect").with("host", host(reply.location()));
        }
        if (status == 413) {
            return Trouble.of(Trouble.Kind.INSURER, "too-large");
        }
        if (status == 401 || status == 403 || status == 407) {
            return clock(reply, now).orElse(status == 407 ? Trouble.of(Trouble.Kind.INSURER, "proxy-login")
                    : Trouble.of(Trouble.Kind.INSURER, "turned-away"));
        }
        if (status >= 500) {
            return status == 502 || status == 503 || status == 504 ? Trouble.of(Trouble.Kind.INSURER, "gateway")
                    : Trouble.of(Trouble.Kind.INSURER, "failing");
        }
        return form == AnswerForm.MARKUP ? Trouble.of(Trouble.Kind.INSURER, "page") : status == 404
                ? Trouble.of(Trouble.Kind.INSURER, "not-found")
                : byForm(form);
    }

    private static Trouble byForm(AnswerForm form) {
        return switch (form) {
            case EMPTY -> Trouble.of(Trouble.Kind.INSURER, "empty");
            case BROKEN -> Trouble.of(Trouble.Kind.INSURER, "cut");
            case OTHER_KEY -> Trouble.of(Trouble.Kind.INSURER, "other-key");
            default -> Trouble.of(Trouble.Kind.INSURER, "foreign");
        };
    }

    private static String title(AnswerForm form, AnswerBody body) {
        return form == AnswerForm.MARKUP ? AnswerExcerpt.title(body) : "";
    }

    /** Only the host: the rest of an address may hold a key to a session. */
    private static String host(String location) {
        try {
            String host = location.isEmpty() ? null : URI.create(location).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
