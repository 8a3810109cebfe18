package id.iuranhub.console;

import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.store.Settings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Retries of many rows: what people ask for, see and decide. */
public final class BulkDesk {

    private static final int HIGHEST_RATE = 1_000_000;

    private final BulkRetries jobs;
    private final ReviewDesk reviews;
    private final int rate;
    private final BulkRetries.Limit limit;

    /** @param settings the rate and limit of a job that states none */
    public BulkDesk(BulkRetries jobs, ReviewDesk reviews, Settings settings) {
        this.reviews = reviews;
        this.jobs = jobs;
        this.rate = settings.number("dead.bulk-rate", 1, HIGHEST_RATE);
        this.limit = BulkRetries.Limit.parse(settings.text("dead.bulk-limit")).orElseThrow(() -> new id.iuranhub.model.Misconfigured(
                "dead.bulk-limit is a share of a wave like 20% or a number like 3, not '" + settings.text("dead.bulk-limit") + "'"));
    }

    Map<String, Object> start(Question question) {
        Api.blth(question);
        var filter = DeadLetterDesk.filter(question);
        int confirmed = number(question, "confirm").orElseThrow(() -> Api.Refused.wrong(
                "confirm how many rows are meant: the number that GET /dead finds, without discarded ones"));
        String reason = question.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed"));
        int wanted = number(question, "rate").orElse(rate);
        if (wanted < 1 || wanted > HIGHEST_RATE) {
            throw Api.Refused.wrong("a rate is a number of rows a minute, from 1 to " + HIGHEST_RATE);
        }
        var most = question.text("limit").map(text -> BulkRetries.Limit.parse(text).orElseThrow(() -> Api.Refused.wrong(
                "a limit is a share of a wave like 20% or a number like 3, not '" + text + "'"))).orElse(limit);
        if (reviews.takesAnother(confirmed, question)) {
            return reviews.propose(Deed.BULK_RETRY, question, "bulk retry of " + confirmed + " rows, " + Api.blth(question));
        }
        return document(jobs.start(new BulkRetries.Order(filter, confirmed, reason, wanted, most, question.who())));
    }

    private static java.util.Optional<Integer> number(Question question, String name) {
        return question.text(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw Api.Refused.wrong(name + " is a whole number, not '" + text + "'");
            }
        });
    }

    Map<String, Object> list(Question question) {
        int blth = question.parameter("blth").isPresent() ? Api.blth(question).number() : 0;
        return Map.of("jobs", jobs.list(blth).stream().map(this::document).toList());
    }

    Map<String, Object> show(String id) {
        var job = job(id);
        var document = document(job);
        document.put("waves", jobs.waves(job.id()).entrySet().stream().filter(wave -> wave.getKey() > 0)
                .map(wave -> Map.of("wave", wave.getKey(), "outcomes", wave.getValue())).toList());
        document.put("left", jobs.left(job.id()).stream().map(left -> Map.of("id", left.key().toString(), "wave", left.wave(),
                "outcome", left.outcome(), "code", left.code() == null ? "" : left.code())).toList());
        return document;
    }

    Map<String, Object> move(String id, BulkRetries.Verb verb, Question question) {
        var job = job(id);
        if (!jobs.move(job.id(), verb, question.who())) {
            throw new Api.Refused(409, "NOT_NOW", "bulk retry " + id + " is " + job.state().word() + " and cannot "
                    + verb.name().toLowerCase(Locale.ROOT));
        }
        return document(job(id));
    }

    private BulkRetries.Job job(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of a bulk retry is a number, not '" + id + "'");
        }
        return jobs.find(Long.parseLong(id)).orElseThrow(() -> Api.Refused.absent("bulk retry " + id));
    }

    private Map<String, Object> document(BulkRetries.Job job) {
        var sums = new LinkedHashMap<String, Long>();
        jobs.waves(job.id()).forEach((wave, outcomes) -> outcomes.forEach((outcome, rows) ->
                sums.merge(!outcome.isEmpty() ? outcome : wave == 0 ? "waiting" : "under way", rows, Long::sum)));
        var document = new LinkedHashMap<String, Object>();
        document.put("id", job.id());
        document.put("blth", job.blth().toString());
        document.put("scheme", job.scheme());
        document.put("code", job.code());
        document.put("state", job.state().word());
        document.put("who", job.who());
        document.put("reason", job.reason());
        document.put("rows", sums.values().stream().mapToLong(Long::longValue).sum());
        document.put("outcomes", sums);
        document.put("wave", job.wave());
        document.put("rate", job.rate());
        document.put("limit", job.limit().toString());
        document.put("nextAt", job.nextAt().toString());
        document.put("startedAt", job.startedAt().toString());
        return document;
    }
}
