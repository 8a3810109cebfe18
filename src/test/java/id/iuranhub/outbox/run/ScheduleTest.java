package id.iuranhub.outbox.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.store.Database;
import id.iuranhub.store.Home;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The month runs by itself. */
class ScheduleTest {

    private static final String PERSON = """
            kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
            00000017472;7471902004715001;IRFAN ABADI;1971-04-20;KDRI0001;DAMKAR;JKK+JKM;A;2019-03-01;
            """;
    private static final String WAGE =
            "nik,nama,tanggal_lahir,kpj,skpd,upah\n7471902004715001,IRFAN "
            + "ABADI,1971-04-20,00000017472,DAMKAR,3000000\n";

    @TempDir
    Path home;

    @Test
    void theScheduleOfASchemeSendsTheMonthItIsForAndNoOther() {
        YearMonth lastMonth = YearMonth.now(ZoneId.of("Asia/Makassar")).minusMonths(1);
        String period = lastMonth.toString().replace("-", "");
        try (var hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("run.cron.kendari-nonasn", "0/2 * * * * ?"))) {
            hub.drop("enrolment", "peserta.csv", PERSON);
            hub.drop("inbox/kendari-skpd", "upah_" + period + "_DAMKAR.csv", WAGE);
            hub.drop("inbox/kendari-skpd", "upah_" + period.replace(period.substring(0, 4), "2031") + "_DAMKAR.csv",
                    WAGE);
            await().atMost(Patience.LONG).until(() -> hub.scheme(lastMonth.toString(), "kendari-nonasn")
                    .get("rows").get("accepted").asInt() == 1);
            assertEquals(1, hub.scheme("2031" + lastMonth.toString().substring(4), "kendari-nonasn").get("rows")
                    .get("pending").asInt());
            hub.awaitQuiet();
            hub.assertBalanced(lastMonth.toString());
        }
    }

    @Test
    void aRunThatFellDueWhileNoHubWasAtWorkIsMadeUpFor() {
        var makassar = ZoneId.of("Asia/Makassar");
        YearMonth month = YearMonth.now(makassar).minusMonths(1);
        var longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-40));
        Map<String, String> monthly = Map.of("run.cron.kendari-nonasn", "0 0 0 1 * ?");
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        try (var hub = new RunningHub(home, insurer, monthly, longAgo)) {
            hub.drop("enrolment", "peserta.csv", PERSON);
            hub.drop("inbox/kendari-skpd", "upah_" + month.toString().replace("-", "") + "_DAMKAR.csv", WAGE);
            assertEquals(1, hub.scheme(month.toString(), "kendari-nonasn").get("rows").get("pending").asInt());
            hub.stop();

            var today = new RunningHub(home, insurer, monthly, Clock.systemUTC());
            await().atMost(Patience.LONG).until(() -> accepted(today, month) == 1);
            today.awaitQuiet();
            today.assertBalanced(month.toString());
            today.stop();
            int runs = runs();

            today.start();
            today.awaitQuiet();
            today.stop();
            assertEquals(runs, runs(), "made up for once");
        }
    }

    @Test
    void aScheduleThatIsNewOrWasChangedMakesUpForNothing() {
        var longAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-40));
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        try (var hub = new RunningHub(home, insurer, Map.of("run.cron.kendari-nonasn", "0 0 0 2 * ?"), longAgo)) {
            hub.stop();
            var today = new RunningHub(home, insurer, Map.of("run.cron.kendari-nonasn", "0 0 0 1 * ?"),
                    Clock.systemUTC());
            today.awaitQuiet();
            today.stop();
            assertEquals(0, runs());
        }
    }

    private static int accepted(RunningHub hub, YearMonth month) {
        return hub.scheme(month.toString(), "kendari-nonasn").get("rows").get("accepted").asInt();
    }

    /** While no hub is at work. */
    private int runs() {
        var site = HubConfiguration.read(new Installation(Path.of(".")), new Home(home), Map.of(),
                TestDatabase.settings(home));
        try (var database = Database.open(site.home(), site.settings())) {
            return database.plain().queryForObject("select count(*) from run", Integer.class);
        }
    }
}
