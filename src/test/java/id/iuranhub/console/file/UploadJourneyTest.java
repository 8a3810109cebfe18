package id.iuranhub.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Axe;
import id.iuranhub.testing.Browser;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clerk of an OPD has a file that is wrong, and looks, mends and sends it without leaving the page. */
class UploadJourneyTest {

    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";

    private static final Path SHOTS = Path.of(System.getProperty("screenshots", "target/screenshots"));

    @TempDir
    static Path home;
    private static RunningHub hub;
    private Browser browser;

    @TempDir
    Path own;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        new Caller(hub.port()).enters("wati", hub.post("/users", Map.of("name", "wati", "role", "operator",
                "scheme", "kendari-nonasn", "opd", "DAMKAR")).get("password").asText());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser("http://127.0.0.1:" + hub.port(), own.resolve("profile"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void choose(String name, String text) throws IOException {
        browser.type("[type=file]", Files.writeString(own.resolve(name), text).toString());
    }

    @ParameterizedTest
    @CsvSource({"id, 1280, 202603, sudah diterima, seret satu berkas",
            "en, 390, 202604, was taken in, drag one payroll"})
    void aFaultyFileBecomesACleanOneByOneCorrectionAndIsAnsweredOnTheSamePage(String language, int width, String month,
            String taken, String what) throws IOException {
        browser.size(width, 900);
        browser.enter("wati");
        browser.speak(language);
        browser.go("/unggah");
        browser.awaitText("main", what);
        String file = "upah_" + month + "_DAMKAR.csv";
        String good = "7471011203900003,ORANG,1990-03-12,,DAMKAR,3000000\n";
        choose(file, HEADER + good.replace("1990-03-12", "12/03/1990"));
        browser.click("#unggah button.main");
        browser.awaitText("#diperiksa", "12/03/1990");
        assertTrue(browser.shows("#diperiksa[data-state=faulty]"));
        assertFalse(browser.shows("#diperiksa button.main"), "what is faulty is not what to send");
        Files.write(Files.createDirectories(SHOTS).resolve("diperiksa-" + width + ".png"), browser.screenshot());
        looked();
        browser.script("document.querySelector('[type=file]').value = ''");
        choose(file, HEADER + good);
        browser.click("#unggah button.main");
        browser.awaitText("#diperiksa[data-state=clean]", file);
        assertEquals(0, hub.get("/status", "blth", month.substring(0, 4) + "-" + month.substring(4))
                .at("/schemes/0/rows/read").asInt(), "a check stores nothing");
        looked();
        browser.click("#kirim-berkas");
        browser.awaitText("#jawaban", taken);
        looked();
        assertTrue(browser.shows("#jawaban a[href^='/berkas/']"));
        try (var left = Files.list(home.resolve("data/uploads"))) {
            assertEquals(List.of(), left.toList(), "nothing stays of what was looked at");
        }
    }

    private void looked() {
        assertEquals(List.of(), Axe.faults(browser));
        assertEquals(List.of(), browser.complaints());
        assertEquals(0, browser.script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth").asInt());
    }
}
