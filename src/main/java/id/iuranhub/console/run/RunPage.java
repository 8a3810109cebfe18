package id.iuranhub.console.run;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import id.iuranhub.console.deadletter.DeadLetterSearch;
import id.iuranhub.console.file.HeldArrivalService;
import id.iuranhub.console.http.ApiDocuments;
import id.iuranhub.console.http.GoesOn;
import id.iuranhub.console.http.Outcome;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.RunState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The monthly run: what would go, what went, what the insurer answered; sending, holding, releasing. */
public final class RunPage {

    private final Pages.Needs needs;
    private final RunService runs;
    private final HeldArrivalService arrivals;
    private final Balance balance;

    /**
     * @param sums what a dry run or a run came to, null before one; @param next the batch to go on after, 0 at the end
     */
    public record Model(Blth blth, String scheme, List<String> schemes, List<Waiting> waiting, List<Run> runs,
            List<Standing> refusedVoids, List<HeldVoid> heldVoids, List<Bill> bills,
                        List<Batch> batches, @GoesOn("after") long next, RunService.Sums sums, boolean dry,
                        String told) {

        public long total() {
            return bills.stream().mapToLong(Bill::rupiah).sum();
        }

        /** Each city pays its own. */
        public Map<String, Long> subtotals() {
            return bills.stream()
                    .collect(Collectors.groupingBy(Bill::scheme, TreeMap::new, Collectors.summingLong(Bill::rupiah)));
        }
    }

    /** A file or snapshot that waits. @param what {@code file} or {@code snapshot} */
    public record Waiting(long id, String what, String source, String opd, String name, String since,
            List<String> reasons) { }

    public record Run(long id, String scheme, String state, String by, OffsetDateTime started, OffsetDateTime finished,
            long missing, String reasons,
                      String decidedBy, String decision) { }

    /** A void that is held back. @param byFile with its line the row that may be the vanished person's */
    public record HeldVoid(String scheme, String name, int line,
            @JsonSerialize(using = ApiDocuments.Masked.class) String nik, long amount, String byFile,
                           int byLine) { }

    /**
     * A record the insurer does not take back. @param id of its row; @param code the insurer's own, or what became of
     * the whole batch
     */
    public record Standing(String id, long file, int line, String scheme, String name,
            @JsonSerialize(using = ApiDocuments.Masked.class) String nik,
                           long amount, String code, String message, int times) { }

    /** What is to be paid at the bank under one code. */
    public record Bill(String kode, String scheme, LocalDate payBy, long records, long rupiah) { }

    public record Batch(long id, String scheme, String opd, String kind, String state, String code, String message,
            long records, long rupiah,
                        long refused, long attempts, String receipt) { }

    public RunPage(Pages.Needs needs) {
        this.needs = needs;
        this.runs = needs.runs();
        this.arrivals = needs.arrivals();
        this.balance = new Balance(needs.database(), needs.schemes());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/jalan", "/runs", Action.SEE_ALL, visit -> shown(visit, null, false, ""));
        endpoints.post("/jalan/coba", Action.RUN, visit -> run(visit, true));
        endpoints.post("/jalan", Action.RUN, visit -> run(visit, false));
        endpoints.post("/jalan/lepas", Action.RELEASE, visit -> decided(visit, wish -> runs.release(wish, false)));
        endpoints.post("/jalan/jeda", Action.RUN, visit -> decided(visit, runs::pause));
        endpoints.post("/jalan/lanjut", Action.RUN, visit -> decided(visit, runs::resume));
        endpoints.post("/jalan/batal", Action.RUN, visit -> decided(visit, runs::cancel));
        endpoints.post("/jalan/tahan/{id}/lepas", Action.RELEASE,
                visit -> arrival(visit, HeldArrivals.Standing.RELEASED));
        endpoints.post("/jalan/tahan/{id}/tolak", Action.RELEASE,
                visit -> arrival(visit, HeldArrivals.Standing.REJECTED));
    }

