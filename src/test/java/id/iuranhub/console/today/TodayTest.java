package id.iuranhub.console.today;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Trouble;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first page says waits, for each role; and what stands above every page while a run is held. */
@OnBothDatabases
class TodayTest {

    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";
    private static final Path SCHEME = Path.of("config/schemes/kendari-nonasn.yaml");

    @TempDir
    static Path home;
    private static final GivenClock CLOCK = new GivenClock(Instant.parse("2026-06-12T01:00:00Z"));
    private static RunningHub hub;

    @BeforeAll
    static void fill() throws IOException {
        Path own = Files.createDirectories(home.resolve("config/schemes")).resolve("kendari-nonasn.yaml");
        Files.writeString(own, Files.readString(SCHEME)
                + "\nopds: [{name: DAMKAR, aliases: [PEMADAM]}, SATPOL PP, {name: DINAS LAMA, until: 2020-12}, SDA]\n");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(CLOCK)),
                Map.of("guard.dead-percent", "10",
                "run.cron.kendari-nonasn", "0 0 6 15 * ?"), CLOCK);
        hub.drop("enrolment", "peserta.csv", "kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n"
                + people(1, 4,
                "74710000%03d;747101120390%04d;ORANG;1990-03-12;KDRI0001;DAMKAR;JKK+JKM;A;2019-01-01;\n"));
        hub.drop("inbox/kendari-skpd", "upah_202604_DAMKAR.csv", HEADER
                + people(1, 4, "747101120390%2$04d,ORANG,1990-03-12,,DAMKAR,3000000\n"));
        hub.send("2026-04");
        // An old name is the unit's own; of a unit within a common file its dead rows are enough.
        hub.drop("inbox/kendari-skpd", "upah_202605_PEMADAM.csv", HEADER
                + people(1, 2, "747101120390%2$04d,ORANG,1990-03-12,,PEMADAM,3000000\n"));
        hub.drop("inbox/kendari-skpd", "campuran_202605.csv", HEADER
                + "747101120390000,ORANG,1990-03-12,,SDA,3000000\n");
        hub.drop("inbox/kendari-skpd", "upah_202605_SATPOL PP.csv", "nik,nama\n1,A\n");
        for (String role : new String[] {"operator", "approver", "viewer"}) {
            enter(role, Map.of());
        }
        enter("operator", Map.of("name", "satpol", "scheme", "kendari-nonasn", "opd", "SATPOL PP"));
        enter("operator", Map.of("name", "damkar", "scheme", "kendari-nonasn", "opd", "PEMADAM"));
        hub.send("2026-05");
    }

    private static String people(int from, int to, String row) {
        return IntStream.rangeClosed(from, to).mapToObj(person -> row.formatted(person, person))
                .reduce("", String::concat);
    }

    private static void enter(String role, Map<String, String> more) {
        var user = new HashMap<>(Map.of("name", role, "role", role));
        user.putAll(more);
        new Caller(hub.port()).enters(user.get("name"), hub.post("/users", user).get("password").asText());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static Caller of(String name) {
        var caller = new Caller(hub.port());
        caller.login(name, Caller.PASSWORD);
        return caller;
    }

    /** What stands between the marks of a part of the page. */
    private static String part(String html, String id) {
        int from = html.indexOf("id=\"" + id + "\"");
        return from < 0 ? "" : html.substring(from, html.indexOf("</ul>", from)).replaceAll("\\s+", " ");
    }

    private static String mine(String name) {
        return part(of(name).get("/hari-ini").body(), "tugas-saya");
    }

    /** A kind that somebody adds without words would break every page on the day it comes. */
    @Test
    void everyKindOfTroubleSaysWhatHappensByItself() {
        for (Trouble.Kind kind : EnumSet.complementOf(EnumSet.of(Trouble.Kind.HELD))) {
            var banner = new Banner.Troubled(Trouble.of(kind, ""), null, "");
            for (String language : new String[] {"id", "en"}) {
                assertFalse(banner.byItself(Words.in(Locale.forLanguageTag(language))).isEmpty(), kind.word());
            }
        }
    }

    @Test
    void theHubBeginsWithIt() {
        assertEquals("/hari-ini", of("operator").get("/").headers().firstValue("Location").orElse(""));
    }

    @Test
    void anOperatorIsToldOfRowsByCauseRefusedFilesAndMissingUnits() {
        String mine = mine("operator");
        assertTrue(mine.contains("Berkas upah_202605_SATPOL PP.csv ditolak"), mine);
        assertTrue(mine.contains("1 OPD belum mengirim untuk Mei 2026 (kendari-nonasn): SATPOL PP"), mine);
        assertTrue(mine.contains("/surat?code=NIK_INVALID&amp;scheme=kendari-nonasn"), mine);
        assertTrue(part(of("operator").get("/hari-ini").body(), "tugas-lain")
                .contains("Pengiriman kendari-nonasn, Mei 2026, ditahan"), "it is somebody else's to release");
    }

    @Test
    void whoMayReleaseIsToldOfTheHeldRunFirst() {
        String mine = mine("approver");
        assertTrue(mine.indexOf("ditahan") > 0 && mine.indexOf("ditahan") < mine.indexOf("Putuskan"), mine);
        assertTrue(mine.contains("/jalan?blth=2026-05&amp;scheme=kendari-nonasn"), mine);
        assertFalse(mine.contains("ditolak"), "files are no matter of an approver");
    }

    @Test
    void aClerkSeesTheOwnUnitAlone() {
        String mine = mine("satpol");
        assertTrue(mine.contains("upah_202605_SATPOL PP.csv ditolak"), mine);
        assertTrue(mine.contains("belum mengirim untuk Mei 2026 (kendari-nonasn): SATPOL PP"), mine);
        assertFalse(mine.contains("Pengiriman kendari") || mine.contains("NIK_INVALID"), mine);
        String page = of("damkar").get("/hari-ini").body();
        assertTrue(page.contains("Tidak ada yang perlu dilakukan."), page);
        assertTrue(page.contains("Pengiriman berikutnya kendari-nonasn"), page);
        assertFalse(page.contains("SATPOL"), page);
    }

    @Test
    void whoOnlyLooksHasNothingToDoAndSeesWhatWaits() {
        String page = of("viewer").get("/hari-ini").body();
        assertTrue(page.contains("id=\"kosong\"") && part(page, "tugas-lain").contains("ditahan"), page);
    }

    @Test
    void aHeldRunStandsAboveEveryPageUntilSomebodyDecides() {
        var approver = of("approver");
        await().atMost(Patience.LONG).until(() -> approver.get("/surat").body().contains("class=\"banner urgent\""));
        String page = approver.get("/surat").body();
        assertTrue(page.contains("Pengiriman kendari-nonasn 2026-05 ditahan"), page);
        assertTrue(page.contains("lepaskan atau batalkan"), page);
        assertTrue(page.contains("33,33 % baris menunggu diperiksa orang; batasnya 10 %"), page);
        assertTrue(page.contains("Sejak 12 Jun 2026 09."), page);
        approver.post("/bahasa", "bahasa", "en", "ke", "/surat");
        String english = approver.get("/surat").body();
        assertTrue(english.contains("The run of kendari-nonasn 2026-05 is held"), english);
        assertTrue(english.contains("33.33 % of the rows") && english.contains("12 Jun 2026 09:"), english);
        assertTrue(of("operator").get("/bulan").body().contains("Minta orang yang berhak"));
        assertFalse(of("satpol").get("/bulan").body().contains("class=\"banner"), "no matter of one unit");
        assertFalse(new Caller(hub.port()).get("/masuk").body().contains("class=\"banner"));
    }
}
