package id.iuranhub.simulation;

import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** One simulated history: a step at a time, each drawn from the seed, and after each the books. */
public final class Simulation implements AutoCloseable {

    private static final int REMEMBERED = 60;
    private static final int SETTLES_EVERY = 25;

    private final Random random;
    private final World world;
    private final Expected expected = new Expected();
    private final GivenClock clock = new GivenClock(Instant.parse("2026-06-05T02:00:00Z"));
    private final Simulator insurer;
    private final Weather weather;
    private final Network network;
    private final MortalHub hub;
    private final Proof proof;
    private final Deeds deeds;
    private final ArrayDeque<String> history = new ArrayDeque<>();
    private int deaths;

    private Simulation(Path folder, Place place, long seed) {
        random = new Random(seed);
        insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
        var amounts = new Amounts(insurer);
        var layouts = new Layouts();
        world = new World(random, amounts, layouts);
        weather = new Weather(seed);
        network = new Network(insurer.port(), weather);
        hub = new MortalHub(folder, place, network.port(), clock, settings());
        var whereabouts = new Whereabouts();
        proof = new Proof(hub, insurer, world, expected, whereabouts, amounts);
        deeds = new Deeds(this, hub, insurer, weather, clock, world, amounts, layouts, expected,
                whereabouts);
    }

    /** The network behaves, and nothing is on its way in it. */
    void calm() {
        weather.turn(0);
        try {
            network.awaitStillness();
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    /** In some worlds a run that looks wrong is held. */
    private Map<String, String> settings() {
        var settings = new HashMap<>(Map.of("insurer.batch-size", "3", "inbox.chunk", "5", "insurer.in-flight", "2",
                "insurer.answer-timeout", "400ms", "insurer.patience", "1m"));
        if (world.oneIn(3)) {
            settings.putAll(Map.of("guard.dead-percent", "40", "guard.rupiah-change-percent", "60",
                    "guard.missing-opd", "true"));
        }
        return settings;
    }

    /**
     * Runs so many steps.
     *
     * @return what happened, in a line
     * @throws AssertionError with the seed and the last steps where something is wrong
     */
    public static String run(Path folder, Place place, long seed, int steps) {
        try (var simulation = new Simulation(folder, place, seed)) {
            try {
                simulation.go(steps);
                return "-Dsim.seed=" + seed + ": " + steps + " steps, " + simulation.deaths + " deaths, "
                        + simulation.expected.taken().size()
                        + " files, " + simulation.insurer.ledger().batches() + " batches, "
                        + simulation.insurer.ledger().standing() + simulation.done();
            } catch (AssertionError | RuntimeException | Died failed) {
                throw new AssertionError("-Dsim.seed=" + seed + " -Dsim.steps=" + steps + ": " + failed.getMessage()
                        + "\nlast steps:\n  "
                        + String.join("\n  ", simulation.history) + "\nledger:\n  " + simulation.ledger(), failed);
            }
        }
    }

    /** How often people did what seldom finds somebody to do it to. */
    private String done() {
        return ", " + hub.look("select 1 as one from preference").size() + " preferred, "
                + hub.look("select 1 as one from attestation where reviewed_by is not null").size() + " attested, "
                + hub.look("select 1 as one from payment").size() + " paid, "
                + hub.look("select 1 as one from source_version").size() + " versions of sources";
    }

    /** What the hub's database says, for whoever looks for the cause. */
    private String ledger() {
        return hub.look("""
                select f.file_id, f.source, f.blth, f.opd, f.name, f.state as file_state, r.line, r.nik, r.state, \
                r.total, b.batch_id, b.kind,
                       b.state as batch_state, b.code, b.attempts, b.changed_at, l.code as letter, l.state as \
                letter_state
                from payroll_file f join payroll_row r on r.file_id = f.file_id left join batch b on b.batch_id = \
                r.batch_id
                left join letter l on l.file_id = r.file_id and l.line = r.line
                where f.state <> 'taken' and b.state in ('sent', 'accepted', 'stuck') or f.state = 'taken'
                order by f.blth, r.nik, f.file_id, r.line""").stream().map(row -> row.values().toString())
                .collect(Collectors.joining("\n  ")) + "\njournal:\n  "
                + hub.look("select * from journal order by entry_id desc fetch first 150 rows only")
                .stream().map(row -> row.values().toString()).collect(Collectors.joining("\n  "));
    }

    private void go(int steps) throws Died {
        begin();
        deeds.network();
        for (int step = 1; step <= steps; step++) {
            note("step " + step + ", " + clock.instant());
            if (world.oneIn(6)) {
                mayDie(world.oneIn(2) ? 12 : 60);
            }
            deeds.any();
            peace();
            proof.always();
            deeds.provePayments();
            if (step % SETTLES_EVERY == 0 || step == steps) {
                note("all settles");
                deeds.settle();
                proof.always();
                proof.byItself();
                proof.settled();
                deeds.network();
            }
        }
    }

    /** Some way of doing something in the hub. */
    interface Act {
        void in(MortalHub hub) throws Died;
    }

    /** An act that people repeat when the hub dies under it, or do not. */
    enum Afterwards { AGAIN, LEFT }

    void note(String what) {
        history.addLast(what);
        if (history.size() > REMEMBERED) {
            history.removeFirst();
        }
    }

    /** The hub dies at one of the next commits. */
    void mayDie(int within) {
        int more = 1 + random.nextInt(within);
        Side side = random.nextBoolean() ? Side.BEFORE : Side.AFTER;
        note("  to die " + side + " commit " + more);
        hub.dieAt(more, side);
    }

    private void begin() {
        while (true) {
            try {
                hub.start();
                return;
            } catch (Died died) {
                bury();
            }
        }
    }

    private void bury() {
        deaths++;
        note("    dies");
        hub.bury();
        if (world.oneIn(5)) {
            mayDie(30);
        }
    }

    /** Nobody dies from here on; who has died at the last moment is followed by another. */
    void peace() {
        while (!hub.letLive()) {
            bury();
            hub.letLive();
            begin();
            awaitQuiet();
        }
    }

    private void awaitQuiet() {
        try {
            hub.awaitQuiet();
        } catch (Died died) {
            note("    at the last moment");
        }
    }

    void act(String what, Afterwards afterwards, Act act) {
        note(what);
        boolean ordered = false;
        while (true) {
            try {
                if (!ordered) {
                    act.in(hub);
                    ordered = true;
                }
                hub.awaitQuiet();
                return;
            } catch (Died died) {
                bury();
                begin();
                ordered |= afterwards == Afterwards.LEFT;
            }
        }
    }

    @Override
    public void close() {
        hub.close();
        network.close();
        insurer.close();
    }
}
