package id.iuranhub.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.MortalHub;
import id.iuranhub.MortalHub.Died;
import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulation.Expected.Stands;
import id.iuranhub.simulation.Expected.Told;
import id.iuranhub.simulation.PayRow.Source;
import id.iuranhub.simulator.Faults;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One simulated history: a step at a time, each drawn from the seed, and after each the books. */
public final class Simulation implements AutoCloseable {

    private static final int REMEMBERED = 60;
    private static final int SETTLES_EVERY = 30;

    private final Random random;
    private final World world;
    private final Expected expected = new Expected();
    private final GivenClock clock = new GivenClock(Instant.parse("2026-06-05T02:00:00Z"));
    private final Simulator insurer;
    private final MortalHub hub;
    private final ArrayDeque<String> history = new ArrayDeque<>();
    private final Map<String, PayFile> dropped = new HashMap<>();
    private final Set<String> archived = new HashSet<>();
    private final Set<String> refused = new HashSet<>();
    private int deaths;

    private Simulation(Path folder, MortalHub.Place place, long seed) {
        random = new Random(seed);
        world = new World(random);
        insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock));
        hub = new MortalHub(folder, place, insurer, clock, Map.of("insurer.batch-size", "3", "inbox.chunk", "5",
                "insurer.in-flight", "2", "insurer.answer-timeout", "1s", "insurer.patience", "1m"));
    }

    /** Runs so many steps. @throws AssertionError with the seed and the last steps where something is wrong */
    public static void run(Path folder, MortalHub.Place place, long seed, int steps) {
        System.err.println("Simulation: -Dsim.seed=" + seed + " -Dsim.steps=" + steps);
        try (var simulation = new Simulation(folder, place, seed)) {
            try {
                simulation.begin();
                for (int step = 1; step <= steps; step++) {
                    simulation.step(step);
                    if (step % SETTLES_EVERY == 0 || step == steps) {
                        simulation.settle();
                    }
                }
                System.err.println("Simulation: " + steps + " steps, " + simulation.deaths + " deaths, " + simulation.expected.taken().size()
                        + " files, " + simulation.insurer.ledger().batches() + " batches, " + simulation.insurer.ledger().standing());
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("-Dsim.seed=" + seed + " -Dsim.steps=" + steps + ": " + failed.getMessage() + "\nlast steps:\n  "
                        + String.join("\n  ", simulation.history), failed);
            }
        }
    }

    private interface Act {
        void in(MortalHub hub) throws Died;
    }

    /** An act that people repeat when the hub dies under it, or do not. */
    private enum Afterwards { AGAIN, LEFT }

    private void note(String what) {
        history.addLast(what);
        if (history.size() > REMEMBERED) {
            history.removeFirst();
        }
    }

    private void begin() {
        while (true) {
            try {
                hub.start();
                return;
            } catch (Died died) {
                bury("at its start");
            }
        }
    }

    private void bury(String when) {
        deaths++;
        note("    dies " + when);
        hub.bury();
        if (world.oneIn(5)) {
            hub.dieAt(1 + random.nextInt(30), side());
        }
    }

    private Side side() {
        return random.nextBoolean() ? Side.BEFORE : Side.AFTER;
    }

    private void act(String what, Afterwards afterwards, Act act) {
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
                bury("");
                begin();
                ordered |= afterwards == Afterwards.LEFT;
            }
        }
    }

    private void step(int number) {
        note("step " + number + ", " + clock.instant());
        if (world.oneIn(4)) {
            int more = 1 + random.nextInt(world.oneIn(2) ? 12 : 60);
            Side side = side();
            note("  to die " + side + " commit " + more);
            hub.dieAt(more, side);
        }
        switch (random.nextInt(24)) {
            case 0, 1, 2, 3, 4, 5 -> dropFile();
            case 6 -> dropAgain();
            case 7 -> dropBad();
            case 8 -> dropSnapshot();
            case 9, 10, 11, 12, 13 -> run();
            case 14, 15 -> runAndReplace();
            case 16, 17 -> mood();
            case 18 -> edit();
            case 19, 20 -> retry();
            case 21 -> discard();
            case 22 -> timePasses();
            default -> restart();
        }
        hub.letLive();
        check();
    }

    private void dropFile() {
        var file = world.file(expected);
        act("drop " + told(file), Afterwards.LEFT, any -> drop(file));
        takenIn();
    }

    private static String told(PayFile file) {
        return file.source.folder + "/" + file.name + file.rows.stream().map(row -> row.line + ":" + row.person.serial() + row.cells().values())
                .collect(Collectors.joining(" ", " ", ""));
    }

    private void drop(PayFile file) {
        PayFile old = expected.inForce(file.place());
        if (old != null && old.text().equals(file.text())) {
            refused.add(file.source.folder + "/" + file.name);
        } else {
            dropped.put(file.name, file);
        }
        hub.drop("inbox/" + file.source.folder, file.name, file.text());
    }

    /** Whether a file came before another the hub alone can say; what comes of it the model says. */
    private void takenIn() {
        for (var row : hub.look("select name from payroll_file where state <> 'refused' and state <> 'loading' order by file_id")) {
            PayFile file = dropped.remove((String) row.get("name"));
            if (file != null) {
                expected.take(file);
                archived.add(file.blth + "/" + file.source.folder + "/" + file.name);
            }
        }
        if (!dropped.isEmpty()) {
            throw new AssertionError("dropped and not taken in: " + dropped.keySet());
        }
    }

    private void dropAgain() {
        var files = expected.filesInForce();
        if (!files.isEmpty()) {
            var file = world.anyOf(files);
            String name = "again" + world.number() + "_" + file.name.replaceFirst("^f[0-9]+_", "");
            refused.add(file.source.folder + "/" + name);
            act("drop again " + file.name + " as " + name, Afterwards.LEFT,
                    any -> hub.drop("inbox/" + file.source.folder, name, file.text()));
        }
    }

    private void dropBad() {
        var bad = world.badFile();
        String source = world.anyOf(List.of(Source.values())).folder;
        refused.add(source + "/" + bad.getKey());
        act("drop bad " + bad.getKey(), Afterwards.LEFT, any -> hub.drop("inbox/" + source, bad.getKey(), bad.getValue()));
    }

    private void dropSnapshot() {
        var source = world.anyOf(List.of(Source.values()));
        var people = world.snapshot(source, expected.enrolled(source));
        String name = "peserta" + world.number() + ".csv";
        act("snapshot " + source + people.values(), Afterwards.LEFT, any -> hub.drop("enrolment", name, World.snapshotText(source, people)));
        archived.add("enrolment/" + name);
        expected.enrolled(source).clear();
        expected.enrolled(source).putAll(people);
    }

    private void run() {
        String blth = world.anyOf(World.MONTHS);
        String scheme = world.oneIn(2) ? "" : world.anyOf(List.of(Source.values())).scheme;
        act("run " + blth + " " + scheme, world.oneIn(2) ? Afterwards.AGAIN : Afterwards.LEFT, any -> hub.send(blth, scheme));
    }

    /** While a run is under way, files come. */
    private void runAndReplace() {
        String blth = world.anyOf(World.MONTHS);
        var files = new ArrayList<PayFile>();
        for (int i = 0; i < 2; i++) {
            files.add(world.file(expected));
        }
        if (files.get(0).place().equals(files.get(1).place())) {
            files.remove(1);
        }
        act("run " + blth + " and meanwhile drop " + files.stream().map(Simulation::told).toList(), Afterwards.LEFT, any -> {
            var order = hub.inBackground(blth);
            files.forEach(this::drop);
            order.await();
        });
        files.stream().filter(file -> !hub.has(file.name)).forEach(file -> {
            act("  drop what was not dropped yet " + file.name, Afterwards.LEFT, any -> drop(file));
        });
        takenIn();
    }

    private void mood() {
        String mood = world.oneIn(5) ? "" : InsurerMoods.any(random);
        note("insurer: " + mood.replace("\n", " "));
        insurer.misbehave(mood.isEmpty() ? Faults.none() : Faults.parse(mood));
    }

    /** A dead row by its id, among the model's rows. */
    private record Dead(String id, PayRow row, String state) { }

    private List<Dead> dead(String blth) throws Died {
        Map<String, PayRow> rows = new HashMap<>();
        expected.taken().forEach(file -> file.rows.forEach(row -> rows.put(row.toString(), row)));
        var found = new ArrayList<Dead>();
        for (JsonNode dead : hub.get("/dead", Map.of("blth", blth)).get("dead")) {
            found.add(new Dead(dead.get("id").asText(), rows.get(dead.get("file").asText() + ":" + dead.get("line").asInt()), dead.get("state").asText()));
        }
        return found;
    }

    private List<Dead> peacefully(String blth) {
        try {
            hub.letLive();
            return dead(blth);
        } catch (Died impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void edit() {
        var all = peacefully(world.anyOf(World.MONTHS));
        if (!all.isEmpty()) {
            var dead = world.anyOf(all);
            var fields = world.correction(dead.row);
            hub.dieAt(1 + random.nextInt(8), side());
            act("edit " + dead + " " + fields, Afterwards.AGAIN, any -> {
                var answer = hub.ask("POST", "/dead/" + dead.id + "/edit", Map.of(), Map.of("fields", fields, "reason", "r"));
                if (answer.status() == 200) {
                    dead.row.edit(fields);
                }
            });
            if (world.oneIn(2)) {
                retry(List.of(dead), dead.row.file.blth);
            }
        }
    }

    private void retry() {
        String blth = world.anyOf(World.MONTHS);
        var all = peacefully(blth);
        if (all.isEmpty()) {
            return;
        }
        hub.dieAt(1 + random.nextInt(world.oneIn(2) ? 8 : 40), side());
        if (world.oneIn(2)) {
            retry(all.stream().filter(dead -> world.oneIn(2)).toList(), blth);
        } else {
            retryAll(blth);
        }
    }

    private void retry(List<Dead> some, String blth) {
        if (!some.isEmpty()) {
            act("retry " + some, Afterwards.AGAIN, any -> hub.ask("POST", "/dead/retry", Map.of(),
                    Map.of("ids", some.stream().map(Dead::id).toList(), "blth", blth)));
            expected.retry(some.stream().map(Dead::row).toList(), true);
        }
    }

    private void retryAll(String blth) {
        var rows = peacefullyKeeping(blth);
        act("retry all of " + blth, Afterwards.AGAIN, any -> hub.ask("POST", "/dead/retry", Map.of(), Map.of("all", "true", "blth", blth)));
        expected.retry(rows, false);
    }

    private List<PayRow> peacefullyKeeping(String blth) {
        return hub.look("select f.name, l.line from letter l join payroll_file f on f.file_id = l.file_id where f.blth = " + blth.replace("-", "")
                + " and f.state = 'taken' and l.state in ('new', 'fixed', 'refused') order by l.file_id, l.line").stream()
                .map(letter -> row((String) letter.get("name"), ((Number) letter.get("line")).intValue())).toList();
    }

    private PayRow row(String file, int line) {
        return expected.taken().stream().filter(taken -> taken.name.equals(file)).findFirst().orElseThrow().rows.get(line - 2);
    }

    private void discard() {
        var all = peacefully(world.anyOf(World.MONTHS));
        if (!all.isEmpty()) {
            var dead = world.anyOf(all);
            hub.dieAt(1 + random.nextInt(4), side());
            act("discard " + dead, Afterwards.AGAIN, any -> {
                var answer = hub.ask("POST", "/dead/discard", Map.of(), Map.of("ids", List.of(dead.id), "reason", "r"));
                if (answer.status() == 200) {
                    dead.row.discarded = true;
                }
            });
        }
    }

    private void timePasses() {
        Duration time = Duration.ofMinutes(world.oneIn(4) ? -30 : 2 + random.nextInt(100));
        act("time passes: " + time, Afterwards.LEFT, any -> {
            clock.leap(time);
            hub.takeUpLeftovers();
        });
    }

    private void restart() {
        hub.letLive();
        act("restart", Afterwards.LEFT, MortalHub::restart);
    }

    /** Everybody behaves, all is tried again, until nothing changes any more; then the model says what has to be. */
    private void settle() {
        note("all settles");
        hub.letLive();
        insurer.misbehave(Faults.none());
        for (int round = 0; round < 12; round++) {
            long before = insurer.ledger().batches();
            for (String blth : World.MONTHS) {
                retryAll(blth);
                act("run " + blth, Afterwards.LEFT, any -> hub.send(blth, ""));
            }
            if (round > 0 && insurer.ledger().batches() == before) {
                break;
            }
        }
        check();
        Map<Stands, Long> ledger = new HashMap<>();
        insurer.ledger().forEach(record -> ledger.put(new Stands(record.scheme(), record.blth().toString(), record.nik()), record.total()));
        var told = new HashMap<PayRow, Told>();
        expected.taken().forEach(file -> told.putAll(told(file, file.rows)));
        var wrong = expected.differences(told, ledger);
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n  ", wrong));
        }
    }

    /** What the sender of a file was answered. */
    private Map<PayRow, Told> told(PayFile file, List<PayRow> rows) {
        var told = new HashMap<PayRow, Told>();
        try {
            for (String line : Files.readAllLines(hub.home().resolve("outgoing").resolve(file.source.folder).resolve(file.name + ".ack.csv"))) {
                String[] cells = line.split(";", -1);
                if (cells[0].matches("[0-9]+")) {
                    told.put(rows.get(Integer.parseInt(cells[0]) - 2), new Told(cells[3], cells[4]));
                }
            }
        } catch (IOException missing) {
            throw new AssertionError("no answer for " + file.name, missing);
        }
        if (told.size() != rows.size()) {
            throw new AssertionError(file.name + " has " + rows.size() + " rows, answered are " + told.size());
        }
        return told;
    }

    /** What holds at any time. */
    private void check() {
        for (String blth : World.MONTHS) {
            try {
                JsonNode proof = hub.get("/verify", Map.of("blth", blth));
                if (!proof.get("holds").asBoolean()) {
                    throw new AssertionError("the books of " + blth + " do not balance: " + proof.get("differences"));
                }
                for (JsonNode sheet : hub.get("/status", Map.of("blth", blth)).get("schemes")) {
                    conserved(blth, sheet);
                }
            } catch (Died impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        files();
        onceOnly();
        for (PayFile file : expected.filesInForce()) {
            told(file, file.rows).forEach((row, is) -> {
                row.accepted |= is.disposition().equals("accepted");
                if (row.accepted && !is.disposition().equals("accepted")) {
                    throw new AssertionError(row + " was accepted and is " + is + " now");
                }
            });
        }
    }

    private void conserved(String blth, JsonNode sheet) {
        long sum = 0;
        for (String disposition : List.of("pending", "accepted", "dead", "skipped", "superseded")) {
            sum += sheet.get("rows").get(disposition).asLong();
        }
        long read = expected.read(blth).getOrDefault(sheet.get("scheme").asText(), 0L);
        if (sheet.get("rows").get("read").asLong() != read || sum != read) {
            throw new AssertionError("of " + sheet.get("scheme") + " " + blth + " " + read + " rows were dropped: " + sheet);
        }
    }

    /** Every dropped file is in its place, and nowhere else. */
    private void files() {
        var there = new HashSet<String>();
        var turned = new HashSet<String>();
        for (String file : hub.listing()) {
            if (file.startsWith("archive/")) {
                there.add(file.substring("archive/".length()));
            } else if (file.startsWith("refused/") && !file.endsWith(".why.txt")) {
                turned.add(file.substring("refused/".length()));
            } else if (file.startsWith("inbox/") || file.startsWith("enrolment/") || file.startsWith("data/claimed/")) {
                throw new AssertionError("left lying: " + file);
            }
        }
        if (!there.equals(archived)) {
            throw new AssertionError("archived are " + difference(there, archived) + ", should be " + difference(archived, there));
        }
        if (!turned.equals(refused)) {
            throw new AssertionError("refused are " + difference(turned, refused) + ", should be " + difference(refused, turned));
        }
    }

    private static Set<String> difference(Set<String> one, Set<String> other) {
        var rest = new HashSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    /** The insurer never had to refuse what it has already, and nobody's month stands under two schemes. */
    private void onceOnly() {
        var refusals = new HashMap<>(insurer.ledger().refusals());
        refusals.remove("NIK_UNKNOWN");
        if (!refusals.isEmpty()) {
            throw new AssertionError("the insurer had to refuse " + refusals);
        }
        var stands = new HashMap<String, String>();
        insurer.ledger().forEach(record -> {
            String other = stands.put(record.blth() + " " + record.nik(), record.scheme());
            if (other != null) {
                throw new AssertionError(record.nik() + " stands in " + record.blth() + " under " + record.scheme() + " and " + other);
            }
        });
    }

    @Override
    public void close() {
        hub.close();
        insurer.close();
    }
}
