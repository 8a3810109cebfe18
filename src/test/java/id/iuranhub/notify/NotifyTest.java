package id.iuranhub.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.model.Trouble;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.store.Condition;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** People are told by a mail server and a webhook that really run. */
class NotifyTest {

    private static final String MAY = "2026-05";
    private static final String SCHEME = "kendari-nonasn";

    /** Two in the morning in Jakarta. */
    private final GivenClock clock = new GivenClock(Instant.parse("2026-06-09T19:00:00Z"));
    private final ToldPeople people = new ToldPeople();

    @TempDir
    Path home;

    private RunningHub hub;

    private void start(String... settings) {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock)),
                people.settings(settings), clock);
    }

    private void startWithWebhook(String... settings) {
        people.writeSecrets(home);
        start(settings);
    }

    @AfterEach
    void stop() {
        if (hub != null) {
            hub.close();
        }
        people.close();
    }

    private void holdARun() {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        var rows = new ArrayList<>(MadeUp.people(1, 3));
        rows.addAll(MadeUp.people(50, 51));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(rows, 3_000_000));
        var order = Map.of("blth", MAY, "scheme", SCHEME, "wait", true);
        assertEquals(1, hub.post("/runs", order).get("held").size());
    }

    private static void until(java.util.concurrent.Callable<Boolean> holds) {
        await().atMost(Patience.LONG).until(holds);
    }

    private Condition condition() {
        return hub.camel().getRegistry().lookupByNameAndType("condition", Condition.class);
    }

    private String health(String trouble) {
        return condition().troubles().stream().filter(one -> one.kind().word().equals(trouble))
                .map(Trouble::which).findFirst().orElse("");
    }

    @Test
    void aRunHeldInQuietHoursReachesMailboxAndWebhookOnceAndItsEndToo() {
        startWithWebhook("notify.to", "ops@kota.go.id, en:webhook", "notify.quiet", "21:00-06:00",
                "guard.dead-percent", "20");
        holdARun();
        until(() -> people.subjects().size() == 1 && people.posted.size() == 1);
        assertEquals("[iuran-hub] Pengiriman ditahan: kendari-nonasn 2026-05", people.subjects().get(0));
        assertTrue(people.text(0).contains("https://hub.kota.go.id/jalan"), people.text(0));
        var posted = people.posted.get(0);
        JsonNode told = posted.json().get("events").get(0);
        assertEquals("A run is held: kendari-nonasn 2026-05", told.get("title").asText());
        assertEquals("held", told.get("kind").asText());
        assertEquals("sha256=" + WebhookForm.hmac(posted.body(), ToldPeople.SECRET), posted.signature());
        assertEquals(posted.key(), posted.json().get("key").asText());

        hub.stop();
        hub.start();
        hub.post("/runs/release", Map.of("blth", MAY, "scheme", SCHEME, "reason", "sudah dicek", "wait", true));
        until(() -> people.subjects().size() == 2 && people.posted.size() == 2);
        assertEquals("[iuran-hub] Pengiriman yang ditahan sudah dilepas: kendari-nonasn 2026-05",
                people.subjects().get(1));

        clock.leap(Duration.ofHours(5));
        // That the run is done is of no haste.
        until(() -> people.subjects().size() == 3);
        assertTrue(people.text(2).contains("Pengiriman selesai: kendari-nonasn 2026-05"), people.text(2));
        assertTrue(people.text(2).contains("3 data diterima (Rp48.600)"), people.text(2));
        clock.leap(Duration.ofDays(1));
        until(() -> told("Ringkasan hari: 2026-06-11") == 1);
        assertFalse(people.text(2).matches("(?s).*[0-9]{11,}.*"), "no personal data");
    }

    /** An old name is the unit's own; of a unit without an address nobody but the operators is told. */
    @Test
    void aRefusedOrHeldFileIsToldToItsOwnUnitOnce() throws IOException {
        Path scheme = Files.createDirectories(home.resolve("config/schemes")).resolve(SCHEME + ".yaml");
        Files.writeString(scheme, Files.readString(Path.of("config/schemes", SCHEME + ".yaml"))
                + "\nopds:\n  - {name: DAMKAR, aliases: [PEMADAM], contact: \"en:damkar@kota.go.id\"}\n"
                + "  - {name: SDA, contact: Pak Budi}\n");
        start("notify.to", "ops@kota.go.id", "notify.gap", "0s");
        hub.drop("inbox/kendari-skpd", "upah_202605_PEMADAM.csv", "nik,nama\n1,A\n");
        hub.drop("inbox/kendari-skpd", "upah_202605_SDA.csv", "nik,nama\n1,B\n");
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 9), 3_000_000));
        hub.drop("inbox/kendari-skpd", "lagi_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 1), 3_000_000));
        until(() -> told("A file was refused: kendari-skpd/upah_202605_PEMADAM.csv") == 1);
        until(() -> told("A file is held: kendari-skpd/lagi_202605_DAMKAR.csv") == 1);
        until(() -> told("Berkas ditahan: kendari-skpd/lagi_202605_DAMKAR.csv") == 1);
        hub.stop();
        hub.start();
        hub.drop("inbox/kendari-skpd", "nanti_202605_SDA.csv", "nik,nama\n1,C\n");
        until(() -> told("Berkas ditolak: kendari-skpd/nanti_202605_SDA.csv") == 1);
        assertEquals(2, told(line -> line.startsWith("A file ")), "the unit's own, each once");
        assertEquals(3, told(line -> line.startsWith("Berkas ditolak: ")), "the operators of all");
    }

    /** Five days before the fifteenth of June. Of a scheme that nobody sends for nothing is said. */
    @Test
    void unitsThatHaveNotSentAreRemindedOnceBeforeTheDueDate() throws IOException {
        Path scheme = Files.createDirectories(home.resolve("config/schemes")).resolve(SCHEME + ".yaml");
        Files.writeString(scheme, Files.readString(Path.of("config/schemes", SCHEME + ".yaml"))
                + "\nopds:\n  - {name: DAMKAR, contact: damkar@kota.go.id}\n"
                + "  - {name: SDA, contact: \"en:sda@kota.go.id\"}\n  - PUPR\n");
        start("notify.to", "ops@kota.go.id", "notify.gap", "0s", "notify.remind-days", "4");
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        clock.leap(java.time.Duration.ofDays(1));
        until(() -> told("The file of SDA for kendari-nonasn 2026-05 has not come") == 1);
        until(() -> told("Belum ada kiriman OPD: kendari-nonasn 2026-05") == 1);
        hub.stop();
        hub.start();
        clock.leap(java.time.Duration.ofDays(1));
        hub.drop("inbox/kendari-skpd", "upah_202605_SDA.csv", "nik,nama\n1,B\n");
        until(() -> told(line -> line.startsWith("Berkas ditolak")) == 1);
        assertEquals(1, told(line -> line.startsWith("The file of ")), "once");
        assertEquals(1, told(line -> line.startsWith("Belum ada kiriman")), "once, and of no other scheme");
        assertEquals(0, told(line -> line.startsWith("Berkas kendari-nonasn")), "who has sent is not reminded");
    }

    @Test
    void whatAMailServerThatIsAwayMissedItGetsOnceWhenItIsBackAndHealthSaysSoMeanwhile() {
        start("guard.dead-percent", "20");
        people.closeMail();
        holdARun();
        until(() -> health("notify").equals("away"));
        hub.stop();
        hub.start();
        until(() -> health("notify").equals("away"));
        people.openMail();
        until(() -> people.subjects().size() == 1);
        until(() -> health("notify").isEmpty());
        assertEquals(List.of("[iuran-hub] Pengiriman ditahan: kendari-nonasn 2026-05"), people.subjects());
    }

    @Test
    void aMessageThatIsNeverTakenIsGivenUpAndHealthSaysSoUntilAnotherIs() {
        people.writeSecrets(home);
        people.status = 302;
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of("notify.to",
                "webhook", "notify.backoff", "100ms", "notify.gap", "0s", "notify.give-up-after", "1s"), clock);
        trouble("unknown-host");
        until(() -> health("notify").equals("lost"));
        people.status = 200;
        condition().well(Trouble.Kind.INSURER);
        until(() -> health("notify").isEmpty());
        assertEquals("Selesai: BPJS Ketenagakerjaan",
                people.posted.get(people.posted.size() - 1).json().get("title").asText());
        assertEquals(2, people.posted.stream().map(ToldPeople.Posted::key).distinct().count());
    }

    private void trouble(String which) {
        condition().trouble(Trouble.of(Trouble.Kind.INSURER, which));
    }

    @Test
    void aTroubleIsToldWhenItBeginsAndWhenItEndsAlsoWhereItEndedWhileTheHubWasDown() {
        start("health.look-every", "1s", "notify.to.trouble", "en:ops@kota.go.id, id:kepala@kota.go.id");
        trouble("refused");
        until(() -> told("Trouble: BPJS Ketenagakerjaan") == 1 && told("Gangguan: BPJS Ketenagakerjaan") == 1);
        trouble("no-answer");
        hub.stop();
        hub.start();
        until(() -> told("Over: BPJS Ketenagakerjaan") == 1 && told("Selesai: BPJS Ketenagakerjaan") == 1);
        assertEquals(1, told("Trouble: BPJS Ketenagakerjaan"));
    }

    /** The journal is read a moment later: whoever lets time pass before that parts what belongs together. */
    private long written() {
        return new JdbcTemplate(hub.camel().getRegistry().lookupByNameAndType("database", DataSource.class))
                .queryForObject("select count(*) from notice", Long.class);
    }

    private long told(String title) {
        return told(title::equals);
    }

    private long told(Predicate<String> line) {
        long told = 0;
        for (int i = 0; i < people.subjects().size(); i++) {
            told += people.text(i).lines().filter(line).count();
        }
        return told;
    }

    @Test
    void aFloodIsOneMessage() {
        start("notify.gap", "1h", "notify.quiet", "01:00-03:00");
        for (int i = 0; i < 30; i++) {
            hub.put("inbox/kendari-skpd", "rusak_202605_" + i + "_3273010101900001.csv", ("nik;nama\n" + i + ";x\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        hub.awaitQuiet();
        until(() -> written() == 30);
        clock.leap(Duration.ofHours(2));
        until(() -> people.subjects().size() == 1);
        assertEquals(30, people.text(0).lines().filter(line -> line.startsWith("Berkas ditolak: ")).count());
        assertFalse(people.text(0).contains("3273010101900001"), "a number of a person in the name of a file");
    }

    @Test
    void aRefusedSnapshotAndAListOfPaymentsAreToldToo() {
        start("notify.gap", "1h", "notify.quiet", "01:00-03:00");
        hub.drop("enrolment", "peserta.csv", "kpj;nik\n1;2\n");
        hub.drop("payments", "bank.csv", "tanggal;jumlah\n2026-06-01;1\n");
        until(() -> written() == 2);
        clock.leap(Duration.ofHours(2));
        until(() -> people.subjects().size() == 1);
        String told = people.text(0);
        assertTrue(told.contains("enrolment/peserta.csv") && told.contains("payments/bank.csv"), told);
    }

    @Test
    void aTestMessageSaysOfEveryWayWhetherItArrived() {
        startWithWebhook("notify.to", "ops@kota.go.id, en:webhook");
        JsonNode all = hub.post("/notify/test", Map.of()).get("messages");
        assertEquals(2, all.size());
        all.forEach(one -> assertTrue(one.get("delivered").asBoolean(), one.toString()));
        assertEquals(List.of("[iuran-hub] Pesan percobaan"), people.subjects());
        people.closeMail();
        people.status = 500;
        JsonNode none = hub.post("/notify/test", Map.of()).get("messages");
        assertEquals("o***@kota.go.id", none.get(0).get("recipient").asText());
        assertFalse(none.get(0).get("delivered").asBoolean());
        assertEquals("HTTP 500", none.get(1).get("reason").asText());
        people.openMail();
    }

    @Test
    void whereNobodyIsNamedATestSaysSo() {
        hub = new RunningHub(home);
        assertEquals(400, hub.ask("/notify/test", Map.of()).status());
    }
}
