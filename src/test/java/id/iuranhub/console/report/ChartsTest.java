package id.iuranhub.console.report;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Browser;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.Patience;
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

/** Charts in a real browser: drawn from their tables, which have the figures of the books. */
class ChartsTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/2026-05");
    private static final String JUNE = "2026-06";
    private static final String SCHEME = "palu-kontrak";

    @TempDir
    static Path home;
    private static RunningHub hub;

    /** The sample month, and one more of a scheme in which somebody left and somebody earns more. */
    @BeforeAll
    static void start() throws IOException {
        hub = new RunningHub(home);
        hub.drop(DEMO.resolve("enrolment"), "enrolment");
        hub.drop(DEMO.resolve("inbox"), "inbox");
        hub.send("2026-05");
        hub.awaitQuiet();
        try (var files = Files.list(DEMO.resolve("inbox").resolve(SCHEME))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".csv")
                    && !one.toString().endsWith(".control.csv")).toList()) {
                hub.drop("inbox/" + SCHEME, file.getFileName().toString().replace("202605", "202606"),
                        changed(Files.readString(file)));
            }
        }
        hub.send(JUNE);
        hub.awaitQuiet();
        new Caller(hub.port()).enters("juru", hub.post("/users", Map.of("name", "juru", "role", "operator"))
                .get("password").asText());
    }

    /** Without the first of those who were accepted, and with more for the next. */
    private static String changed(String text) {
        var accepted = new ArrayList<String>();
        for (var bill : hub.get("/bills", "blth", "2026-05", "scheme", SCHEME).get("bills")) {
            hub.get("/bills/" + bill.get("kodeIuran").asText() + "/rows").get("rows").forEach(row ->
                    accepted.add(row.get("kpj").asText()));
        }
        var lines = new ArrayList<>(text.lines().toList());
        lines.removeIf(line -> line.contains(accepted.get(0)));
        return String.join("\n", lines) + "\n";
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void eachChartIsDrawnFromItsTableAndTheWaterfallLeadsToItsPeopleInOneClick(@TempDir Path own) {
        try (var browser = new Browser("http://127.0.0.1:" + hub.port(), own)) {
            browser.enter("juru");
            browser.go("/grafik?blth=" + JUNE + "&scheme=sukabumi-rentan");
            browser.awaitText("#grafik-sponsors", "%");
            awaitDrawn(browser);
            assertEquals("[]", browser.script("""
                    return JSON.stringify([...document.querySelectorAll('figure.drawing')].filter(figure => {
                        const chart = Chart.getChart(figure.querySelector('canvas'));
                        const cells = [...figure.querySelectorAll('tbody tr')].map(row => row.cells[1].dataset.v);
                        return !chart || figure.querySelector('canvas').toDataURL().length < 3000
                            || chart.data.datasets[0].data.map(v => v === null ? '' : v).some((v, at) => Number(v) \
                    !== Number(cells[at]));
                    }).map(figure => figure.id))""").asText());
            assertFalse(browser.script("return !!document.querySelector('#grafik-complete')").asBoolean(),
                    "nobody has listed the OPD of this scheme");
            browser.go("/rekonsiliasi?blth=" + JUNE + "&scheme=" + SCHEME);
            browser.awaitText("#sisa", "Rp0");
            awaitDrawn(browser);
            var rupiah = hub.scheme(JUNE, SCHEME).get("rupiah");
            long after = rupiah.get("accepted").asLong() + rupiah.get("pending").asLong();
            assertEquals(after, browser.script("""
                    const bars = Chart.getChart(document.querySelector('#grafik-fall canvas')).data.datasets[0].data;
                    return bars[bars.length - 1][1]""").asLong());
            String people = browser.text("#grafik-fall a[href*='step=left']");
            browser.click("#grafik-fall a[href*='step=left']");
            browser.awaitText("#orang", "*");
            assertEquals(people, browser.script("return document.querySelectorAll('#orang tbody tr').length").asText()
                    + " orang");
            assertEquals(List.of(), browser.complaints(), "the content policy stays strict");
        }
    }

    /** What is counted meanwhile comes later, and its script once more after it. */
    private static void awaitDrawn(Browser browser) {
        await().atMost(Patience.LONG).until(() -> browser.script("""
                const drawings = [...document.querySelectorAll('figure.drawing canvas')];
                return !!window.Chart && drawings.length > 0 && drawings.every(one => Chart.getChart(one));""")
                .asBoolean());
    }

    /** As an auditor does it: from the list the treasury sent to the row of a person. */
    @Test
    void fromALineOfTheTreasuryToTheRowsBehindItAreThreeClicks(@TempDir Path own) {
        var bills = hub.get("/bills", "blth", "2026-05", "scheme", SCHEME).get("bills");
        var list = new StringBuilder("tanggal;kode_iuran;rupiah;referensi\n");
        long sum = 0;
        for (int i = 0; i < 2; i++) {
            list.append("12-06-2026;").append(bills.get(i).get("kodeIuran").asText()).append(';')
                    .append(bills.get(i).get("rupiah").asLong()).append(";SP2D 0042/LS/2026\n");
            sum += bills.get(i).get("rupiah").asLong();
        }
        hub.drop("payments", "sp2d_juni.csv", list.toString());
        String kode = bills.get(0).get("kodeIuran").asText();
        long rows = hub.get("/bills/" + kode + "/rows").get("rows").size();
        new Caller(hub.port()).enters("pemeriksa", hub.post("/users", Map.of("name", "pemeriksa", "role", "auditor"))
                .get("password").asText());
        try (var browser = new Browser("http://127.0.0.1:" + hub.port(), own)) {
            browser.enter("pemeriksa");
            browser.go("/pembayaran?year=2026");
            browser.awaitText("#pembayaran", "SP2D 0042/LS/2026");
            browser.click("#pembayaran tbody a");
            browser.awaitText("h1", String.format(java.util.Locale.GERMANY, "Rp%,d", sum));
            browser.click("#opd a[href='/tagihan/" + kode + "']");
            browser.awaitText("main", kode);
            assertEquals(rows, browser.script("return document.querySelectorAll('main a[href^=\"/peserta/\"]').length")
                    .asLong());
            browser.click("main a[href^='/peserta/']");
            browser.awaitText("main", "SP2D 0042/LS/2026");
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void theSharesOfSponsorsAreThoseOfTheRankingOnPaper() throws IOException {
        var caller = new Caller(hub.port());
        caller.login("juru", Caller.PASSWORD);
        var trend = caller.get("/grafik?as=csv&list=trend&blth=2026-05&scheme=sukabumi-rentan").body().lines().toList();
        var heads = List.of(trend.get(0).split(";"));
        var may = List.of(trend.get(1).split(";"));
        String paper = new String(hub.get("/reports/peringkat", "blth", "2026-05", "scheme", "sukabumi-rentan",
                "format", "csv").get("base64").binaryValue(), java.nio.charset.StandardCharsets.UTF_8);
        var sum = List.of(paper.lines().filter(line -> line.contains("JUMLAH")).findFirst().orElseThrow().split(";"));
        assertEquals(List.of(sum.get(2), sum.get(3), sum.get(5)), List.of(may.get(heads.indexOf("ASN bergaji")),
                may.get(heads.indexOf("Penanggung")), may.get(heads.indexOf("Pekerja"))));
        assertTrue(Long.parseLong(sum.get(5)) > 0, paper);
    }
}
