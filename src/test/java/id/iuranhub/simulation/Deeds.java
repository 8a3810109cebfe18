package id.iuranhub.simulation;

import id.iuranhub.simulation.Simulation.Afterwards;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people and the insurer do to a hub, by chance; the model is told of it. */
final class Deeds {

    private static final int MOST_ROUNDS = 12;
    /** In percent; a network that lets hardly anything pass is as telling as one that mostly does. */
    private static final List<Integer> NETWORKS = List.of(0, 10, 30, 60, 100);

    private final Simulation simulation;
    private final MortalHub hub;
    private final Simulator insurer;
    private final Weather weather;
    private final GivenClock clock;
    private final World world;
    private final Amounts amounts;
    private final Expected expected;
    private final Whereabouts whereabouts;
    private final Layouts layouts;
    private final LetterDeeds letters;
    private final ReviewedDeeds reviewed;
    private final PaymentDeeds payments;

    Deeds(Simulation simulation, MortalHub hub, Simulator insurer, Weather weather, GivenClock clock, World world,
            Amounts amounts, Layouts layouts, Expected expected, Whereabouts whereabouts) {
        this.layouts = layouts;
        this.weather = weather;
        this.simulation = simulation;
        this.hub = hub;
        this.insurer = insurer;
        this.clock = clock;
        this.world = world;
        this.amounts = amounts;
        this.expected = expected;
        this.whereabouts = whereabouts;
        this.letters = new LetterDeeds(simulation, hub, world, expected);
        this.reviewed = new ReviewedDeeds(simulation, hub, world, expected);
        this.payments = new PaymentDeeds(simulation, hub, world, whereabouts);
    }

    void any() throws Died {
        switch (world.number(67)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 -> dropFile();
            case 12, 13 -> dropAgain();
            case 14, 15 -> dropBad();
            case 16, 17 -> dropSnapshot();
            case 18, 19, 20, 21, 22, 23, 24, 25, 26, 27 -> run();
            case 28, 29, 30, 31, 32 -> runAndReplace();
            case 33, 34, 35, 36 -> mood();
            case 37, 38 -> letters.edit();
            case 39, 40, 41 -> letters.retry();
            case 42 -> letters.retryMany();
            case 48 -> reviewed.correct();
            case 43, 44 -> letters.discard();
            case 45 -> decide();
            case 46, 47 -> timePasses();
            case 49 -> amount();
            case 50, 51, 52, 53, 54, 55 -> network();
            case 56, 57, 58 -> payments.pay();
            case 59, 60, 61 -> reviewed.attest();
            case 62, 63 -> letters.prefer();
            case 64, 65 -> layout();
            default -> restart();
        }
    }

    private void dropFile() {
        var file = world.file(expected);
        simulation.act("drop " + told(file), Afterwards.LEFT, any -> drop(file));
        takenIn();
    }

    private static String told(PayFile file) {
        return file.source.folder + "/" + file.name + file.rows.stream()
                .map(row -> row.line + ":" + row.person.serial() + row.cells().values())
                .collect(Collectors.joining(" ", " ", ""));
    }

    private void drop(PayFile file) {
        PayFile old = expected.inForce(file.place());
        if (old != null && old.text().equals(file.text())) {
            whereabouts.refuse(file.source.folder + "/" + file.name);
        } else {
            whereabouts.drop(file);
        }
        hub.drop("inbox/" + file.source.folder, file.name, file.text());
    }

    /** Whether a file came before another the hub alone can say; what comes of it the model says. */
    private void takenIn() {
        for (var row
                : hub.look("select name from payroll_file where state <> 'refused' and state <> 'loading' order by "
                + "file_id")) {
            PayFile file = whereabouts.take((String) row.get("name"));
            if (file != null) {
                expected.take(file);
            }
        }
        if (!whereabouts.dropped().isEmpty()) {
            throw new AssertionError("dropped and not taken in: " + whereabouts.dropped());
        }
    }

    private void dropAgain() {
        var files = expected.filesInForce();
        if (!files.isEmpty()) {
            var file = world.anyOf(files);
            String name = "again" + world.number() + "_" + file.name.replaceFirst("^f[0-9]+_", "");
            whereabouts.refuse(file.source.folder + "/" + name);
            simulation.act("drop again " + file.name + " as " + name, Afterwards.LEFT,
                    any -> hub.drop("inbox/" + file.source.folder, name, file.text()));
        }
    }

    private void dropBad() {
        var bad = world.badFile();
        String source = world.anyOf(List.of(Source.values())).folder;
        whereabouts.refuse(source + "/" + bad.getKey());
        simulation.act("drop bad " + bad.getKey(), Afterwards.LEFT,
                any -> hub.drop("inbox/" + source, bad.getKey(), bad.getValue()));
    }

