package id.iuranhub.portal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.demo.PortalClerk;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.books.Snapshot;
import id.iuranhub.simulator.portal.Portal;
import id.iuranhub.simulator.portal.PortalFaults;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed after Posting goes with the next month, through a portal that reckons arrears for itself. */
@OnBothDatabases
class RapelTest {

    private static final String SCHEME = "palu-kontrak";
    private static final long WAGE = 3_333_500;
    private static final String MAY = "2026-05";
    private static final String JUNE = "2026-06";
    private static final String JULY = "2026-07";
    private static final Person RAISED = MadeUp.person(1);
    private static final Person NOT_THERE = MadeUp.person(2);
    private static final Person SAME = MadeUp.person(3);
    private static final Person LATE = MadeUp.person(4);
    private static final Person ABOVE_THE_CEILING = MadeUp.person(5);

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private RunningHub hub;
    private Portal portal;
    private PortalClerk clerk;
    private int drops;

    @BeforeEach
    void start() throws IOException {
        Path schemes = Files.createDirectories(home.resolve("config/schemes"));
        Files.writeString(schemes.resolve(SCHEME + ".yaml"),
                Files.readString(Path.of("config/schemes", SCHEME + ".yaml")) + "\nchannel: portal\n");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
        String snapshot = MadeUp.snapshot(MadeUp.PALU, MadeUp.people(1, 9));
        Path file = folder.resolve("peserta.csv");
        Files.writeString(file, snapshot);
        portal = Portal.open(folder, Snapshot.read(file), PortalFaults.none());
        clerk = new PortalClerk(home, folder, portal);
        hub.drop("enrolment", "peserta.csv", snapshot);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void drop(String month, String opd, String... rows) {
        hub.drop("inbox/palu-kontrak", "ke" + ++drops + "_" + month.replace("-", "") + "_" + opd + ".csv",
                MadeUp.paluFile(rows));
    }

    /** RAPEL by NIK, as the files of a month for the portal have it. */
    private Map<String, String> rapel(String month, String part) {
        var rapel = new TreeMap<String, String>();
        PortalMonths.cells(home.resolve("portal/out").resolve(SCHEME).resolve(month)
                .resolve(part + "template_upah_PALU0002.xlsx")).forEach(row -> rapel.put(row.get(0), row.get(7)));
        return rapel;
    }

    private void throughThePortal(String month) throws Exception {
        hub.send(month);
        var blth = Blth.of(month);
        clerk.upload(SCHEME, MadeUp.PALU, blth);
        assertEquals(List.of(), clerk.failed(MadeUp.PALU, blth));
        posted(month);
    }

    private void posted(String month) throws Exception {
        var blth = Blth.of(month);
        clerk.post(MadeUp.PALU, blth);
        bring(month, PortalClerk.list(MadeUp.PALU, blth));
    }

    private void bring(String month, String name) throws IOException {
        clerk.bring(MadeUp.PALU, Blth.of(month), name);
        Path in = home.resolve("portal/in").resolve(name.contains(MadeUp.PALU) ? name : MadeUp.PALU + "_" + month + "_"
                + name);
        await().atMost(Patience.LONG).until(() -> Files.notExists(in));
        hub.awaitQuiet();
    }

    /** Books and list are the same; what is billed less what is owed back is what stands. */
    private void differenceIsZero(String month, int people) {
        var side = hub.get("/portal/comparison", "blth", month, "scheme", SCHEME);
        assertEquals(people, side.get("equal").asInt(), side.toString());
        assertTrue(side.get("differs").isEmpty() && side.get("onlyHere").isEmpty() && side.get("onlyThere").isEmpty(),
                side.toString());
        assertEquals(side.get("hereRupiah").asLong(), side.get("thereRupiah").asLong());
        balances(month);
    }

    private void balances(String month) {
        hub.assertBalanced(month);
        JsonNode sheet = hub.get("/bills", "blth", month, "scheme", SCHEME);
        long billed = 0;
        for (var bill : sheet.get("bills")) {
            billed += bill.get("status").asText().equals("reissued") ? 0 : bill.get("rupiah").asLong();
        }
        for (var credit : sheet.get("credits")) {
            billed -= credit.get("rupiah").asLong();
        }
        assertEquals(hub.scheme(month, SCHEME).get("rupiah").get("accepted").asLong(), billed, sheet.toString());
    }

    private JsonNode rapelOf(String month, Person person) {
        return hub.post("/why", Map.of("blth", month, "nik", person.nik())).get("rapel");
    }

    private void mayIsPosted() throws Exception {
        drop(MAY, "DINSOS", MadeUp.palu(RAISED, WAGE), MadeUp.palu(NOT_THERE, WAGE), MadeUp.palu(SAME, WAGE));
        drop(MAY, "DISTAN", MadeUp.palu(ABOVE_THE_CEILING, 10_000_000));
        throughThePortal(MAY);
        differenceIsZero(MAY, 4);
    }

    @Test
    void corrections_lateRowsAndWhoWasNotThereGoWithTheNextMonth() throws Exception {
        mayIsPosted();
        drop(MAY, "DINSOS", MadeUp.palu(RAISED, WAGE + 777_777), MadeUp.palu(SAME, WAGE), MadeUp.palu(LATE, WAGE));
        drop(MAY, "DISTAN", MadeUp.palu(ABOVE_THE_CEILING, 11_000_000 + 1_000_000).replace(";360000", ";350863"));
        hub.send(MAY);
        hub.awaitQuiet();
        assertFalse(Files.exists(home.resolve("portal/out").resolve(SCHEME).resolve(MAY).resolve("2")));
        drop(JUNE, "DINSOS", MadeUp.palu(RAISED, WAGE + 777_777), MadeUp.palu(NOT_THERE, WAGE),
                MadeUp.palu(SAME, WAGE), MadeUp.palu(LATE, WAGE));
        drop(JUNE, "DISTAN", MadeUp.palu(ABOVE_THE_CEILING, 10_000_000));
        throughThePortal(JUNE);
        assertEquals(Map.of(RAISED.nik(), "777777", NOT_THERE.nik(), "-3333500", SAME.nik(), "0", LATE.nik(),
                "3333500", ABOVE_THE_CEILING.nik(), "0"), rapel(JUNE, ""));
        differenceIsZero(JUNE, 5);
        assertEquals(1, hub.rows(MAY, SCHEME, "pending"), "the insurer would reckon JP of it otherwise");
        balances(MAY);
        seenFromBothRows();
        String kode = hub.get("/bills", "blth", JUNE, "scheme", SCHEME).at("/bills/0/kodeIuran").asText();
        bring(MAY, PortalClerk.list(MadeUp.PALU, Blth.of(MAY)));
        assertTrue(hub.get("/bills/" + kode).toString().contains("issued"), "arrears stand under the later code");
        differenceIsZero(JUNE, 5);
        hub.post("/portal/fill", Map.of("blth", MAY, "scheme", SCHEME));
        var branch = PortalMonths.cells(home.resolve("portal/out").resolve(SCHEME).resolve(MAY)
                .resolve("perubahan_PALU0002.xlsx"));
        assertEquals(List.of(ABOVE_THE_CEILING.nik()), branch.stream().map(row -> row.get(0)).toList());
    }

    /** Of which month, in which, and what it came to. */
    private void seenFromBothRows() {
        for (String month : List.of(MAY, JUNE)) {
            JsonNode one = rapelOf(month, RAISED).get(0);
            assertEquals(List.of(MAY, JUNE, "777777", "accepted"), List.of(one.get("of").asText(),
                    one.get("in").asText(), one.get("wage").asText(), one.get("state").asText()));
            assertTrue(Math.abs(one.get("rupiah").asLong() - one.get("counted").asLong()) <= 6, one.toString());
        }
        assertEquals(0, rapelOf(JUNE, SAME).size());
    }

    @Test
    void whoFailsTakesTheArrearsAlongAndBothGoAgain() throws Exception {
        mayIsPosted();
        drop(MAY, "DINSOS", MadeUp.palu(RAISED, WAGE + 100_000), MadeUp.palu(NOT_THERE, WAGE),
                MadeUp.palu(SAME, WAGE));
        hub.send(MAY);
        drop(JUNE, "DINSOS", MadeUp.palu(RAISED, WAGE), MadeUp.palu(NOT_THERE, WAGE), MadeUp.palu(SAME, WAGE));
        hub.send(JUNE);
        portal.misbehave(PortalFaults.parse("fail-rows: [1]"));
        clerk.upload(SCHEME, MadeUp.PALU, Blth.of(JUNE));
        portal.misbehave(PortalFaults.none());
        bring(JUNE, "gagal_001.csv");
        assertEquals(1, hub.rows(JUNE, SCHEME, "dead"));
        assertEquals(1, hub.rows(MAY, SCHEME, "dead"), "the raise; what was accepted before stands");
        balances(MAY);
        hub.post("/dead/retry", Map.of("blth", MAY, "all", true));
        hub.send(MAY);
        hub.post("/dead/retry", Map.of("blth", JUNE, "all", true));
        hub.send(JUNE);
        hub.awaitQuiet();
        assertEquals(Map.of(RAISED.nik(), "100000"), rapel(JUNE, "2/"));
        Files.delete(home.resolve("portal/out").resolve(SCHEME).resolve(JUNE).resolve("template_upah_PALU0002.xlsx"));
        clerk.upload(SCHEME, MadeUp.PALU, Blth.of(JUNE));
        posted(JUNE);
        differenceIsZero(JUNE, 3);
        differenceIsZero(MAY, 4);
        assertEquals(0, hub.rows(MAY, SCHEME, "pending"));
    }
}
