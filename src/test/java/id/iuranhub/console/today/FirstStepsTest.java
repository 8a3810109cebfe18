package id.iuranhub.console.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Axe;
import id.iuranhub.testing.Browser;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens the console of an empty home is led through the first month, until its first file has come. */
class FirstStepsTest {

    @TempDir
    private Path home;

    @TempDir
    private Path profile;

    @Test
    void anEmptyHomeLeadsToItsFirstFileAndThenNoMore() {
        try (var hub = new RunningHub(home);
                var browser = new Browser("http://127.0.0.1:" + hub.port(), profile.resolve("p"))) {
            user(hub, "kepala", Map.of("name", "kepala", "role", "administrator"));
            user(hub, "wati", Map.of("name", "wati", "role", "operator", "scheme", "kendari-nonasn", "opd", "DAMKAR"));
            browser.enter("kepala");
            looked(browser, "id", 1280, "Bulan pertama dalam mode uji");
            looked(browser, "en", 390, "The first month in test mode");
            assertTrue(browser.shows("#mulai a[href='/pengguna']") && browser.shows("#mulai a[href='/unggah']"));
            assertEquals("false", done(browser, "/bantuan/operator"), "no enrolments yet");
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            browser.go("/hari-ini");
            assertEquals("true", done(browser, "/bantuan/operator"));
            var clerk = new Caller(hub.port());
            clerk.login("wati", Caller.PASSWORD);
            assertFalse(clerk.get("/hari-ini").body().contains("id=\"mulai\""), "not for who can do none of it");
            hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                    MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
            browser.go("/hari-ini");
            assertFalse(browser.shows("#mulai"), "it goes with the first file");
        }
    }

    private static void user(RunningHub hub, String name, Map<String, String> wish) {
        new Caller(hub.port()).enters(name, hub.post("/users", wish).get("password").asText());
    }

    private static void looked(Browser browser, String language, int width, String last) {
        browser.size(width, 900);
        browser.speak(language);
        browser.go("/hari-ini");
        browser.awaitText("#mulai", last);
        assertEquals(List.of(), Axe.faults(browser));
        assertEquals(List.of(), browser.complaints());
        assertEquals(0, browser.script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth").asInt());
    }

    private static String done(Browser browser, String address) {
        return browser.script("return document.querySelector('#mulai a[href=\"" + address
                + "\"]').closest('li').dataset.done").asText();
    }
}