    private PageReply shown(Visit visit, RunService.Sums sums, boolean dry, String told) {
        Blth blth = visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
        String scheme = visit.query("scheme");
        var ordered = needs.database().sql("console/run/runs").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> new Run(
                row.getLong("run_id"), row.getString("scheme"), row.getString("state"), row.getString("by_whom"),
                row.getObject("started_at", OffsetDateTime.class), row.getObject("finished_at", OffsetDateTime.class),
                row.getLong("missing"),
                reasons(row.getString("scheme"), row.getString("state"), blth, visit), row.getString("decided_by"),
                row.getString("decision"))).list();
        var bills = needs.database().sql("console/run/bills").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> new Bill(
                row.getString("kode_iuran"), row.getString("scheme"), row.getObject("pay_by", LocalDate.class),
                row.getLong("records"),
                row.getLong("rupiah"))).list();
        var batches = needs.database().sql("console/run/batches").param("blth", blth.number()).param("scheme", scheme)
                .param("after", visit.number("after", 0))
                .query((row, number) -> new Batch(row.getLong("batch_id"), row.getString("scheme"),
                        row.getString("opd"), row.getString("kind"), row.getString("state"), row.getString("code"),
                        row.getString("message"),
                        row.getLong("records"), row.getLong("rupiah"), row.getLong("refused"), row.getLong("attempts"),
                        row.getString("receipt_id"))).list();
        var held = needs.voids().held(blth, scheme).stream()
                .map(one -> new HeldVoid(one.scheme(), one.file(), one.key().line(), one.nik(),
                one.total(), one.byFile(), one.byLine())).toList();
        var voids = needs.voids().of(blth, scheme).stream()
                .map(refused -> new Standing(refused.key().toString(), refused.key().file(),
                refused.key().line(), refused.scheme(), refused.file(), refused.nik(), refused.total(), refused.code(),
                refused.message(),
                refused.times())).toList();
        boolean more = batches.size() > DeadLetterSearch.PAGE;
        return PageReply.page("run",
                new Model(blth, scheme, needs.schemes().all().stream().map(id.iuranhub.law.Scheme::id).toList(),
                waiting(visit), ordered, voids, held, bills,
                more ? batches.subList(0, DeadLetterSearch.PAGE) : batches, more
                ? batches.get(DeadLetterSearch.PAGE - 1).id() : 0, sums, dry, told));
    }

    /** Of whatever month: nobody should have to look for them. */
    private List<Waiting> waiting(Visit visit) {
        return arrivals.all().stream().map(waiting -> {
            var arrival = waiting.held().arrival();
            return new Waiting(waiting.held().id(), arrival.kind().word(), arrival.source(), arrival.opd(),
                    arrival.name(), waiting.held().since().toString(),
                    waiting.causes().stream().map(cause -> cause.in(visit.frame().words())).toList());
        }).toList();
    }

    /** Why a run is held, in the language of who looks. */
    private String reasons(String scheme, String state, Blth blth, Visit visit) {
        return !state.equals(RunState.HELD.word()) ? ""
                : runs.held(blth, scheme).stream().flatMap(run -> run.reasons().stream())
                .map(reason -> reason.in(visit.frame().words())).distinct().collect(Collectors.joining("; "));
    }

    private PageReply run(Visit visit, boolean dry) {
        var wish = new RunService.Wish(visit.query("blth"), visit.query("scheme"), "", visit.login().name());
        var outcome = Outcome.of(() -> dry ? runs.tried(wish) : runs.send(wish, false));
        return outcome instanceof Outcome.Done<RunService.Sums> done ? shown(visit, done.value(), dry, "")
                : refused(visit, outcome);
    }

    private PageReply decided(Visit visit, Function<RunService.Wish, Object> deed) {
        return refused(visit, Outcome.of(() -> deed.apply(new RunService.Wish(visit.query("blth"),
                visit.form("scheme"), visit.form("reason"), visit.login().name()))));
    }

    private PageReply arrival(Visit visit, HeldArrivals.Standing decision) {
        return refused(visit, Outcome.of(() ->
                arrivals.decide(visit.part("id"), decision, visit.form("reason"), visit.login().name())));
    }

    /** The page again, with why if it was. */
    private PageReply refused(Visit visit, Outcome<?> outcome) {
        return shown(visit, null, false,
                outcome instanceof Outcome.Refused<?> refused ? visit.refusal(refused.why()) : "");
    }
}
