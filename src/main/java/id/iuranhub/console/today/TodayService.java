package id.iuranhub.console.today;

import id.iuranhub.console.access.Login;
import id.iuranhub.deadletter.DeadLetterGroups;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.intake.AwaitedOpds;
import id.iuranhub.law.DueDates;
import id.iuranhub.law.Holidays;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.review.ProposalState;
import id.iuranhub.ledger.review.Proposals;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Zones;
import id.iuranhub.outbox.run.RunGuard;
import id.iuranhub.outbox.run.RunSchedule;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what waits for people, from the rooms that know it. Nothing of it is kept: it is what stands now. */
public final class TodayService {

    /** Banks close by it, whatever the city's own time. */
    private static final Duration REFUSED_SHOWN = Duration.ofDays(60);
    private static final int MONTHS_OF_OPD = 12;

    /** What the service asks. @param soonDays within how many days a due date is near */
    public record Needs(Database database, Schemes schemes, Holidays holidays, Balance balance, RunGuard guard,
            RunSchedule schedule, HeldArrivals arrivals, Proposals proposals, DeadLetterGroups groups,
            AwaitedOpds awaited, int soonDays, Clock clock) { }

    /** Rows that nobody has to look at: on their way, or sent and to be asked about when the insurer answers again. */
    public record Waiting(long underWay, long unanswered) { }

    /** Which codes a stuck batch has while it waits for nothing but the insurer, and how many rows wait so. */
    private record Unanswered(Map<Code, Long> rows, long underWay) { }

    private final Needs needs;

    public TodayService(Needs needs) {
        this.needs = needs;
    }

    /** Everything that waits, whoever has to do it; of somebody's own OPD where sight ends there. */
    public List<Task> tasks(Login login) {
        var tasks = new ArrayList<Task>(login.isOfOpd() ? ofOpd(login) : ofAll(login));
        tasks.sort(Comparator.comparing((Task task) -> !isPressing(task)).thenComparing(Task::kind)
                .thenComparing(Task::by, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Comparator.comparing(Task::count).reversed()).thenComparing(Task::scheme));
        return tasks;
    }

    /** Whether it stands in the way of money, or its day is near. */
    public boolean isPressing(Task task) {
        return task.kind().isPressing()
                || task.by() != null && !task.by().isAfter(today(Zones.LAW).plusDays(needs.soonDays));
    }

    /** The runs to come, the soonest first; of somebody's own scheme where sight ends there. */
    public List<RunSchedule.Due> runs(Login login) {
        return needs.schedule.next().stream()
                .filter(due -> !login.isOfOpd() || due.scheme().id().equals(login.scheme())).toList();
    }

    /** What waits by itself. */
    public Waiting waiting() {
        var unanswered = unanswered();
        return new Waiting(unanswered.underWay,
                unanswered.rows.values().stream().mapToLong(Long::longValue).sum());
    }

    private List<Task> ofAll(Login login) {
        var tasks = new ArrayList<Task>();
        needs.guard.held().forEach(held -> tasks.add(Task.of(TaskKind.RUN_HELD, held.scheme(), held.blth(),
                "/jalan?blth=" + held.blth() + "&scheme=" + held.scheme()).since(held.since())));
        needs.arrivals.all().forEach(held -> tasks.add(arrived(held, "/jalan#ditahan")));
        tasks.addAll(bills());
        var proposed = needs.proposals.list(ProposalState.PROPOSED.word());
        if (!proposed.isEmpty()) {
            tasks.add(Task.of(TaskKind.PROPOSAL, "", null, "/usulan").counting(proposed.size(), 0)
                    .since(proposed.get(proposed.size() - 1).at()));
        }
        tasks.addAll(refused(login));
        needs.schemes.all().forEach(scheme -> tasks.addAll(missingOpds(scheme)));
        tasks.addAll(dead());
        tasks.addAll(missingPeople());
        return tasks;
    }

    private List<Task> ofOpd(Login login) {
        var tasks = new ArrayList<Task>();
        needs.arrivals.all().stream().filter(held -> held.arrival().kind() == HeldArrivals.Kind.FILE
                && held.arrival().scheme().equals(login.scheme()) && held.arrival().opd().equals(login.opd()))
                .forEach(held -> tasks.add(arrived(held, "/bulan?blth=" + held.arrival().blth())));
        tasks.addAll(refused(login));
        needs.schemes.all().stream().filter(scheme -> scheme.id().equals(login.scheme()))
                .flatMap(scheme -> missingOpds(scheme).stream())
                .filter(task -> List.of(task.what().split(", ")).contains(login.opd()))
                .forEach(task -> tasks.add(task.named(login.opd()).counting(1, 0)));
        needs.database.sql("console/today/deadOfOpd").param("scheme", login.scheme()).param("opd", login.opd())
                .param("from", new Blth(YearMonth.now(needs.clock)).plusMonths(-MONTHS_OF_OPD).number())
                .query((row, number) -> dead(row.getString("code"), login.scheme())
                .counting(row.getLong("letters"), row.getLong("rupiah"))).list().forEach(tasks::add);
        return tasks;
    }

