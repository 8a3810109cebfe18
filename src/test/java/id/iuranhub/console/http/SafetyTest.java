package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in through files, forms and uploads stays text, stays in its folder and stays with those it is for. */
class SafetyTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)>";
    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller admin;
    private static Caller ofOpd;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("inbox.max-bytes", "1MB"));
        hub.drop("inbox/kendari-skpd", "kendari_202605_" + MARKUP.replace("/", "") + ".csv",
                HEADER + "7471011203900001,\"" + MARKUP + "\",1990-03-12,,=CMD(),3000000\n");
        hub.drop("inbox/kendari-skpd", "=1+1_202605_LAIN.csv",
                HEADER + "7471011203900002,=HYPERLINK(),1990-03-12,,LAIN,3000000\n");
        hub.drop("inbox/kendari-skpd", "kendari_202605_DAMKAR.csv",
                HEADER + "7471011203900003,ORANG,1990-03-12,,DAMKAR,3000000\n");
        admin = new Caller(hub.port())
                .enters("kepala", hub.post("/users", Map.of("name", "kepala", "role", "administrator"))
                .get("password").asText());
        ofOpd = new Caller(hub.port())
                .enters("damkar",
                hub.post("/users", Map.of("name", "damkar", "role", "operator", "scheme", "kendari-nonasn",
                "opd", "DAMKAR")).get("password").asText());
    }

    @AfterAll
    static void stop() {
        hub.stop();
        hub.insurer.close();
    }

    private static List<String> letters() {
        return hub.get("/dead", "blth", "2026-05").get("dead").findValuesAsText("id");
    }

    @Test
    void markupInNamesOpdAndFilesIsShownAsText() {
        var pages =
                new java.util.ArrayList<>(List.of("/bulan?blth=2026-05", "/surat?blth=2026-05",
                "/cakupan?blth=2026-05", "/jurnal"));
        letters().forEach(id -> pages.addAll(List.of("/surat/" + id, "/berkas/" + id.split("-")[0], "/peserta/" + id)));
        int seen = 0;
        for (String page : pages) {
            var answer = admin.get(page);
            assertEquals(200, answer.statusCode(), page);
            assertFalse(answer.body().contains("<img"), page);
            seen += answer.body().contains("&lt;img") ? 1 : 0;
        }
        assertTrue(seen >= 4, "the markup is there, as text: " + seen);
        assertFalse(admin.get("/jurnal?who=%22%3E%3Cimg").body().contains("<img"));
        assertFalse(admin.get("/surat?blth=2026-05&code=%22%3E%3Cimg").body().contains("<img"));
    }

    @Test
    void anExportHoldsNoFormulaAndNoWholeNik() {
        String csv = admin.get("/surat/ekspor?blth=2026-05").body();
        assertTrue(csv.contains("'=1+1_202605_LAIN.csv"), csv);
        for (String cell : csv.split("[;\r\n]")) {
            String bare = cell.replaceFirst("^\"", "");
            assertFalse(bare.matches("[=+@-].*") && !bare.startsWith("=\""), cell);
        }
        assertFalse(csv.contains("7471011203900002"));
    }

    @Test
    void anUploadStaysInItsFolder() throws Exception {
        for (String name
                : List.of("../../nyasar_202605.csv", "..%2fnyasar_202605.csv", "/etc/nyasar_202605.csv",
                "a\\b_202605.csv", ".nyasar_202605.csv",
                "nyasar_202605.csv.control.csv", "nyasar_202605.exe", "nyasar.csv")) {
            var answer = upload(admin, "kendari-skpd", name, HEADER);
            // The server itself takes what stands before a backslash away.
            assertTrue(answer.statusCode() == 400 || name.contains("%")
                    || name.contains("\\"), name + ": " + answer.statusCode());
        }
        hub.awaitQuiet();
        try (var inside = Files.walk(home); var beside = Files.list(home.getParent())) {
            var strayed = java.util.stream.Stream.concat(inside, beside)
                    .filter(file -> file.getFileName().toString().contains("nyasar") && !file.toString().contains("%2f")
                            || file.getFileName().toString().contains("\\")).toList();
            assertEquals(List.of(), strayed);
        }
        assertEquals(400, upload(admin, "../data", "x_202605.csv", HEADER).statusCode());
        // What was refused is removed once its sender has been told.
        org.awaitility.Awaitility.await().atMost(Patience.LONG).until(() -> {
            try (var left = Files.list(home.resolve("data/uploads"))) {
                return left.findAny().isEmpty();
            }
        });
    }

    @Test
    void anUploadThatIsTooLargeIsCutOffAndLeavesNothing() throws Exception {
        var told = upload(admin, "kendari-skpd", "besar_202605.csv", "x".repeat(2_000_000));
        assertEquals(413, told.statusCode());
        assertTrue(told.body().contains("Berkas terlalu besar"), told.body());
        assertFalse(Files.exists(home.resolve("inbox/kendari-skpd/besar_202605.csv")));
    }

    /** Whoever sends too much is told, and does not fill the log. */
    @Test
    void whatIsTooLargeIsAnsweredWithAReasonAndIsNoErrorOfTheHub() throws Exception {
        String basic = "Basic " + java.util.Base64.getEncoder()
                .encodeToString(("kepala:" + Caller.PASSWORD).getBytes());
        try (var log = new CapturedLog()) {
            assertEquals(413, upload(admin, "kendari-skpd", "besar_202605.csv", "x".repeat(2_000_000)).statusCode());
            for (String address : List.of("/api/v1/files", "/api/v1/users", "/unggah", "/masuk", "/surat")) {
                var answer = admin.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + address))
                        .header("Authorization", basic)
                        .header("Content-Type", address.equals("/api/v1/users") ? "application/json"
                        : "multipart/form-data; boundary=line")
                        .POST(HttpRequest.BodyPublishers
                        .ofString("--line\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n"
                        + "x".repeat(2_000_000)
                                + "\r\n--line--\r\n")).build());
                assertEquals(413, answer.statusCode(), address);
                assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), address);
                assertTrue(answer.body().contains(address.startsWith("/api/") ? "\"code\":\"TOO_LARGE\""
                        : "terlalu besar"), address + ": " + answer.body());
            }
            assertFalse(log.text().contains("ERROR") || log.text().contains("\tat "), log.text());
        }
    }

    @Test
    void somebodyOfAnOpdSeesAndSendsTheirOwnOnly() {
        String month = ofOpd.get("/bulan?blth=2026-05").body();
        assertTrue(month.contains("DAMKAR") && !month.contains("LAIN") && !month.contains("palu-gaji"));
        String list = ofOpd.get("/surat?blth=2026-05").body();
        assertTrue(list.contains("DAMKAR") && !list.contains("LAIN"));
        int seen = 0;
        for (String id : letters()) {
            int row = ofOpd.get("/surat/" + id).statusCode();
            assertEquals(row, ofOpd.get("/berkas/" + id.split("-")[0]).statusCode());
            if (row == 404) {
                assertEquals(404, ofOpd.post("/surat/" + id + "/ubah", "reason", "x", "kolom-nama", "x").statusCode());
                assertEquals(404, ofOpd.post("/surat/" + id + "/buang", "reason", "x").statusCode());
                assertEquals(404, ofOpd.post("/surat/" + id + "/coba").statusCode());
            }
            seen += row == 200 ? 1 : 0;
        }
        assertEquals(1, seen);
        assertEquals(400, upload(ofOpd, "kendari-skpd", "x_202605_LAIN.csv", HEADER).statusCode());
        assertEquals(400, upload(ofOpd, "palu-gaji", "x_202605_DAMKAR.csv", HEADER).statusCode());
        assertFalse(hub.get("/dead").toString().contains("discarded"));
    }

    @Test
    void whoLooksAtAPersonIsOnRecordAndNoNikStandsInAnAddress() {
        var answer = admin.post("/peserta", "nik", "7471011203900003");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("7471011203900003"));
        assertTrue(admin.get("/jurnal?who=kepala").body().contains("peserta dilihat"));
        assertFalse(admin.get("/jurnal").body().contains("7471011203900003"));
        assertTrue(admin.post("/surat?blth=2026-05", "q", "7471011203900003").body().contains("7471**********03"));
    }

    @Test
    void theAnswerOfAFileIsHandedOutTwiceAndEachTimeOnRecord() throws Exception {
        String file = letters().get(0).split("-")[0];
        String page = admin.get("/berkas/" + file).body();
        assertTrue(page.contains("/jawaban\"") && page.contains("/jawaban-bertanda\""), "both are offered");
        var marked = admin.get("/berkas/" + file + "/jawaban-bertanda");
        assertEquals(200, marked.statusCode());
        assertTrue(marked.body().startsWith("PK"), "a workbook");
        assertTrue(marked.headers().firstValue("Content-Disposition").orElse("").endsWith(".ack.xlsx"),
                marked.headers().toString());
        assertTrue(admin.get("/berkas/" + file + "/jawaban").headers().firstValue("Content-Type").orElse("")
                .startsWith("text/csv"));
        assertTrue(admin.get("/jurnal").body().contains(".ack.xlsx"));
        String log = Files.readString(home.resolve("data/security.log"));
        assertTrue(log.contains("taken-out") && log.contains("kepala") && log.contains("127.0.0.1"), log);
        String basic = "Basic " + java.util.Base64.getEncoder()
                .encodeToString(("kepala:" + Caller.PASSWORD).getBytes());
        for (var handedOut : List.of(marked, admin.program("GET", "/api/v1/files/" + file + "/answer", basic),
                admin.program("GET", "/api/v1/files/" + file + "/marked", basic))) {
            assertEquals(200, handedOut.statusCode());
            assertTrue(handedOut.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment; "),
                    handedOut.headers().toString());
            assertEquals(List.of("no-store"), handedOut.headers().allValues("Cache-Control"),
                    "no copy stays in a browser");
        }
    }

    @Test
    void aRowIsHandedToSomebodyElseAndOnlyToThoseWhoMayWorkOnIt() {
        hub.post("/users", Map.of("name", "penonton", "role", "viewer"));
        String id = hub.get("/dead", "blth", "2026-05").get("dead").findValuesAsText("id").stream()
                .filter(one -> ofOpd.get("/surat/" + one).statusCode() == 200).findFirst().orElseThrow();
        String page = admin.get("/surat/" + id).body();
        assertTrue(page.contains("<option value=\"damkar\"") && !page.contains("<option value=\"penonton\""),
                "who works on rows of that OPD");
        assertEquals(303, admin.post("/surat/" + id + "/ambil", "owner", "damkar").statusCode());
        assertTrue(admin.get("/surat/" + id).body().contains("dikerjakan oleh damkar"));
        assertTrue(admin.post("/surat/" + id + "/ambil").body().contains("damkar"), "it is somebody's now");
        assertEquals(303, ofOpd.post("/surat/" + id + "/lepas").statusCode());
        assertFalse(admin.get("/surat/" + id).body().contains("dikerjakan oleh"));
        assertTrue(admin.post("/surat/" + id + "/ambil", "owner", "siapa").body().contains("siapa"),
                "nobody of that name");
    }

    private static HttpResponse<String> upload(Caller caller, String source, String name, String text) {
        String edge = "edge-of-a-part";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + caller.token()
                + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source + "\r\n--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + text + "\r\n--" + edge + "--\r\n";
        return caller.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/unggah"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }
}
