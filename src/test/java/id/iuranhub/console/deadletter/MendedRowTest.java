package id.iuranhub.console.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that somebody has corrected: what its page says of it, and what is done in the same deed. */
@OnBothDatabases
class MendedRowTest {

    private static final String BLTH = "2026-05";
    private static final long WAGE = 3_000_000;

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller caller;
    private static int files;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("run.cron.kendari-nonasn", "0 0 6 10 * ?", "insurer.attempts", "2", "insurer.backoff", "1ms",
                "insurer.longest-backoff", "5ms"),
                new GivenClock(Instant.parse("2026-06-08T02:00:00Z")));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 30)));
        caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** Rows of a file of their own, dead; @return their IDs. */
    private static List<String> dead(String... rows) {
        String name = "upah_202605_UNIT" + ++files + ".csv";
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(rows));
        var ids = new ArrayList<String>();
        hub.get("/dead", "blth", BLTH).get("dead").forEach(dead -> {
            if (dead.get("file").asText().equals(name)) {
                ids.add(dead.get("id").asText());
            }
        });
        assertEquals(rows.length, ids.size());
        return ids;
    }

    private static String otherCard(Person person) {
        return MadeUp.kendari(person, WAGE).replace(person.kpj(), MadeUp.person(900 + person.serial()).kpj());
    }

    private static String page(String id) {
        return caller.get("/surat/" + id).body();
    }

    private static String disposition(String id) {
        return hub.get("/dead/" + id).get("disposition").asText();
    }

    private static int corrections() {
        return hub.get("/corrections").get("corrections").size();
    }

    @Test
    void theInsurersValueAndACorrectionAreOneDeed() {
        var person = MadeUp.person(1);
        String id = dead(otherCard(person)).get(0);
        assertTrue(page(id).contains("id=\"pakai-kpj\""), "the insurer's card is offered");
        int before = corrections();
        assertEquals(303, caller.post("/surat/" + id + "/pakai", "apa", "kpj", "nilai", person.kpj(), "ingat", "ya",
                "lalu", "coba").statusCode());
        assertEquals("pending", disposition(id));
        assertEquals(before + 1, corrections());
        String page = page(id);
        assertTrue(page.contains("class=\"panel next done\""), page);
        assertTrue(page.contains("<ins>" + person.kpj() + "</ins>"), "what it is by now");
        assertTrue(page.contains("<del>" + MadeUp.person(901).kpj() + "</del>"), "what it was");
    }

    @Test
    void whereTheCorrectionCannotBeTheRowIsNotChangedEither() {
        var person = MadeUp.person(2);
        String id = dead(otherCard(person)).get(0);
        String wrong = MadeUp.person(902).kpj();
        hub.post("/corrections", Map.of("field", "KPJ", "old", wrong, "new", person.kpj(), "scheme", "kendari-nonasn",
                "from", BLTH, "reason", "sudah diusulkan"));
        int before = corrections();
        String answer = caller.post("/surat/" + id + "/pakai", "apa", "kpj", "nilai", person.kpj(), "ingat", "ya",
                "lalu", "coba").body();
        assertTrue(answer.contains("role=\"alert\""), answer);
        assertEquals(before, corrections());
        assertEquals(0, hub.get("/dead/" + id).get("version").asInt());
        assertEquals("dead", disposition(id));
    }

    @Test
    void onlyWhatTheInsurerHasIsTaken() {
        String id = dead(otherCard(MadeUp.person(3))).get(0);
        String answer = caller.post("/surat/" + id + "/pakai", "apa", "kpj", "nilai", MadeUp.person(4).kpj()).body();
        assertTrue(answer.contains("Data BPJS Ketenagakerjaan sudah berubah"), answer);
        assertEquals(0, hub.get("/dead/" + id).get("version").asInt());
    }

    @Test
    void whatHappensNextIsSaidInWords() {
        var ids = dead(MadeUp.kendari(MadeUp.person(5), WAGE).replace("3000000", "x"),
                MadeUp.kendari(MadeUp.person(6), WAGE).replace("3000000", "y"));
        String id = ids.get(0);
        assertTrue(page(id).contains("Betulkan isiannya"));
        assertTrue(page(id).contains("data-key=\"j\" href=\"/surat/" + ids.get(1) + "\""), "the next row");
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("upah", "3000000"), "reason", "salah ketik"));
        assertTrue(page(id).contains("Barisnya belum diperiksa lagi"), page(id));
        hub.post("/dead/retry", Map.of("ids", List.of(id)));
        assertTrue(page(id).contains("10 Jun 2026 06.00 WITA"), page(id));
        assertTrue(page(id).contains("id=\"kirim\""), "send now");
        hub.post("/dead/discard", Map.of("ids", List.of(ids.get(1)), "reason", "tidak jadi"));
        assertTrue(page(ids.get(1)).contains("Baris ini tidak dikirim"));
    }

    @Test
    void rowsThatWaitForTheInsurerAreCountedApart() {
        hub.insurer.misbehave(Faults.parse("- {match: {path: batch}, drop: before}"));
        try {
            hub.drop("inbox/kendari-skpd", "upah_202604_UNIT.csv", MadeUp.kendariFile(
                    MadeUp.kendari(MadeUp.person(7), WAGE), MadeUp.kendari(MadeUp.person(8), WAGE),
                    MadeUp.kendari(MadeUp.person(9), WAGE).replace("3000000", "x")));
            hub.send("2026-04");
            String queue = caller.get("/surat?blth=2026-04").body();
            assertTrue(queue.contains("id=\"perlu\">1</span>"), queue);
            assertTrue(queue.contains("2 menunggu BPJS Ketenagakerjaan"), queue);
            assertTrue(caller.get("/bulan?blth=2026-04").body().contains("+ 2 menunggu BPJS Ketenagakerjaan"));
            String parked = hub.get("/dead", "blth", "2026-04", "state", "parked").at("/dead/0/id").asText();
            assertTrue(page(parked).contains("Tidak perlu tindakan"), page(parked));
            assertFalse(page(parked).contains("panel next done"));
        } finally {
            hub.insurer.misbehave(Faults.none());
        }
    }
}
