package id.iuranhub.console.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of one cause: each test has a month of its own. */
@OnBothDatabases
class GroupTest {

    private static final long WAGE = 3_000_000;

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller caller;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static void drop(String month, String opd, String... rows) {
        hub.drop("inbox/kendari-skpd", "upah_" + month.replace("-", "") + "_" + opd + ".csv",
                MadeUp.kendariFile(rows));
    }

    private static String otherCard(Person person) {
        return MadeUp.kendari(person, WAGE).replace(person.kpj(), MadeUp.person(900 + person.serial()).kpj());
    }

    private static String address(String deed, String month, String code) {
        return "/surat/kelompok" + deed + "?blth=" + month + "&code=" + code;
    }

    @Test
    void aGroupIsOpenedBySchemeOpdAndColumn() {
        drop("2026-01", "DAMKAR", otherCard(MadeUp.person(1)), otherCard(MadeUp.person(2)));
        drop("2026-01", "DISHUB", otherCard(MadeUp.person(3)).replace("DAMKAR", "DISHUB"));
        String page = caller.get(address("", "2026-01", "IDENTITY_MISMATCH")).body();
        assertTrue(page.contains("id=\"jumlah\">3</span>"), page);
        String damkar = caller.get(address("", "2026-01", "IDENTITY_MISMATCH") + "&opd=DAMKAR").body();
        assertTrue(damkar.contains("id=\"jumlah\">2</span>"), damkar);
        assertTrue(page.contains("field=kpj"), page);
        assertEquals(404, caller.get(address("", "2026-01", "FILE_EMPTY")).statusCode());
    }

    @Test
    void noRetryIsOfferedWhereItCannotPass() {
        drop("2026-02", "DAMKAR", MadeUp.kendari(MadeUp.person(1), WAGE).replace("3000000", "x"));
        String page = caller.get(address("", "2026-02", "MONEY_INVALID")).body();
        assertTrue(page.contains("id=\"tanpa-harapan\""), page);
        assertFalse(page.contains("id=\"coba-semua\""));
        assertEquals(400, caller.post(address("/coba", "2026-02", "MONEY_INVALID"), "count", "1").statusCode());
    }

    @Test
    void whatChangesIsSeenBeforeItIsDoneAndNothingElseIsDone() {
        drop("2026-03", "DAMKAR", otherCard(MadeUp.person(1)), otherCard(MadeUp.person(2)));
        String seen = caller.post(address("/nilai", "2026-03", "IDENTITY_MISMATCH")).body();
        assertTrue(seen.contains("<ins>" + MadeUp.person(1).kpj() + "</ins>"), seen);
        assertEquals(List.of("new", "new"), hub.dead("2026-03", "state"));
        String other = caller.post(address("/pakai", "2026-03", "IDENTITY_MISMATCH"), "count", "1", "reason", "x",
                "ingat", "ya").body();
        assertTrue(other.contains("Kelompoknya sudah berubah"), other);
        assertEquals(List.of("new", "new"), hub.dead("2026-03", "state"));
        caller.post(address("/pakai", "2026-03", "IDENTITY_MISMATCH"), "count", "2", "reason", "menurut kartu",
                "ingat", "ya");
        assertEquals(List.of("fixed", "fixed"), hub.dead("2026-03", "state"));
        assertEquals(2, hub.get("/corrections", "scheme", "kendari-nonasn").get("corrections").size());
        String told = caller.post(address("/coba", "2026-03", "IDENTITY_MISMATCH"), "count", "2").body();
        assertTrue(told.contains("2 lolos, 0 masih"), told);
        assertEquals(List.of(), hub.dead("2026-03", "state"));
    }

    @Test
    void aGroupIsTakenAndGivenUpWhole() {
        drop("2026-04", "DAMKAR", MadeUp.kendari(MadeUp.person(51), WAGE), MadeUp.kendari(MadeUp.person(52), WAGE));
        caller.post(address("/ambil", "2026-04", "NOT_ENROLLED"), "count", "2", "owner", "");
        assertEquals(List.of("admin", "admin"), hub.dead("2026-04", "owner"));
        String without = caller.post(address("/buang", "2026-04", "NOT_ENROLLED"), "count", "2", "reason", "").body();
        assertTrue(without.contains("role=\"alert\""), without);
        assertEquals(List.of("review", "review"), hub.dead("2026-04", "state"));
        caller.post(address("/buang", "2026-04", "NOT_ENROLLED"), "count", "2", "reason", "bukan pegawai");
        assertEquals(List.of("discarded", "discarded"), hub.dead("2026-04", "state"));
        hub.assertBalanced("2026-04");
    }

    @Test
    void whoHoldsOneRowKeepsTheGroupFromBeingGivenUp() {
        drop("2025-11", "DAMKAR", MadeUp.kendari(MadeUp.person(53), WAGE), MadeUp.kendari(MadeUp.person(54), WAGE));
        hub.post("/dead/" + hub.dead("2025-11", "id").get(1) + "/take", Map.of());
        String told = caller.post(address("/buang", "2025-11", "NOT_ENROLLED"), "count", "2", "reason", "x").body();
        assertTrue(told.contains("role=\"alert\""), told);
        assertEquals(List.of("new", "review"), hub.dead("2025-11", "state"));
    }

    @Test
    void theFileForTheUnitHasJustTheseRowsAndCannotTakeThePlaceOfItsWholeFile() {
        drop("2025-12", "DAMKAR", otherCard(MadeUp.person(4)), MadeUp.kendari(MadeUp.person(5), WAGE));
        var answer = caller.get(address("/berkas", "2025-12", "IDENTITY_MISMATCH") + "&format=csv");
        var lines = answer.body().strip().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("nik") && lines.get(0).contains("upah"), lines.get(0));
        assertTrue(lines.get(1).contains(MadeUp.person(4).nik()), "whole for an administrator");
        String name = answer.headers().firstValue("Content-Disposition").orElse("");
        assertFalse(name.matches(".*20\\d{4}.*"), name);
        var viewer = new Caller(hub.port()).enters("lihat", hub.post("/users", Map.of("name", "lihat", "role",
                "viewer")).get("password").asText());
        String masked = viewer.get(address("/berkas", "2025-12", "IDENTITY_MISMATCH") + "&format=csv").body();
        assertFalse(masked.contains(MadeUp.person(4).nik()) || masked.contains(MadeUp.person(4).name()), masked);
        assertEquals(403, viewer.post(address("/buang", "2025-12", "IDENTITY_MISMATCH"), "count", "1").statusCode());
    }
}
