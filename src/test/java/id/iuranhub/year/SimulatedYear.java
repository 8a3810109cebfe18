package id.iuranhub.year;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Eavesdropper;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.HomeCopy;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.year.Payroll.Change;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Twelve months of a city, drawn from a seed: what people, payroll, the site, the bank and the insurer do, and after
 * each step the books.
 */
public final class SimulatedYear implements AutoCloseable {

    private static final YearMonth FIRST = YearMonth.of(2025, 7);
    private static final int MONTHS = 12;
    private static final Map<String, String> QUICKLY = Map.of("inbox.stable-for", "0ms", "inbox.look-every", "10ms",
            "insurer.attempts", "2",
            "guard.shrink-percent", "", "insurer.batch-size", "3", "insurer.answer-timeout", "5s");

    private final Random random;
    private final Path folder;
    private final GivenClock clock = new GivenClock(FIRST.plusMonths(1).atDay(5).atTime(2, 0)
            .toInstant(ZoneOffset.UTC));
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
    private final SentRecords sent = new SentRecords();
    private final List<Eavesdropper> lines = new ArrayList<>();
    private final Town town;
    private final Payroll payroll;
    private final YearProof proof;
    private final Bank bank;
    private final Map<YearMonth, Change> changes = new HashMap<>();
    private final YearMonth restored;
    private final Set<YearMonth> closed = new TreeSet<>();
    private final History history = new History();
    /** What was done since the backup. */
    private final List<Deed> since = new ArrayList<>();
    private RunningHub hub;
    private Path home;
    private int number;
    private int steps;

    private interface Deed {
        void again();
    }

    private SimulatedYear(Path folder, long seed, int people) {
        this.folder = folder;
        random = new Random(seed);
        town = new Town(random, people);
        payroll = new Payroll(town);
        proof = new YearProof(sent, town);
        var months = new ArrayList<YearMonth>();
        for (int month = 1; month < MONTHS; month++) {
            months.add(FIRST.plusMonths(month));
        }
        Collections.shuffle(months, random);
        for (Change change : Change.values()) {
            changes.put(months.remove(0), change);
        }
        restored = months.remove(0);
        home = folder.resolve("home");
        payroll.configure(home);
        var settings = new HashMap<>(QUICKLY);
        settings.put("insurer.url", line());
        hub = new RunningHub(home, insurer, settings, clock);
        bank = new Bank(random, insurer, clock);
    }

    /** Another address of the same insurer. */
    private String line() {
        var line = new Eavesdropper(insurer.address());
        line.listen(sent::hear);
        lines.add(line);
        return line.address();
    }

    /**
     * @return what happened, in a line
     * @throws AssertionError with the seed and the last steps where something is wrong
     */
    public static String run(Path folder, long seed, int people) {
        var year = new SimulatedYear(folder, seed, people);
        try (year) {
            year.go();
            return "-Dyear.seed=" + seed + ": " + year.steps + " steps, " + year.town.residents().size() + " people, "
                    + year.insurer.ledger().batches() + " batches, " + year.insurer.ledger().standing();
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("-Dyear.seed=" + seed + " -Dyear.people=" + people + ": " + failed.getMessage()
                    + "\nlast steps:\n  "
                    + year.history, failed);
        }
    }

    private void go() {
        for (int month = 0; month < MONTHS; month++) {
            month(FIRST.plusMonths(month));
        }
        note("the year is over");
        proof.books(hub, town.months());
        proof.why(hub, town.months());
        proof.predicted(hub, town.months());
    }

    private void month(YearMonth month) {
        note("month " + month + town.month(month));
        if (month.equals(restored)) {
            backUp();
        }
        deed(() -> hub.drop("enrolment", "peserta" + ++number + ".csv", payroll.snapshot()));
        attest();
        var files = new ArrayList<>(payroll.files(month));
        Collections.shuffle(files, random);
        files.forEach(this::drop);
        proven("files of " + month, Set.of(month));
        if (changes.containsKey(month)) {
            changed(month, changes.get(month));
        }
        send(month);
        pay(month);
        for (int late = 0; late < 2; late++) {
            correct(town.anyOf(town.months()));
        }
        if (!month.equals(restored) && town.oneIn(4)) {
            YearMonth old = town.anyOf(town.months());
            note(old + " is closed at the insurer");
            closed.add(old);
        }
        if (month.equals(restored)) {
            restore();
        }
        clock.leap(Duration.between(clock.instant(), month.plusMonths(2).atDay(5).atTime(2, 0)
                .toInstant(ZoneOffset.UTC)));
        bank.reissue(hub, town.months()).ifPresent(this::note);
        proven("a month later", Set.of(month));
    }

