package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulation.Doorway.Side;
import id.iuranhub.simulation.Folders;
import id.iuranhub.simulation.Stops;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MortalHub.Died;
import id.iuranhub.testing.MortalHub;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small month in which everything happens once; the hub dies before and after each of its commits in turn, goes on,
 * and the month ends as it does undisturbed. Some of the stops by default, all with {@code -Dstops=all}.
 */
@OnBothDatabases
public class EveryStopTest {

    private static final String BLTH = "2026-05";
    private static final String KENDARI = "kendari-nonasn";

    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    private static final Person CITRA = MadeUp.person(3);
    private static final Person DEWI = MadeUp.person(4);
    private static final Person EKO = MadeUp.person(5);
    private static final Person FITRI = MadeUp.person(6);
    private static final Person GITA = MadeUp.person(7);
    private static final Person HADI = MadeUp.person(8);

    @TempDir
    static Path folder;

    /** Something that happens in the month. What a death interrupted is ordered again by whoever ordered it. */
    private interface Step {
        void order(MortalHub hub) throws Died;
    }

    private record Named(String name, boolean isDrop, Step step) { }

    private static Named drop(String to, String name, String text) {
        return new Named("drop " + name, true, hub -> hub.drop(to, name, text));
    }

    private static Named send() {
        return new Named("send", false, hub -> hub.send(BLTH, ""));
    }

