package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.correction.ProposalService;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.ledger.review.Deed;
import id.iuranhub.store.Settings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Retries of many rows: what people ask for, see and decide. */
public final class BulkRetryService {

    private static final int HIGHEST_RATE = 1_000_000;

    private final BulkRetries jobs;
    private final ProposalService reviews;
    private final int rate;
    private final BulkRetries.Limit limit;

    /** @param settings the rate and limit of a job that states none */
    public BulkRetryService(BulkRetries jobs, ProposalService reviews, Settings settings) {
        this.reviews = reviews;
        this.jobs = jobs;
        this.rate = settings.number("dead.bulk-rate", 1, HIGHEST_RATE);
        this.limit = BulkRetries.Limit.parse(settings.text("dead.bulk-limit"))
                .orElseThrow(() -> new id.iuranhub.model.Misconfigured(
                "dead.bulk-limit is a share of a wave like 20% or a number like 3, not '"
                + settings.text("dead.bulk-limit") + "'"));
    }

    /** Its addresses below the API's. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/bulk-retries", Action.SEE_ALL, this::list);
        endpoints.call("POST", "/bulk-retries", Action.WORK_ALL, this::start);
        endpoints.call("GET", "/bulk-retries/{id}", Action.SEE_ALL, request -> show(request.id()));
        endpoints.call("POST", "/bulk-retries/{id}/pause", Action.WORK_ALL,
                request -> move(request.id(), BulkRetries.Verb.PAUSE, request));
        endpoints.call("POST", "/bulk-retries/{id}/resume", Action.WORK_ALL,
                request -> move(request.id(), BulkRetries.Verb.RESUME, request));
        endpoints.call("POST", "/bulk-retries/{id}/cancel", Action.WORK_ALL,
                request -> move(request.id(), BulkRetries.Verb.CANCEL, request));
    }

    public Map<String, Object> start(ApiRequest request) {
        Api.blth(request);
        var filter = DeadLetterService.filter(request);
        int confirmed = number(request, "confirm").orElseThrow(() -> Api.Refused.wrong(
                "confirm how many rows are meant: the number that GET /dead finds, without discarded ones"));
        String reason = request.text("reason").orElseThrow(() -> Api.Refused.wrong("a reason is needed")
                .said("reason", Map.of()));
        int wanted = number(request, "rate").orElse(rate);
        if (wanted < 1 || wanted > HIGHEST_RATE) {
            throw Api.Refused.wrong("a rate is a number of rows a minute, from 1 to " + HIGHEST_RATE);
        }
        var most = request.text("limit").map(text -> BulkRetries.Limit.parse(text).orElseThrow(() -> Api.Refused.wrong(
                "a limit is a share of a wave like 20% or a number like 3, not '" + text + "'"))).orElse(limit);
        if (reviews.takesAnother(confirmed, request.asker())) {
            return reviews.propose(Deed.BULK_RETRY, request, "bulk retry of " + confirmed + " rows, "
                    + Api.blth(request));
        }
        return document(jobs.start(new BulkRetries.Order(filter, confirmed, reason, wanted, most, request.who())));
    }

    private static java.util.Optional<Integer> number(ApiRequest request, String name) {
        return request.text(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException notANumber) {
                throw Api.Refused.wrong(name + " is a whole number, not '" + text + "'");
            }
        });
    }

    public Map<String, Object> list(ApiRequest request) {
        int blth = request.parameter("blth").isPresent() ? Api.blth(request).number() : 0;
        return Map.of("jobs", jobs.list(blth).stream().map(this::document).toList());
    }

    public Map<String, Object> show(String id) {
        var job = job(id);
        var document = document(job);
        document.put("waves", jobs.waves(job.id()).entrySet().stream().filter(wave -> wave.getKey() > 0)
                .map(wave -> Map.of("wave", wave.getKey(), "outcomes", wave.getValue())).toList());
        document.put("left", jobs.left(job.id()).stream()
                .map(left -> Map.of("id", left.key().toString(), "wave", left.wave(),
                "outcome", left.outcome(), "code", left.code() == null ? "" : left.code())).toList());
        return document;
    }

    public Map<String, Object> move(String id, BulkRetries.Verb verb, ApiRequest request) {
        var job = job(id);
        if (!jobs.move(job.id(), verb, request.who())) {
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