    private void attest() {
        for (Resident one : town.residents()) {
            if (one.oddNik && !one.attested && since.isEmpty() && town.oneIn(3)) {
                note("attested: " + one);
                new Attesting(hub).attest(one);
                one.attested = true;
            }
        }
    }

    private void correct(YearMonth month) {
        var wrong = town.mistakes(month);
        note("late: " + wrong);
        var units = new LinkedHashSet<Payroll.File>();
        for (Slip slip : wrong) {
            units.add(payroll.file(month, slip.work, slip.unit));
        }
        units.forEach(this::drop);
        proven("corrected files of " + month, Set.of(month));
        send(month);
    }

    private void drop(Payroll.File file) {
        if (file.slips().stream().allMatch(slip -> slip.gone)) {
            note("nobody is left in " + file.name() + ", and a file of nobody is none");
            return;
        }
        deed(() -> {
            note("drop " + file.source() + "/" + file.name());
            hub.drop("inbox/" + file.source(), file.name(), file.text());
        });
        file.slips().forEach(slip -> slip.drop(file.source()));
    }

    private void changed(YearMonth month, Change change) {
        var moment = town.anyOf(List.of(Moment.values()));
        note(change + " when " + moment);
        insurer.misbehave(moment.faults());
        if (moment != Moment.DROPPED) {
            hub.send(month.toString());
            hub.awaitQuiet();
            if (moment == Moment.ANSWERED) {
                town.slips(month).forEach(slip -> slip.sent(Tariffs.total(slip)));
            }
            proven("on the way", Set.of(month));
        }
        hub.stop();
        payroll.change(change);
        payroll.configure(home);
        settings();
        hub.start();
        hub.awaitQuiet();
        insurer.misbehave(Faults.none());
        proven("other configuration", town.months());
        hub.post("/dead/retry", Map.of("blth", month.toString(), "all", true));
        hub.awaitQuiet();
    }

    private void settings() {
        switch (random.nextInt(4)) {
            case 0 -> hub.set("insurer.url", line());
            case 1 -> hub.set("insurer.batch-size", "5");
            case 2 -> hub.set("insurer.environment", "live");
            default -> hub.set("insurer.in-flight", "1");
        }
    }

    private void send(YearMonth month) {
        boolean shut = closed.contains(month);
        deed(() -> {
            note("send " + month + (shut ? ", closed" : ""));
            insurer.misbehave(shut ? Faults.parse("- match: {path: batch}\n  status: 422\n  code: BLTH_CLOSED\n")
                    : Faults.none());
            hub.send(month.toString());
            hub.awaitQuiet();
            insurer.misbehave(Faults.none());
        });
        if (!shut) {
            town.slips(month).forEach(slip -> slip.sent(Tariffs.total(slip)));
        }
        proven("sent " + month, Set.of(month));
        proof.predicted(hub, Set.of(month));
    }

    private void pay(YearMonth month) {
        note("bills of " + month);
        bank.pay(hub, month);
        proven("paid " + month, Set.of(month));
    }

    private void backUp() {
        note("backup");
        hub.stop();
        HomeCopy.of(home, folder.resolve("restored"));
        hub.start();
        since.add(() -> { });
    }

    private void deed(Deed deed) {
        deed.again();
        if (!since.isEmpty()) {
            since.add(deed);
        }
    }

    /** Back from what was kept before the month; the city does all again that it did since. */
    private void restore() {
        note("restored");
        var again = List.copyOf(since);
        since.clear();
        hub.stop();
        home = folder.resolve("restored");
        var settings = new HashMap<>(QUICKLY);
        settings.put("insurer.url", line());
        hub = new RunningHub(home, insurer, settings, clock);
        again.forEach(Deed::again);
        for (YearMonth month : town.months()) {
            note("adopt " + month + ": " + hub.post("/adopt", Map.of("blth", month.toString())));
        }
        hub.awaitQuiet();
        bank.ask(hub);
        proven("back from the backup", town.months());
        proof.predicted(hub, town.months());
    }

    private void proven(String step, Collection<YearMonth> touched) {
        steps++;
        note(step);
        proof.books(hub, touched);
        proof.why(hub, touched);
    }

    private void note(String what) {
        history.note(what);
    }

    @Override
    public void close() {
        hub.close();
        lines.forEach(Eavesdropper::close);
    }
}
