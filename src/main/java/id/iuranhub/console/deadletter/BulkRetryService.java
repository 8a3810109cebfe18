package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.Asker;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Retries of many rows: what people ask for, see and decide. */
public final class BulkRetryService {

    private static final int HIGHEST_RATE = 1_000_000;

    private final BulkRetries jobs;
    private final ProposalService proposals;
    private final int rate;
    private final BulkRetries.Limit limit;

    /**
     * What is asked for, as typed; empty where nothing was.
     *
     * @param filter  of one month
     * @param confirm how many rows are meant
     * @param rate    rows a minute
     * @param limit   a share of a wave or a number
     */
    public record Wish(DeadLetters.Filter filter, String confirm, String reason, String rate, String limit) {

        private Map<String, Object> document() {
            var document = new LinkedHashMap<String, Object>();
            document.put("blth", Blth.of(filter.blth()).toString());
            document.put("scheme", filter.scheme());
            document.put("code", filter.code());
            document.put("confirm", confirm);
            document.put("reason", reason);
            document.put("rate", rate);
            document.put("limit", limit);
            return document;
        }
    }

    /** One with how many of its rows came to what: a disposition, {@code waiting} or {@code under way}. */
    public record Shown(BulkRetries.Job job, Map<String, Long> outcomes) {

        public long rows() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether somebody may still pause, resume or cancel it. */
        public boolean isOpen() {
            return job.state() != BulkRetries.Progress.DONE && job.state() != BulkRetries.Progress.CANCELLED;
        }
    }

    /** One with its waves, by number, and the rows that stayed behind. */
    public record Whole(Shown shown, Map<Integer, Map<String, Long>> waves, List<BulkRetries.Left> left) { }

    /** @param settings the rate and limit of a job that states none */
    public BulkRetryService(BulkRetries jobs, ProposalService proposals, Settings settings) {
        this.proposals = proposals;
        this.jobs = jobs;
        this.rate = settings.number("dead.bulk-rate", 1, HIGHEST_RATE);
        this.limit = BulkRetries.Limit.parse(settings.text("dead.bulk-limit"))
                .orElseThrow(() -> new id.iuranhub.model.Misconfigured(
                "dead.bulk-limit is a share of a wave like 20% or a number like 3, not '"
                + settings.text("dead.bulk-limit") + "'"));
    }

    public Doing<Shown> start(Wish wish, Asker asker) {
        int confirmed = number(wish.confirm, "confirm").orElseThrow(() -> Api.Refused.wrong(
                "confirm how many rows are meant: the number that GET /dead finds, without discarded ones")
                .said("confirm", Map.of()));
        DeadLetterService.needed(wish.reason);
        int wanted = number(wish.rate, "rate").orElse(rate);
        if (wanted < 1 || wanted > HIGHEST_RATE) {
            throw Api.Refused.wrong("a rate is a number of rows a minute, from 1 to " + HIGHEST_RATE)
                    .said("rate", Map.of("most", String.valueOf(HIGHEST_RATE)));
        }
        var most = wish.limit.isEmpty() ? limit : BulkRetries.Limit.parse(wish.limit).orElseThrow(() ->
                Api.Refused.wrong("a limit is a share of a wave like 20% or a number like 3, not '" + wish.limit
                + "'").said("limit", Map.of("typed", wish.limit)));
        if (proposals.takesAnother(confirmed, asker)) {
            return new Doing.Waits<>(proposals.propose(new ProposalService.Wish(Deed.BULK_RETRY, "bulk retry of "
                    + confirmed + " rows, " + Blth.of(wish.filter.blth()), "/bulk-retries", wish.reason, asker.who()),
                    wish.document()));
        }
        return new Doing.Done<>(shown(jobs.start(new BulkRetries.Order(wish.filter, confirmed, wish.reason, wanted,
                most, asker.who()))));
    }

    private static Optional<Integer> number(String typed, String name) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(typed));
        } catch (NumberFormatException notANumber) {
            throw Api.Refused.wrong(name + " is a whole number, not '" + typed + "'")
                    .said("whole", Map.of("field", name, "typed", typed));
        }
    }

    /** The latest first. @param blth 0 for all */
    public List<Shown> list(int blth) {
        return jobs.list(blth).stream().map(this::shown).toList();
    }

    public Whole whole(String id) {
        var job = job(id);
        return new Whole(shown(job), jobs.waves(job.id()), jobs.left(job.id()));
    }

    public Shown move(String id, BulkRetries.Verb verb, String who) {
        var job = job(id);
        if (!jobs.move(job.id(), verb, who)) {
            throw new Api.Refused(409, "NOT_NOW", "bulk retry " + id + " is " + job.state().word() + " and cannot "
                    + verb.name().toLowerCase(Locale.ROOT))
                    .said("bulk", Map.of("id", id));
        }
        return shown(job(id));
    }

    private BulkRetries.Job job(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Api.Refused.wrong("the ID of a bulk retry is a number, not '" + id + "'");
        }
        return jobs.find(Long.parseLong(id)).orElseThrow(() -> Api.Refused.absent("bulk retry " + id));
    }

    private Shown shown(BulkRetries.Job job) {
        var sums = new LinkedHashMap<String, Long>();
        jobs.waves(job.id()).forEach((wave, outcomes) -> outcomes.forEach((outcome, rows) ->
                sums.merge(!outcome.isEmpty() ? outcome : wave == 0 ? "waiting" : "under way", rows, Long::sum)));
        return new Shown(job, sums);
    }
}