    private static Task arrived(HeldArrivals.Held held, String address) {
        var arrival = held.arrival();
        return Task.of(arrival.kind() == HeldArrivals.Kind.FILE ? TaskKind.FILE_HELD : TaskKind.SNAPSHOT_HELD,
                arrival.scheme(), arrival.blth(), address).named(arrival.name()).since(held.since());
    }

    private List<Task> bills() {
        var today = today(Zones.LAW);
        return needs.database.sql("console/today/bills").param("today", today)
                .param("until", today.plusDays(needs.soonDays)).query((row, number) -> {
                    boolean expired = row.getString("state").equals("expired");
                    var blth = Blth.of(row.getInt("blth"));
                    return Task.of(expired ? TaskKind.BILL_EXPIRED : TaskKind.BILL_ENDS, row.getString("scheme"), blth,
                            "/tagihan?blth=" + blth + "&scheme=" + row.getString("scheme"))
                            .counting(row.getLong("bills"), row.getLong("rupiah"))
                            .by(row.getObject("pay_by", LocalDate.class));
                }).list();
    }

    private List<Task> refused(Login login) {
        return needs.database.sql("console/today/refused").param("scheme", login.scheme()).param("opd", login.opd())
                .param("since", OffsetDateTime.now(needs.clock).minus(REFUSED_SHOWN)).query((row, number) -> {
                    int blth = row.getInt("blth");
                    String scheme = row.getString("scheme");
                    return Task.of(TaskKind.FILE_REFUSED, scheme == null ? "" : scheme, blth == 0 ? null
                            : Blth.of(blth), "/berkas/" + row.getLong("file_id")).named(row.getString("name"))
                            .since(row.getObject("arrived_at", OffsetDateTime.class));
                }).list();
    }

    /** Of the month that is run next. */
    private List<Task> missingOpds(Scheme scheme) {
        var blth = needs.schedule.next().stream().filter(due -> due.scheme().equals(scheme)).findFirst()
                .map(RunSchedule.Due::blth).orElseGet(() -> scheme.run().blthOn(today(scheme.zone())));
        var missing = needs.awaited.of(scheme, blth).missing();
        return missing.isEmpty() ? List.of() : List.of(Task.of(TaskKind.OPD_MISSING, scheme.id(), blth,
                "/bulan?blth=" + blth).named(String.join(", ", missing)).counting(missing.size(), 0)
                .by(new DueDates(needs.holidays).of(scheme, blth).day()));
    }

    /** By cause, whatever the month; what waits for the insurer by itself is not among it. */
    private List<Task> dead() {
        var sums = new EnumMap<Code, Task>(Code.class);
        var now = new Blth(YearMonth.now(needs.clock));
        for (var group : needs.groups.of(new DeadLetters.Filter(0, "", ""), now)) {
            long rows = group.states().entrySet().stream()
                    .filter(state -> state.getKey() != DeadLetterState.DISCARDED)
                    .mapToLong(Map.Entry::getValue).sum();
            var cause = group.cause();
            var before = sums.get(cause.code());
            sums.put(cause.code(), before == null
                    ? dead(cause.code().name(), cause.scheme()).counting(rows, group.sum().rupiah())
                    : dead(cause.code().name(), before.scheme().equals(cause.scheme()) ? cause.scheme() : "")
                    .counting(before.count() + rows, before.rupiah() + group.sum().rupiah()));
        }
        unanswered().rows.forEach((code, rows) -> sums.computeIfPresent(code, (same, task) ->
                task.counting(task.count() - rows, task.rupiah())));
        return sums.values().stream().filter(task -> task.count() > 0).toList();
    }

    private static Task dead(String code, String scheme) {
        return Task.of(TaskKind.DEAD, scheme, null, "/surat?code=" + code + "&scheme=" + scheme).named(code);
    }

    private Unanswered unanswered() {
        return needs.database.sql("console/today/underWay").query((row, number) -> new Unanswered(Map.of(
                Code.INSURER_UNREACHABLE, row.getLong("unreachable"),
                Code.OUTCOME_UNKNOWN, row.getLong("unknown_outcome")), row.getLong("under_way"))).single();
    }

    /** As the last run of the month that is worked on counted them. */
    private List<Task> missingPeople() {
        var blth = needs.balance.latest(new Blth(YearMonth.now(needs.clock)));
        return needs.database.sql("ledger/missingSums").param("blth", blth.number())
                .query((row, number) -> Task.of(TaskKind.PEOPLE_MISSING, row.getString("scheme"), blth,
                "/hilang?blth=" + blth + "&scheme=" + row.getString("scheme")).counting(row.getLong("people"), 0))
                .list().stream().filter(task -> task.count() > 0).toList();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(needs.clock.withZone(zone));
    }
}