    private void dropSnapshot() {
        var source = world.anyOf(List.of(Source.values()));
        var people = world.snapshot(source, expected.enrolled(source));
        String name = "peserta" + world.number() + ".csv";
        simulation.act("snapshot " + source + people.values(), Afterwards.LEFT,
                any -> hub.drop("enrolment", name, World.snapshotText(source, people)));
        whereabouts.archive("enrolment/" + name);
        expected.enrolled(source).clear();
        expected.enrolled(source).putAll(people);
    }

    private void run() {
        String blth = world.anyOf(World.MONTHS);
        String scheme = world.oneIn(2) ? "" : world.anyOf(List.of(Source.values())).scheme;
        simulation.act("run " + blth + " " + scheme, world.oneIn(2) ? Afterwards.AGAIN
                : Afterwards.LEFT, any -> hub.send(blth, scheme));
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
        simulation.act("run " + blth + " and meanwhile drop " + files.stream().map(Deeds::told).toList(),
                Afterwards.LEFT, any -> {
            var order = hub.order(blth);
            files.forEach(this::drop);
            hub.await(order);
        });
        files.stream().filter(file -> hub.listing().stream().noneMatch(path -> path.endsWith("/" + file.name)))
                .forEach(file -> {
            simulation.act("  drop what was not dropped yet " + file.name, Afterwards.LEFT, any -> drop(file));
        });
        takenIn();
    }

    private void mood() {
        String mood = world.oneIn(5) ? "" : world.mood();
        simulation.note("insurer: " + mood.replace("\n", " "));
        insurer.misbehave(mood.isEmpty() ? Faults.none() : Faults.parse(mood));
    }

    void network() {
        int badness = world.anyOf(NETWORKS);
        simulation.note("network: " + badness + " of 100 requests meet with something");
        weather.turn(badness);
    }

    /** Whatever run is held goes on, or is given up. */
    private void decide() {
        String verb = world.oneIn(3) ? "cancel" : "release";
        held().forEach(run -> simulation.act(verb + " " + run, Afterwards.AGAIN,
                any -> hub.ask("POST", "/runs/" + verb, Map.of(), run)));
    }

    private List<Map<String, Object>> held() {
        return hub.look("select scheme, blth from run where state = 'held' order by run_id").stream().map(run -> {
            String blth = run.get("blth").toString();
            return Map.<String, Object>of("scheme", run.get("scheme"), "blth", blth.substring(0, 4) + "-"
                    + blth.substring(4), "reason", "r", "wait", true);
        }).toList();
    }

    private void timePasses() {
        Duration time = Duration.ofMinutes(world.oneIn(4) ? -30 : 2 + world.number(100));
        simulation.act("time passes: " + time, Afterwards.LEFT, any -> {
            clock.leap(time);
            hub.takeUpLeftovers();
        });
    }

    /** The site changes what Sorong's ASN pay: the list by date, or the one value in place. */
    private void amount() {
        boolean dated = world.oneIn(2);
        var values = World.MONTHS.stream().map(blth -> world.anyOf(Amounts.ALL)).toList();
        simulation.act(dated ? "amounts by date " + values : "amount " + values.get(0), Afterwards.AGAIN, any -> {
            if (dated) {
                amounts.date(hub.home(), values);
            } else {
                amounts.overwrite(hub.home(), values.get(0));
            }
            hub.restart();
        });
    }

    /** The site changes how a source writes its files. */
    private void layout() {
        var source = world.anyOf(List.of(Source.values()));
        var layout = new Layouts.Layout(world.oneIn(2) ? ";" : ",", world.anyOf(Layouts.DATES), world.oneIn(2));
        layouts.change(source, layout);
        simulation.act("from now on " + source + " writes " + layout, Afterwards.AGAIN, any -> {
            layouts.write(hub.home(), source);
            hub.restart();
        });
    }

    /** What the hub was told of payments it holds, and nothing else. */
    void provePayments() {
        payments.prove();
    }

    private void restart() {
        simulation.act("restart", Afterwards.LEFT, MortalHub::restart);
    }

    /** Everybody behaves, all is tried again, until nothing changes any more. */
    void settle() {
        simulation.peace();
        insurer.misbehave(Faults.none());
        simulation.calm();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long before = insurer.ledger().batches();
            for (String blth : World.MONTHS) {
                letters.retryAll(blth);
                simulation.act("run " + blth, Afterwards.LEFT, any -> hub.send(blth, ""));
            }
            held().forEach(run -> simulation.act("release " + run, Afterwards.LEFT,
                    any -> hub.ask("POST", "/runs/release", Map.of(), run)));
            if (round > 0 && insurer.ledger().batches() == before) {
                return;
            }
        }
    }
}