    private static final List<Named> MONTH = List.of(
            drop("enrolment", "a.csv", MadeUp.snapshot(
                    MadeUp.enrolled(MadeUp.KENDARI, ANI), MadeUp.enrolled(MadeUp.KENDARI, BUDI),
                    MadeUp.enrolled(MadeUp.KENDARI, CITRA),
                    MadeUp.enrolled(MadeUp.KENDARI, DEWI), MadeUp.enrolled(MadeUp.KENDARI, EKO),
                    MadeUp.enrolled(MadeUp.PALU, FITRI), MadeUp.enrolled(MadeUp.PALU, HADI),
                    MadeUp.enrolled(MadeUp.PALU, ANI))),
            drop("inbox/kendari-skpd", "a_202605_DAMKAR.csv",
            MadeUp.kendariFile(MadeUp.kendari(ANI, 3_000_000), MadeUp.kendari(BUDI, 3_000_000),
                    MadeUp.kendari(CITRA, 3_000_000), MadeUp.kendari(DEWI, 3_000_000),
                    MadeUp.kendariNew(GITA, 3_000_000))),
            drop("inbox/palu-kontrak", "p_202605.csv",
            MadeUp.paluFile(MadeUp.palu(FITRI, 3_000_000), MadeUp.palu(ANI, 3_000_000),
                    MadeUp.palu(HADI, 3_000_000).replaceAll(";90000$", ";1"))),
            drop("inbox/palu-kontrak", "bad_202605.csv", "nik;nama\n1;2\n"),
            send(),
            drop("inbox/kendari-skpd", "b_202605_DAMKAR.csv",
            MadeUp.kendariFile(MadeUp.kendari(ANI, 3_000_000), MadeUp.kendari(BUDI, 4_000_000),
                    MadeUp.kendari(EKO, 3_000_000), MadeUp.kendari(DEWI, 3_000_000),
                    MadeUp.kendariNew(GITA, 3_000_000))),
            drop("enrolment", "b.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 7))),
            send(),
            new Named("repair", false, EveryStopTest::repair),
            drop("inbox/kendari-skpd", "c_202605_DAMKAR.csv",
            MadeUp.kendariFile(MadeUp.kendari(ANI, 3_500_000), MadeUp.kendari(CITRA, 3_000_000),
                    MadeUp.kendari(DEWI, 3_000_000), MadeUp.kendariNew(GITA, 3_000_000))),
            send());

    /** The wrong cut is corrected, the row tried again; the other one of Palu is given up. */
    private static void repair(MortalHub hub) throws Died {
        for (JsonNode dead : hub.get("/dead", Map.of("blth", BLTH, "scheme", "palu-kontrak")).get("dead")) {
            String id = dead.get("id").asText();
            if (dead.get("code").asText().equals("ALREADY_CONTRIBUTED")) {
                hub.ask("POST", "/dead/discard", Map.of(), Map.of("ids", List.of(id), "reason", "two employers"));
            } else {
                hub.ask("POST", "/dead/" + id + "/edit", Map.of(),
                        Map.of("fields", Map.of("potongan_bpjs_ketenagakerjaan", "90000"), "reason", "typo"));
                hub.ask("POST", "/dead/retry", Map.of(), Map.of("ids", List.of(id), "blth", BLTH));
            }
        }
    }

    /** How the month ended, as everybody concerned sees it. */
    private record End(Map<String, List<String>> answers, List<String> files, List<String> standing,
            Map<String, String> books) {

        String difference(End other) {
            return equals(other) ? "" : "\n  expected " + of(other) + "\n  found    " + other.of(this);
        }

        private String of(End other) {
            var mine = new ArrayList<String>();
            answers.forEach((file, lines) -> {
                if (!lines.equals(other.answers.get(file))) {
                    mine.add(file + lines);
                }
            });
            files.stream().filter(file -> !other.files.contains(file)).forEach(mine::add);
            standing.stream().filter(record -> !other.standing.contains(record)).forEach(mine::add);
            books.forEach((scheme, sheet) -> {
                if (!sheet.equals(other.books.get(scheme))) {
                    mine.add(scheme + " " + sheet);
                }
            });
            return String.join("; ", mine);
        }
    }

    @Test
    void wheneverItDiesTheMonthEndsAsItDoesUndisturbed() throws Exception {
        long[] commits = new long[1];
        End undisturbed = month(0, Side.BEFORE, commits);
        assertTrue(undisturbed.standing.size() >= 6, undisturbed.toString());
        for (Stops stop : Stops.of(commits[0], 10)) {
            try {
                assertEquals("", undisturbed.difference(month(stop.commit(), stop.side(), commits)));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(stop + ": " + failed.getMessage(), failed);
            }
        }
    }

    /** @param stop the commit at which the hub dies, 0 for none; @param commits is told how many there were */
    private End month(long stop, Side side, long[] commits) throws Exception {
        var clock = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
        var settings = Settings.of("test-cons", "test-secret").withClock(clock).withFaults(Faults.parse("""
                - match: {path: batch, scheme: palu-kontrak, nth: 1}
                  drop: after
                - match: {path: batch, every: 3}
                  processing: 1
                """));
        Path homes = Files.createTempDirectory(folder, "month");
        try (var insurer = Simulator.start(settings);
             var hub = new MortalHub(homes, Place.fresh(homes), insurer, clock,
                     Map.of("insurer.batch-size", "2", "inbox.chunk", "2", "insurer.in-flight", "1"))) {
            if (stop > 0) {
                hub.dieAt(stop, side);
            }
            begin(hub);
            for (Named step : MONTH) {
                pass(hub, step);
            }
            commits[0] = hub.commits();
            return end(hub, insurer);
        } finally {
            Folders.delete(homes);
        }
    }

    private static void begin(MortalHub hub) {
        while (true) {
            try {
                hub.start();
                return;
            } catch (Died died) {
                hub.bury();
            }
        }
    }

    private static void pass(MortalHub hub, Named step) {
        boolean again = false;
        while (true) {
            try {
                if (!again || !step.isDrop) {
                    step.step.order(hub);
                }
                hub.awaitQuiet();
                return;
            } catch (Died died) {
                hub.bury();
                begin(hub);
                again = true;
            }
        }
    }

    private static End end(MortalHub hub, Simulator insurer) throws Exception {
        JsonNode proof = hub.get("/verify", Map.of("blth", BLTH));
        assertTrue(proof.get("holds").asBoolean(), proof.toString());
        assertEquals(null, insurer.ledger().refusals().get("DUPLICATE_RECORD"), "an iuran was handed in again");
        var standing = new TreeSet<String>();
        insurer.ledger().forEach(record -> standing.add(record.scheme() + " " + record.nik() + " " + record.total()));
        var answers = new TreeMap<String, List<String>>();
        var files = new ArrayList<String>();
        for (String file : Folders.listing(hub.home())) {
            if (file.endsWith(".ack.csv")) {
                answers.put(file, dispositions(hub.home().resolve(file)));
            } else if (file.matches("(inbox|enrolment|archive|refused|data/claimed)/.*")) {
                files.add(file);
            }
        }
        var books = new TreeMap<String, String>();
        for (JsonNode sheet : hub.get("/status", Map.of("blth", BLTH)).get("schemes")) {
            books.put(sheet.get("scheme").asText(), sheet.get("rows") + " " + sheet.get("rupiah") + " "
                    + sheet.get("dead") + " " + sheet.get("missing"));
        }
        return new End(answers, files, List.copyOf(standing), books);
    }

    private static List<String> dispositions(Path answer) throws IOException {
        return Files.readAllLines(answer).stream().skip(1).map(line -> {
            String[] cells = line.split(";", -1);
            return cells[0] + " " + cells[3] + " " + cells[4];
        }).toList();
    }
}
