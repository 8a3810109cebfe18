package id.iuranhub.console.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Axe;
import id.iuranhub.testing.Browser;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue as somebody works through it in a real browser; each test has a month of its own. */
class QueueJourneysTest {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final long WAGE = 3_000_000;

    @TempDir
    static Path home;

    @TempDir
    static Path profile;
    private static RunningHub hub;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(SHOTS);
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        new Caller(hub.port()).enters("siti", hub.post("/users", Map.of("name", "siti", "role", "operator"))
                .get("password").asText());
        browser = new Browser("http://127.0.0.1:" + hub.port(), profile.resolve("chromium"));
        browser.enter("siti");
    }

    @AfterAll
    static void stop() {
        browser.close();
        hub.close();
    }

    private static String otherCard(Person person) {
        return MadeUp.kendari(person, WAGE).replace(person.kpj(), MadeUp.person(900 + person.serial()).kpj());
    }

    private static void drop(String month, String... rows) {
        hub.drop("inbox/kendari-skpd", "upah_" + month.replace("-", "") + "_DAMKAR.csv", MadeUp.kendariFile(rows));
    }

    @Test
    void aRowIsMendedInTwoClicksAndTheNextIsOneKeyAway() {
        drop("2026-01", otherCard(MadeUp.person(1)), otherCard(MadeUp.person(2)));
        var ids = hub.dead("2026-01", "id");
        browser.size(1280, 900);
        browser.go("/surat?blth=2026-01");
        browser.click("a[data-row]");
        browser.awaitText("h1", ids.get(0));
        browser.click("#pakai-kpj button.main");
        browser.awaitText(".next.done", "Siap dikirim");
        assertEquals("pending", hub.get("/dead/" + ids.get(0)).get("disposition").asText());
        browser.press("j");
        browser.awaitText("h1", ids.get(1));
        browser.press("e");
        assertTrue(browser.script("return document.activeElement.name").asText().startsWith("kolom-kpj"));
    }

    @Test
    void keysGoThroughTheListAndAHelpSaysWhichThereAre() {
        drop("2026-02", MadeUp.kendari(MadeUp.person(61), WAGE), MadeUp.kendari(MadeUp.person(62), WAGE));
        var ids = hub.dead("2026-02", "id");
        browser.go("/surat?blth=2026-02");
        browser.press("jj");
        assertTrue(browser.script("return document.activeElement.href").asText().contains(ids.get(1)));
        browser.press("k");
        assertTrue(browser.script("return document.activeElement.href").asText().contains(ids.get(0)));
        browser.press("?");
        assertTrue(browser.script("return document.getElementById('bantuan-tombol').open").asBoolean());
        browser.press("?");
        browser.press("r");
        browser.awaitText("h1", ids.get(0));
        assertEquals(1, hub.get("/dead/" + ids.get(0)).get("tries").size());
    }

    @Test
    void everyPageOfTheQueueIsUsableForEverybody() throws IOException {
        drop("2026-03", otherCard(MadeUp.person(3)), MadeUp.kendari(MadeUp.person(63), WAGE),
                MadeUp.kendari(MadeUp.person(64), WAGE).replace("3000000", "x"));
        String id = hub.dead("2026-03", "id").get(0);
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("kpj", MadeUp.person(3).kpj()), "reason", "kartu"));
        var faults = new ArrayList<String>();
        for (String language : new String[] {"id", "en"}) {
            browser.speak(language);
            for (int width : new int[] {1280, 390}) {
                browser.size(width, 900);
                for (String page : List.of("/surat?blth=2026-03", "/surat/" + id,
                        "/surat/kelompok?blth=2026-03&code=NOT_ENROLLED",
                        "/surat/kelompok?blth=2026-03&code=MONEY_INVALID")) {
                    browser.go(page);
                    String where = page + " (" + language + ", " + width + "): ";
                    browser.complaints().forEach(one -> faults.add(where + one));
                    Axe.faults(browser).forEach(one -> faults.add(where + one));
                    small().forEach(one -> faults.add(where + "too small " + one));
                    if (language.equals("id")) {
                        Files.write(SHOTS.resolve("antrean-" + page.replaceAll("[^a-zA-Z]+", "-") + width + ".png"),
                                browser.screenshot());
                    }
                }
            }
        }
        browser.speak("id");
        assertEquals(List.of(), faults);
    }

    /** Buttons, and links that stand alone, that a finger does not hit. */
    private static List<String> small() {
        var small = new ArrayList<String>();
        browser.script("""
                return [...document.querySelectorAll('main button, main a.button, main a[data-row], main input')]
                    .filter(one => one.checkVisibility() && one.type !== 'hidden')
                    .filter(one => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
                    .map(one => one.outerHTML.slice(0, 100))""").forEach(one -> small.add(one.asText()));
        return small;
    }

    @Test
    void theSkipLinkGoesToWhatThePageIsAbout() {
        browser.go("/surat");
        browser.script("document.querySelector('a.skip').focus(); document.querySelector('a.skip').click()");
        assertEquals("isi", browser.script("return document.activeElement.id").asText());
    }
}
