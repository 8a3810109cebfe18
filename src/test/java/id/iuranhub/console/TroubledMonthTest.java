package id.iuranhub.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Browser;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which a month goes wrong, and how people put it right in a real browser, in either language. */
class TroubledMonthTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";
    private static final int PEOPLE = 12;

    /** Whoever speaks it has months of their own, so that nobody meets what another left. */
    private enum Language {
        ID("2026-0"), EN("2025-0");

        private final String year;

        Language(String year) {
            this.year = year;
        }

        private String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private String month(int number) {
            return year + number;
        }

        private String say(String indonesian, String english) {
            return this == ID ? indonesian : english;
        }
    }

    @TempDir
    static Path home;
    private static RunningHub hub;
    private Browser browser;

    @TempDir
    Path own;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("guard.dead-percent", "50", "guard.four-eyes", "true",
                "guard.second-eye-after", "0s", "insurer.attempts", "2", "insurer.retry-every", "1s",
                "dead.bulk-first", "2",
                "dead.bulk-rate", "100000"));
        hub.drop("enrolment", "peserta.csv", snapshot(PEOPLE));
        for (String[] user : new String[][] {{"siti", "operator"}, {"budi", "approver"}, {"kepala", "administrator"}}) {
            new Caller(hub.port()).enters(user[0], hub.post("/users", Map.of("name", user[0], "role", user[1]))
                    .get("password").asText());
        }
    }

    @AfterAll
    static void stop() {
        hub.stop();
        hub.insurer.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser("http://127.0.0.1:" + hub.port(), own.resolve("profile"));
    }

    @AfterEach
    void close() {
        browser.close();
        hub.insurer.misbehave(Faults.none());
    }

    private static String nik(int person) {
        return "747101120390%04d".formatted(person);
    }

    private static String row(int person) {
        return nik(person) + ",ORANG " + (char) ('A' + person) + ",1990-03-12,,DINAS UJI,3000000\n";
    }

    private static String snapshot(int people) {
        var text = new StringBuilder("kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n");
        IntStream.rangeClosed(1, people)
                .forEach(person -> text.append("747100%05d;".formatted(person)).append(nik(person)).append(";ORANG ")
                .append((char) ('A' + person)).append(";1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;\n"));
        return text.toString();
    }

    private static void drop(String blth, int people) {
        var text = new StringBuilder(HEADER);
        IntStream.rangeClosed(1, people).forEach(person -> text.append(row(person)));
        hub.drop("inbox/kendari-skpd", "upah_" + blth.replace("-", "") + "_DINAS UJI.csv", text.toString());
    }

    private void enter(String name, Language language) {
        browser.enter(name);
        browser.speak(language.code());
    }

    private static String run(String blth) {
        return "/jalan?blth=" + blth + "&scheme=" + SCHEME;
    }

    private void send(String blth) {
        browser.go(run(blth));
        browser.click("#coba");
        browser.awaitText("#kirim", "Rp");
        browser.click("#kirim");
        browser.awaitText(".note", "1");
    }

    private void upload(String name, String text) throws IOException {
        Path file = Files.writeString(own.resolve(name), text);
        browser.go("/unggah");
        browser.script("document.querySelector('[name=source]').value = 'kendari-skpd'");
        browser.type("[type=file]", file.toString());
        browser.click("#unggah button.main");
        browser.awaitText("#diperiksa", name);
        browser.click("#kirim-berkas");
        browser.awaitText("#jawaban", name);
        hub.awaitQuiet();
    }

    private static String letter(String blth, String code) {
        return hub.get("/dead", "blth", blth, "code", code).get("dead").get(0).get("id").asText();
    }

    @ParameterizedTest
    @EnumSource
    void aBadFileIsPutRightByASnapshotByAnEditAndByACorrectedFile(Language language) throws IOException {
        String blth = language.month(1);
        int stranger = 100 + language.ordinal();
        String file = "upah_" + blth.replace("-", "") + "_DINAS UJI.csv";
        enter("siti", language);
        String wrongDate = row(2).replace("1990-03-12", "12-03-1990");
        String wrongNik = row(3).replace(nik(3), "123");
        upload(file, HEADER + row(1) + row(stranger) + wrongDate + wrongNik);
        browser.go("/bulan?blth=" + blth);
        browser.click(".matrix a.dot.dead");
        browser.awaitText("main", language.say("Baris demi baris", "Row by row"));
        browser.go("/surat?blth=" + blth);
        browser.awaitText("main", language.say("Belum terdaftar sebagai peserta", "Not enrolled"));
        hub.drop("enrolment", "peserta_baru.csv", snapshot(PEOPLE) + "99999999" + "%03d;".formatted(stranger)
                + nik(stranger)
                + ";ORANG X;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;\n");
        assertEquals(2, hub.rows(blth, SCHEME, "pending"), "the snapshot knows the stranger");
        String id = letter(blth, "DATE_INVALID");
        browser.go("/surat/" + id);
        browser.fill("[name='kolom-tanggal_lahir']", "1990-03-12");
        browser.awaitText("#hasil", language.say("akan diterima aturan", "passes the rules"));
        browser.type("#ubah [name=reason]", "KTP dilihat");
        browser.click("button[value=coba]");
        browser.awaitText(".facts", language.say("menunggu", "waiting"));
        browser.awaitText("main", "KTP dilihat");
        upload(file, HEADER + row(1) + row(stranger) + row(2) + row(3));
        browser.go("/surat?blth=" + blth);
        browser.awaitText("main", language.say("Tidak ada yang perlu dilihat", "Nothing needs a look"));
        browser.go("/bulan?blth=" + blth);
        browser.click(".matrix a.dot.taken");
        browser.awaitText("main", language.say("Riwayat penggantian", "Replacement history"));
        assertTrue(browser.text("main").contains(language.say("digantikan", "replaced")));
        send(blth);
        browser.awaitPage(run(blth), "main", "RCP-");
        assertEquals(4, hub.rows(blth, SCHEME, "accepted"));
        hub.assertSettled(blth);
    }

    @ParameterizedTest
    @EnumSource
    void theInsurerIsAwayAndComesBackAndNobodyHasToDoAnything(Language language) {
        String blth = language.month(2);
        drop(blth, PEOPLE);
        hub.insurer.misbehave(Faults.parse("- drop: before"));
        enter("kepala", language);
        send(blth);
        browser.awaitPage(run(blth), "main", language.say("macet", "stuck"));
        browser.awaitPage("/kesehatan", "#keadaan", "DEGRADED");
        assertTrue(browser.text(".alert").contains("BPJS"), browser.text(".alert"));
        browser.awaitPage("/surat?blth=" + blth, "main",
                language.say("Hasil kiriman belum diketahui", "Outcome not known yet"));
        hub.insurer.misbehave(Faults.none());
        browser.awaitPage(run(blth), "main", "RCP-");
        browser.awaitPage("/kesehatan", "#keadaan", "UP");
        browser.awaitPage("/surat?blth=" + blth, "main",
                language.say("Tidak ada yang perlu dilihat", "Nothing needs a look"));
        hub.awaitQuiet();
        hub.assertSettled(blth);
    }

    @ParameterizedTest
    @EnumSource
    void aBulkRetryThatTheInsurerRefusesStopsByItselfAndGoesOnWhenToldTo(Language language) {
        String blth = language.month(3);
        drop(blth, PEOPLE);
        hub.insurer.misbehave(
                Faults.parse("- {match: {path: batch}, refuse: {code: NIK_UNKNOWN, message: tidak dikenal}}"));
        enter("siti", language);
        send(blth);
        browser.awaitPage("/surat?blth=" + blth, "section.panel", Integer.toString(PEOPLE));
        browser.type("[name=count]", Integer.toString(PEOPLE));
        browser.type("section [name=reason]", "dicoba lagi");
        browser.click("section button.main");
        browser.awaitPage("/surat?blth=" + blth, "#tugas", language.say("berhenti sendiri", "stopped by itself"));
        assertTrue(hub.rows(blth, SCHEME, "accepted") == 0 && hub.rows(blth, SCHEME, "dead") == PEOPLE);
        hub.insurer.misbehave(Faults.none());
        browser.click("#tugas button[formaction*='/lanjut']");
        browser.awaitPage("/surat?blth=" + blth, "#tugas", language.say("selesai", "done"));
        // The two of the wave that was refused have had their turn.
        assertEquals("2", browser.text("h1 .hint"));
        hub.awaitQuiet();
        assertEquals(PEOPLE - 2, hub.rows(blth, SCHEME, "accepted"));
        hub.assertSettled(blth);
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsHeldAndReleasedBySomebodyElse(Language language) {
        String blth = language.month(4);
        hub.drop("inbox/kendari-skpd", "upah_" + blth.replace("-", "") + "_DINAS UJI.csv", HEADER + row(1)
                + row(2).replace(nik(2), "123") + row(3).replace(nik(3), "456"));
        enter("siti", language);
        send(blth);
        browser.awaitText("tr.mark", language.say("ditahan", "held"));
        assertFalse(browser.shows("button[formaction*='/jalan/lepas']"), "whoever sends does not release");
        browser.leave();
        enter("budi", language);
        browser.go(run(blth));
        browser.type("tr.mark [name=reason]", "dilihat bersama bendahara");
        browser.click("button[formaction*='/jalan/lepas']");
        browser.awaitPage(run(blth), "main", "RCP-");
        assertTrue(browser.text("main").contains("dilihat bersama bendahara"));
        hub.awaitQuiet();
        hub.assertSettled(blth);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongNumberIsCorrectedForGoodOnceSomebodyElseAgrees(Language language) {
        String blth = language.month(5);
        String wrong = "7471%02d".formatted(language.ordinal());
        enter("siti", language);
        browser.go("/koreksi");
        browser.type("#usul [name=old]", wrong);
        browser.type("#usul [name=new]", nik(4));
        browser.type("#usul [name=from]", blth);
        browser.type("#usul [name=reason]", "KTP dilihat");
        browser.script("document.querySelector('#usul [name=scheme]').value = 'kendari-nonasn'");
        browser.click("#usul button.main");
        browser.awaitText("#koreksi", language.say("diusulkan", "proposed"));
        assertFalse(browser.text("#koreksi").contains(nik(4)), "lists show numbers masked");
        assertFalse(browser.shows("form[action$='/setujui']"), "whoever proposes does not approve");
        browser.leave();
        enter("budi", language);
        browser.go("/koreksi?state=proposed");
        browser.click("form[action$='/lihat'] button");
        browser.awaitText(".note", nik(4));
        browser.click("form[action$='/setujui'] button");
        browser.awaitText("#koreksi", language.say("berlaku", "in force"));
        hub.drop("inbox/kendari-skpd", "upah_" + blth.replace("-", "") + "_DINAS UJI.csv",
                HEADER + row(4).replace(nik(4), wrong));
        assertEquals(1, hub.rows(blth, SCHEME, "pending"));
    }
}
