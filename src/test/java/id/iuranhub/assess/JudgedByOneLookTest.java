package id.iuranhub.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.law.DatedMonthTest;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.store.Home;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An answer of the insurer takes no turn: what a month charges may be something else at the end of judging it than at
 * the beginning.
 */
@OnBothDatabases
class JudgedByOneLookTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "sorong-asn";
    private static final Path FILE = Path.of("config/schemes/" + SCHEME + ".yaml");

    @TempDir
    Path folder;

    @Test
    void aMonthThatComesToChargeOtherwiseWhileItIsJudgedIsJudgedAnew() throws IOException {
        try (var hub = new RunningHub(folder)) {
            hub.drop("enrolment", "peserta.csv", DatedMonthTest.snapshot(3, "SRNG0001"));
            hub.drop("inbox/sorong-gaji", "gaji_202605.csv", DatedMonthTest.gaji(1, 17_700));
            hub.insurer.misbehave(
                    Faults.parse("- match: {path: batch}\n  drop: before\n- match: {path: ask}\n  status: 500\n"));
            hub.send(BLTH);
            assertEquals(List.of("OUTCOME_UNKNOWN"), hub.dead(BLTH, "code"));
            hub.stop();
            amount(hub, 19_000);
            hub.start();
            hub.drop("inbox/sorong-gaji", "gaji_202605_DLH.csv", second(19_000));
            assertEquals(List.of("DEDUCTION_MISMATCH"), hub.dead(BLTH, "code").stream()
                    .filter(code -> !code.equals("OUTCOME_UNKNOWN")).toList());
            String unknown = idOf(hub, "OUTCOME_UNKNOWN");

            var rechecks = hub.camel().getRegistry().lookupByNameAndType("rechecks", Rechecks.class);
            var site = HubConfiguration.read(new Installation(Path.of(".")), new Home(folder), Map.of(),
                    TestDatabase.settings(folder));
            var recheck = rechecks.open(new Rechecks.Month(site.schemes().named(SCHEME), Blth.of(BLTH), false));
            while (recheck.isOpen()) {
                route(hub, "direct:judge-again", recheck.next());
            }
            hub.insurer.misbehave(
                    Faults.parse(
                    "- match: {nik-suffix: \"1\"}\n  refuse: {code: NIK_UNKNOWN, field: nik, message: nobody}\n"));
            hub.post("/dead/retry", Map.of("ids", List.of(unknown)));
            route(hub, "direct:push", new Outbox.Scope(SCHEME, Blth.of(BLTH).number(), Duration.ZERO));
            assertEquals(1, hub.dead(BLTH, "code").stream().filter("INSURER_REFUSED"::equals).count());
            rechecks.done(recheck);

            hub.insurer.misbehave(Faults.none());
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(List.of("accepted"), hub.told("sorong-gaji", "gaji_202605_DLH.csv"));
            hub.assertBalanced(BLTH);
        }
    }

    private static void route(RunningHub hub, String route, Object body) {
        try (var routes = hub.camel().createProducerTemplate()) {
            routes.requestBody(route, body);
        } catch (IOException cannotClose) {
            throw new UncheckedIOException(cannotClose);
        }
    }

    private static String idOf(RunningHub hub, String code) {
        return hub.dead(BLTH, "id").get(hub.dead(BLTH, "code").indexOf(code));
    }

    /** Somebody else, of an OPD of their own. */
    private static String second(long cut) {
        var lines = DatedMonthTest.gaji(2, cut).lines().toList();
        return lines.get(0) + "\n" + lines.get(2) + "\n";
    }

    private static void amount(RunningHub hub, long amount) throws IOException {
        Path own = hub.home.resolve("config/schemes/" + SCHEME + ".yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, Files.readString(FILE).replace("amount: 17700", "amount: " + amount));
    }
}
