package id.iuranhub.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.RunningHub;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people come to the console for, in a real browser, on the sample month. */
class JourneysTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/2026-05");
    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";
    /** Named -Dscreenshots=docs/screenshots to make those of the README anew. */
    private static final Path SHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";

    @TempDir
    static Path home;
    private static RunningHub hub;
    private Browser browser;

    @TempDir
    Path own;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(SHOTS);
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("guard.dead-percent", "20", "guard.four-eyes", "true"));
        hub.drop(DEMO.resolve("enrolment"), "enrolment");
        hub.drop(DEMO.resolve("inbox"), "inbox");
        for (String[] user : new String[][] {{"siti", "operator"}, {"budi", "approver"}, {"admin2", "administrator"}}) {
            new Caller(hub.port()).enters(user[0], hub.post("/users", Map.of("name", user[0], "role", user[1])).get("password").asText());
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
    }

    private void enter(String name) {
        browser.go("/masuk");
        browser.type("[name=name]", name);
        browser.type("[name=password]", Caller.PASSWORD);
        browser.click("main button.main");
        browser.awaitText("header", name);
    }

    private void inEnglish() {
        browser.click("header button[value=en]");
        browser.awaitText("header", "Log out");
    }

    /** The file that holds a row of May, and the row. */
    private static String letter(String code, String scheme) {
        return hub.get("/dead", "blth", "2026-05", "code", code, "scheme", scheme).get("dead").get(0).get("id").asText();
    }

    @Test
    void aCellIsPutRightAndTheRowGoesOn() {
        String id = letter("IDENTITY_MISMATCH", "kendari-nonasn");
        enter("siti");
        browser.go("/bulan?blth=2026-05");
        browser.click("a[href='/berkas/" + id.split("-")[0] + "']");
        browser.awaitText("main", "Baris demi baris");
        browser.click("a[href='/surat/" + id + "']");
        browser.awaitText(".alert", "Berbeda dari data peserta");
        browser.fill("[name='kolom-kpj']", "00000096666");
        browser.awaitText("#hasil", "akan diterima aturan");
        browser.type("#ubah [name=reason]", "kartu diperiksa");
        browser.click("button[value=coba]");
        browser.awaitText(".facts", "menunggu");
        browser.awaitText("main", "kartu diperiksa");
        hub.assertBalanced("2026-05");
    }

    @Test
    void anUploadedFileIsAnsweredAndPutRightByANewSnapshotAndByACorrectedFile() throws IOException {
        enter("siti");
        inEnglish();
        upload("kendari_202604_DINAS UJI.csv", HEADER + "7471011203900001,WATI UJI,1990-03-12,,DINAS UJI,3000000\n"
                + "7471011203900002,BUDI UJI,12-03-1990,,DINAS UJI,3000000\n");
        browser.go("/surat?blth=2026-04");
        browser.awaitText("main", "Not enrolled");
        browser.awaitText("main", "Date is not right");
        String snapshot = Files.readString(DEMO.resolve("enrolment/peserta_KDRI_2026-05.csv"))
                + "74710000001;7471011203900001;WATI UJI;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2026-01-01;\n"
                + "74710000002;7471011203900002;BUDI UJI;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2026-01-01;\n";
        hub.drop("enrolment", "peserta_baru.csv", snapshot);
        browser.go("/surat?blth=2026-04");
        assertTrue(!browser.text("main").contains("Not enrolled"));
        upload("kendari_202604_DINAS UJI.csv", HEADER + "7471011203900001,WATI UJI,1990-03-12,,DINAS UJI,3000000\n"
                + "7471011203900002,BUDI UJI,1990-03-12,,DINAS UJI,3000000\n");
        browser.go("/surat?blth=2026-04");
        browser.awaitText("main", "Nothing needs a look");
        browser.go("/bulan?blth=2026-04");
        browser.click(".matrix a.dot.taken");
        browser.awaitText("main", "Replacement history");
        assertTrue(browser.text("main").contains("replaced"));
    }

    private void upload(String name, String text) throws IOException {
        Path file = Files.writeString(own.resolve(name), text);
        browser.go("/unggah");
        browser.script("document.querySelector('[name=source]').value = 'kendari-skpd'");
        browser.type("[type=file]", file.toString());
        browser.click("main button.main");
        browser.awaitText(".note", name);
        hub.awaitQuiet();
    }

    @Test
    void aRunIsHeldAndReleasedBySomebodyElse() throws IOException {
        enter("siti");
        browser.go("/jalan?blth=2026-05&scheme=palembang-nonasn");
        browser.click("#coba");
        browser.awaitText(".note", "akan dikirim");
        browser.click("#kirim");
        browser.awaitText("tr.mark", "ditahan");
        assertTrue(!browser.shows("button[formaction*='/jalan/lepas']"), "whoever sends does not release");
        shot("jalan-ditahan");
        browser.click("form[action='/keluar'] button");
        enter("budi");
        inEnglish();
        browser.go("/jalan?blth=2026-05&scheme=palembang-nonasn");
        browser.type("tr.mark [name=reason]", "seen with the treasurer");
        browser.click("button[formaction*='/jalan/lepas']");
        hub.awaitQuiet();
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).until(() -> {
            browser.go("/jalan?blth=2026-05&scheme=palembang-nonasn");
            return browser.text("main").contains("RCP-");
        });
        assertTrue(browser.text("main").contains("seen with the treasurer"));
        hub.assertBalanced("2026-05");
    }

    @Test
    void manyAreTriedAgainOnlyWithTheirNumberTyped() {
        enter("siti");
        browser.go("/surat?blth=2026-05&code=NIK_INVALID&scheme=sorong-asn");
        browser.type("[name=count]", "999");
        browser.type("section [name=reason]", "x");
        browser.click("section button.main");
        browser.awaitText(".note", "tidak sama");
        String count = browser.text("h1 .hint");
        browser.type("[name=count]", count);
        browser.type("section [name=reason]", "dicoba sesudah snapshot");
        browser.click("section button.main");
        browser.awaitText(".note", "dimulai");
        browser.awaitText("#tugas", "dicoba sesudah snapshot");
    }

    @Test
    void everyPageIsUsableForEverybodyAndKeepsToThePolicy() throws IOException {
        enter("admin2");
        String id = letter("IDENTITY_MISMATCH", "palu-kontrak");
        var pages = new java.util.LinkedHashMap<String, String>();
        pages.put("bulan", "/bulan?blth=2026-05");
        pages.put("perlu-dilihat", "/surat?blth=2026-05");
        pages.put("baris", "/surat/" + id);
        pages.put("berkas", "/berkas/" + id.split("-")[0]);
        pages.put("pengiriman", "/jalan?blth=2026-05");
        pages.put("peserta", "/peserta/" + id);
        pages.put("rekonsiliasi", "/rekonsiliasi?blth=2026-05&scheme=palu-kontrak");
        pages.put("cakupan", "/cakupan?blth=2026-05");
        pages.put("unggah", "/unggah");
        pages.put("jurnal", "/jurnal");
        pages.put("kesehatan", "/kesehatan");
        pages.put("pengaturan", "/setelan");
        pages.put("pengguna", "/pengguna");
        pages.put("sandi", "/sandi");
        var faults = new ArrayList<String>();
        for (boolean english : new boolean[] {false, true}) {
            if (english) {
                inEnglish();
            }
            for (var page : pages.entrySet()) {
                browser.go(page.getValue());
                assertEquals(english ? "en" : "id", browser.script("return document.documentElement.lang").asText());
                browser.complaints().forEach(complaint -> faults.add(page.getKey() + ": " + complaint));
                if (!english) {
                    Axe.faults(browser).forEach(fault -> faults.add(page.getKey() + ": " + fault));
                    shot(page.getKey()).forEach(fault -> faults.add(page.getKey() + ": " + fault));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** On a laptop and on a phone; nothing may stand beside the page. */
    private List<String> shot(String name) throws IOException {
        var faults = new ArrayList<String>();
        for (int width : new int[] {1280, 400}) {
            browser.size(width, 900);
            if (browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth").asInt() > 0) {
                faults.add("wider than " + width);
            }
            Files.write(SHOTS.resolve(name + "-" + width + ".png"), browser.screenshot());
        }
        browser.size(1280, 900);
        return faults;
    }

    /** No mouse: the skip link, the month, a file, its rows. */
    @Test
    void theKeyboardAloneIsEnough() {
        browser.go("/masuk");
        browser.press("siti" + TAB);
        browser.press(Caller.PASSWORD + ENTER);
        browser.awaitText("header", "siti");
        browser.go("/bulan?blth=2026-05");
        tabTo("document.activeElement.classList.contains('skip')");
        browser.press(ENTER);
        tabTo("document.activeElement.matches('a.dot')");
        assertTrue(browser.script("return getComputedStyle(document.activeElement).outlineStyle").asText().equals("solid"), "the focus is seen");
        browser.press(ENTER);
        browser.awaitText("main", "Baris demi baris");
        tabTo("document.activeElement.matches('td a[href^=\"/surat/\"]')");
        browser.press(ENTER);
        browser.awaitText("main", "Riwayat");
    }

    private void tabTo(String condition) {
        for (int i = 0; i < 150; i++) {
            if (browser.script("return " + condition).asBoolean()) {
                return;
            }
            browser.press(TAB);
        }
        throw new AssertionError("150 tabs do not lead to " + condition);
    }
}
