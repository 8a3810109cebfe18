package id.iuranhub.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Axe;
import id.iuranhub.testing.Browser;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people come to the console for, in a real browser, on the sample month. */
class JourneysTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/2026-05");
    /** Named -Dscreenshots=docs/screenshots to make those of the README anew. */
    private static final Path SHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));
    /** 182 mm in pixels of CSS. */
    private static final int A4_WITHIN_MARGINS = 688;
    private static final String TAB = "\uE004";
    private static final String ENTER = "\uE007";
    /** A menu that goes on beyond the edge of a phone is one of which half is never found. */
    private static final String MENU_UNSEEN = """
            return [...document.querySelectorAll('.menu a')].some(one => one.getBoundingClientRect().right > innerWidth
                || one.getBoundingClientRect().height < 24)
                || document.querySelectorAll('.menu .groups [aria-current]').length > 1""";
    private static final String REACHABLE = """
            const reachable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, \
            [tabindex="0"]')]
                .filter(one => one.checkVisibility() && one.type !== 'hidden' && !one.disabled && one.tabIndex >= 0
                    && !(one.closest('details:not([open])') && one.tagName !== 'SUMMARY'));
            """;

    @TempDir
    static Path home;
    private static RunningHub hub;
    private Browser browser;

    @TempDir
    Path own;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(SHOTS);
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
        hub.drop(DEMO.resolve("enrolment"), "enrolment");
        hub.drop(DEMO.resolve("inbox"), "inbox");
        hub.send("2026-05");
        // One that waits for its release: the page of runs shows it.
        hub.drop("inbox/kendari-skpd", "sebagian_202605_DAMKAR.csv",
                "nik,nama,tanggal_lahir,kpj,skpd,upah\n7471011203900003,ORANG,1990-03-12,,,3000000\n");
        for (String[] user : new String[][] {{"siti", "operator"}, {"admin2", "administrator"}}) {
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
    }

    /** The file that holds a row of May, and the row. */
    private static String letter(String code, String scheme) {
        return hub.get("/dead", "blth", "2026-05", "code", code, "scheme", scheme).get("dead").get(0)
                .get("id").asText();
    }

    @Test
    void manyAreTriedAgainOnlyWithTheirNumberTyped() {
        browser.enter("siti");
        browser.go("/surat?blth=2026-05&code=IDENTITY_MISMATCH&scheme=palu-kontrak");
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
        browser.enter("admin2");
        String id = letter("IDENTITY_MISMATCH", "palu-kontrak");
        var pages = new java.util.LinkedHashMap<String, String>();
        pages.put("hari-ini", "/hari-ini");
        pages.put("bulan", "/bulan?blth=2026-05");
        pages.put("perlu-dilihat", "/surat?blth=2026-05");
        pages.put("baris", "/surat/" + id);
        pages.put("berkas", "/berkas/" + id.split("-")[0]);
        pages.put("koreksi", "/koreksi");
        pages.put("usulan", "/usulan");
        pages.put("pernyataan", "/pernyataan");
        pages.put("belum-ada-baris", "/hilang?blth=2026-05");
        pages.put("tagihan", "/tagihan?blth=2026-05");
        pages.put("satu-tagihan", "/tagihan/" + hub.get("/bills", "blth", "2026-05", "scheme", "palu-kontrak")
                .at("/bills/0/kodeIuran").asText());
        pages.put("keamanan", "/keamanan");
        pages.put("pengiriman", "/jalan?blth=2026-05");
        pages.put("peserta", "/peserta/" + id);
        pages.put("rekonsiliasi", "/rekonsiliasi?blth=2026-05&scheme=palu-kontrak");
        pages.put("cakupan", "/cakupan?blth=2026-05");
        pages.put("pembayaran", "/pembayaran?year=2026");
        pages.put("grafik", "/grafik?blth=2026-05&scheme=sukabumi-rentan");
        pages.put("laporan", "/laporan?blth=2026-05&scheme=sukabumi-rentan");
        pages.put("mutasi", "/mutasi?blth=2026-05&scheme=kendari-nonasn");
        pages.put("portal", "/portal?blth=2026-05");
        pages.put("unggah", "/unggah");
        pages.put("jurnal", "/jurnal");
        pages.put("kesehatan", "/kesehatan");
        pages.put("pengaturan", "/setelan");
        pages.put("pengguna", "/pengguna");
        pages.put("masa-simpan", "/masa-simpan");
        pages.put("gaya", "/gaya");
        pages.put("bantuan", "/bantuan");
        pages.put("bantuan-istilah", "/bantuan/istilah");
        pages.put("sandi", "/sandi");
        var faults = new ArrayList<String>();
        for (String language : new String[] {"id", "en"}) {
            browser.speak(language);
            // One language by day, the other by night: colours do not depend on words.
            browser.scheme(language.equals("id") ? "light" : "dark");
            browser.go("/bantuan");
            assertFalse(mixed(language.equals("id") ? "en" : "id").isEmpty(), "one language is known from the other");
            for (var page : pages.entrySet()) {
                browser.go(page.getValue());
                look(page.getKey(), language)
                        .forEach(fault -> faults.add(page.getKey() + " (" + language + "): " + fault));
                if (language.equals("id")) {
                    shot(page.getKey()).forEach(fault -> faults.add(page.getKey() + ": " + fault));
                }
            }
            browser.leave();
            look("masuk", language).forEach(fault -> faults.add("masuk (" + language + "): " + fault));
            browser.enter("admin2");
        }
        assertEquals(List.of(), faults);
    }

    /** What somebody would complain of who cannot see well, uses no mouse, or reads the console of the browser. */
    private List<String> look(String page, String language) {
        var faults = new ArrayList<String>(browser.complaints());
        assertEquals(language, browser.script("return document.documentElement.lang").asText(), page);
        faults.addAll(Axe.faults(browser));
        faults.addAll(mixed(language));
        faults.addAll(outOfReach());
        return faults;
    }

    /** Small words of the other language: no page speaks both. What files, people and the law say stays as it is. */
    private List<String> mixed(String language) {
        String others = language.equals("id") ? "the|and|not|with|this|from|which|are|has|have|been|by"
                : "yang|dan|belum|sudah|tidak|dengan|untuk|bulan|baris|berkas|oleh|atau|ini";
        String read = browser.script("""
                const page = document.body.cloneNode(true);
                page.querySelectorAll('code, pre, input, select, [lang], .why, .from')
                    .forEach(one => one.remove());
                return page.textContent;""").asText();
        var said = Pattern.compile("(?U)(?<![\\w./-])(" + others + ")(?![\\w./-])").matcher(read);
        var faults = new ArrayList<String>();
        while (said.find()) {
            faults.add("'" + said.group(1) + "' in: " + read.substring(Math.max(0, said.start() - 40),
                    Math.min(read.length(), said.end() + 40)).replaceAll("\\s+", " "));
        }
        return faults;
    }

    /** What can be worked with a mouse and is not reached by the keyboard, or does not show that it is. */
    private List<String> outOfReach() {
        // A part that is told anew while the keyboard walks through it would be another part.
        browser.script("document.querySelectorAll('[data-live]').forEach(one => one.replaceWith(one.cloneNode(true)))");
        int count = browser.script(REACHABLE + """
                window.reached = new Set(); window.unseen = [];
                document.addEventListener('focusin', event => {
                    reached.add(event.target);
                    if (getComputedStyle(event.target).outlineStyle === 'none') unseen.push(event.target);
                });
                document.body.focus();
                return reachable.length;""").asInt();
        browser.press(TAB.repeat(count + 3));
        var faults = new ArrayList<String>();
        browser.script(REACHABLE
                + "return reachable.filter(one => !reached.has(one)).map(one => one.outerHTML.slice(0, 120))")
                .forEach(one -> faults.add("the keyboard does not reach " + one.asText()));
        browser.script("return unseen.map(one => one.outerHTML.slice(0, 120))")
                .forEach(one -> faults.add("the focus is not seen on " + one.asText()));
        return faults;
    }

    /** On a laptop, a phone and a sheet of A4; nothing may stand beside the page. */
    private List<String> shot(String name) throws IOException {
        var faults = new ArrayList<String>();
        browser.script("document.activeElement.blur()");
        for (int width : new int[] {1280, 400}) {
            browser.size(width, 900);
            if (browser.script(MENU_UNSEEN).asBoolean()) {
                faults.add("a part of the menu is not in sight at " + width);
            }
            if (browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    .asInt() > 0) {
                faults.add("wider than " + width);
            }
            Files.write(SHOTS.resolve(name + "-" + width + ".png"), browser.screenshot());
        }
        browser.size(A4_WITHIN_MARGINS, 900);
        browser.paper(true);
        // On paper nobody scrolls: what stands beside the sheet is lost.
        browser.script(
                "return [document.documentElement, ...document.querySelectorAll('.scroll')].filter(one => "
                + "one.scrollWidth > one.clientWidth + 1)"
                + ".map(one => one.tagName + ' ' + (one.getAttribute('aria-label') || '') + ' ' + one.scrollWidth)")
                .forEach(one -> faults.add("wider than a sheet: " + one.asText()));
        browser.paper(false);
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
        assertTrue(browser.script("return getComputedStyle(document.activeElement).outlineStyle").asText()
                .equals("solid"), "the focus is seen");
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
