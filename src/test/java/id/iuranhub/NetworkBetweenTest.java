package id.iuranhub;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.simulation.Network;
import id.iuranhub.simulation.Network.Trick;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Months over a network that answers in the insurer's place, cuts, stalls, repeats and mixes up, by chance: what the insurer holds is what
 * the books say, or the books say unknown; and once the network behaves, all is settled. The same again with {@code -Dseed=...}, more
 * rounds with {@code -Drounds=...}.
 */
@OnBothDatabases
class NetworkBetweenTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String PAGE = "<html><head><title>Gateway</title></head><body/></html>";
    private static final int ROUNDS = Integer.getInteger("rounds", 4);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private volatile int badness;

    @TempDir
    Path home;

    /** What a cache mixes up tells itself by its key; a Problem does not, so only receipts are mixed up. */
    private synchronized Trick trick(Network.Asked asked) {
        if (random.nextInt(100) >= badness) {
            return new Trick.Pass();
        }
        boolean passed = random.nextBoolean();
        return switch (random.nextInt(12)) {
            case 0 -> new Trick.Cut(passed);
            case 1 -> new Trick.Instead(404, "Content-Type: text/html\r\n", PAGE, passed);
            case 2 -> new Trick.Instead(502, "Content-Type: text/html\r\n", PAGE, passed);
            case 3 -> new Trick.Instead(302, "Location: http://127.0.0.1:1/\r\n", "", passed);
            case 4 -> new Trick.Instead(200, "", "", passed);
            case 5 -> new Trick.Instead(400, "Content-Type: application/json\r\n", "{\"error\":\"Bad Request\"}", passed);
            case 6 -> new Trick.Half(random.nextBoolean());
            case 7 -> new Trick.Twice();
            case 8 -> new Trick.Late();
            case 9 -> new Trick.Marked();
            case 10 -> asked.handsIn() ? new Trick.Cached() : new Trick.Pass();
            default -> new Trick.Instead(413, "Content-Type: text/html\r\n", PAGE, passed);
        };
    }

    @Test
    void whatTheInsurerHoldsIsWhatTheBooksSayOrTheBooksSayUnknown() {
        System.err.println("NetworkBetweenTest: -Dseed=" + seed + " -Drounds=" + ROUNDS);
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        try (var network = new Network(insurer.port(), asked -> trick(asked));
             var hub = new RunningHub(home, insurer, Map.of("insurer.url", network.address(), "insurer.attempts", "3", "insurer.answer-timeout", "600ms",
                     "insurer.batch-size", "2", "insurer.retry-every", "300ms"))) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 20)));
            for (int round = 0; round < ROUNDS; round++) {
                play(hub, "20%02d-%02d".formatted(24 + round / 12, 1 + round % 12));
            }
        } catch (AssertionError failed) {
            throw new AssertionError("with -Dseed=" + seed, failed);
        }
    }

    /** A month: a file, a run, a corrected file, a run, each over a bad network; then a good one. */
    private void play(RunningHub hub, String blth) {
        badness = 20 + random.nextInt(80);
        for (int file = 1; file <= 2 + random.nextInt(2); file++) {
            var rows = new ArrayList<String>();
            for (int person = 1; person <= 20; person++) {
                if (random.nextInt(5) > 0) {
                    rows.add(MadeUp.kendari(MadeUp.person(person), 3_000_000 + 100_000L * random.nextInt(2)));
                }
            }
            hub.drop("inbox/kendari-skpd", "ke%d_%s_DAMKAR.csv".formatted(file, blth.replace("-", "")), MadeUp.kendariFile(rows.toArray(String[]::new)));
            hub.send(blth);
            assertNoMoreThanIsKnownOrUnknown(hub, blth);
        }
        badness = 0;
        await().atMost(Duration.ofSeconds(90)).until(() -> {
            hub.send(blth);
            return hub.rows(blth, SCHEME, "dead") == 0 && hub.rows(blth, SCHEME, "pending") == 0;
        });
        hub.awaitQuiet();
        hub.assertSettled(blth);
    }

    /** What waits is tried again by itself, also between two looks: a difference that nothing explains would stay. */
    private static void assertNoMoreThanIsKnownOrUnknown(RunningHub hub, String blth) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            long held = hub.insurer.ledger().standing(SCHEME, Blth.of(blth)).records();
            long accepted = hub.rows(blth, SCHEME, "accepted");
            boolean unknown = hub.dead(blth, "code").contains("OUTCOME_UNKNOWN") || hub.rows(blth, SCHEME, "pending") > 0
                    || hub.rows(blth, SCHEME, "superseded") > 0;
            assertTrue(held == accepted || unknown, () -> blth + ": the insurer holds " + held + ", the books say " + accepted + " and nothing is unknown");
        });
        assertEquals(List.of(), List.copyOf(hub.dead(blth, "code").stream().filter(code -> code.equals("BATCH_REFUSED") || code.equals("INSURER_REFUSED"))
                .toList()), "nobody was refused by the insurer");
    }
}
