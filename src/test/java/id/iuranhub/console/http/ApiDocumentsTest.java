package id.iuranhub.console.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console shows, asked for by programs. */
class ApiDocumentsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BLTH = "2026-05";
    private static final String ENROLLED = "7471902004715001";
    private static final String UNKNOWN = "7471011203900003";
    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller caller;

    @BeforeAll
    static void aMonth() {
        hub = new RunningHub(home);
        caller = new Caller(hub.port());
        hub.drop("enrolment", "peserta.csv", """
                kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
                00000017472;7471902004715001;IRFAN ABADI;1971-04-20;KDRI0001;DAMKAR;JKK+JKM;A;2019-03-01;
                """);
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", HEADER + ENROLLED
                + ",IRFAN ABADI,1971-04-20,00000017472,DAMKAR,3000000\n"
                + UNKNOWN + ",ORANG,1990-03-12,,DAMKAR,3000000\n");
        hub.send(BLTH);
        hub.awaitQuiet();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String made(String name, String role, String... ofOpd) {
        Map<String, String> body = ofOpd.length == 0 ? Map.of("name", name, "role", role)
                : Map.of("name", name, "role", role, "scheme", ofOpd[0], "opd", ofOpd[1]);
        String password = hub.post("/users", body).get("password").asText();
        // A one-time password opens nothing but its own change.
        new Caller(hub.port()).enters(name, password);
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + Caller.PASSWORD).getBytes());
    }

    private static JsonNode asked(String path, String basic) throws Exception {
        var answer = caller.program("GET", "/api/v1" + path, basic);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static long file(JsonNode months) {
        return months.at("/matrices").findParents("file").stream().mapToLong(cell -> cell.get("file").asLong()).max()
                .orElseThrow();
    }

    @Test
    void theFiguresAreThoseOfTheBooks() throws Exception {
        String basic = made("neraca", "auditor");
        JsonNode books = hub.scheme(BLTH, "kendari-nonasn");
        JsonNode file = asked("/files/" + file(asked("/months?blth=" + BLTH, basic)), basic);
        assertEquals(books.at("/rupiah/accepted").asLong(), file.at("/figures/acceptedRupiah").asLong());
        assertEquals(books.at("/rows/read").asLong(), file.get("lines").size());
        JsonNode runs = asked("/runs?blth=" + BLTH, basic);
        assertEquals(books.at("/rupiah/accepted").asLong(), runs.get("bills").findValues("rupiah").stream()
                .mapToLong(JsonNode::asLong).sum());
        assertEquals("done", runs.at("/runs/0/state").asText());
        JsonNode sums = asked("/reconciliation?blth=" + BLTH + "&scheme=kendari-nonasn", basic);
        assertEquals(books.at("/rows/accepted").asLong(), sums.at("/sheet/rows/accepted").asLong());
        assertTrue(asked("/journal?who=hub", basic).get("entries").findValuesAsText("action")
                .contains("batch accepted"));
    }

    @Test
    void aListShowsNoWholeNikAndALookAtSomebodyIsOnRecord() throws Exception {
        String basic = made("pemeriksa", "auditor");
        String text = asked("/files/" + file(asked("/months?blth=" + BLTH, basic)), basic).toString();
        assertTrue(text.contains("IRFAN ABADI"));
        assertFalse(text.contains(ENROLLED) || text.contains(UNKNOWN), text);
        String row = hub.get("/dead", "blth", BLTH).at("/dead/0/id").asText();
        assertTrue(asked("/participants/" + row, basic).get("months").size() > 0);
        assertTrue(asked("/journal?who=pemeriksa", basic).get("entries").findValuesAsText("action")
                .contains("participant seen"));
    }

    @Test
    void secretsAreHiddenAndWhatIsNotThereIsSaid() throws Exception {
        String basic = made("pengurus", "administrator");
        assertFalse(asked("/settings", basic).toString().contains("test-secret"));
        assertEquals("UP", asked("/condition", basic).get("status").asText());
        var absent = caller.program("GET", "/api/v1/files/999999", basic);
        assertEquals(404, absent.statusCode());
        assertEquals("NOT_FOUND", JSON.readTree(absent.body()).get("code").asText());
    }

    @Test
    void somebodyOfAnOpdSeesAndHandsInTheirOwnOnly() throws Exception {
        String all = made("semua", "viewer");
        long damkar = file(asked("/months?blth=" + BLTH, all));
        String other = made("lain", "operator", "kendari-nonasn", "DISHUB");
        assertEquals(404, caller.program("GET", "/api/v1/files/" + damkar, other).statusCode());
        assertEquals(400, handed("upah_202606_DAMKAR.csv", other, null).statusCode());
        assertEquals(200, handed("upah_202606_DISHUB.csv", other, null).statusCode());
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("outgoing/kendari-skpd/upah_202606_DISHUB.csv.ack.csv")));
        assertEquals(403, handed("upah_202607_DISHUB.csv", all, null).statusCode());
    }

    @Test
    void aDeedFromAnotherSiteIsRefusedThoughTheBrowserKnowsThePassword() throws Exception {
        String basic = made("peramban", "administrator");
        assertEquals(403, handed("upah_202608_DAMKAR.csv", basic, "cross-site").statusCode());
        assertEquals(403,
                caller.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/api/v1/runs"))
                .header("Authorization", basic).header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"blth\":\"2026-05\"}")).build()).statusCode());
    }

    private static HttpResponse<String> handed(String name, String basic, String site) {
        String body = "--line\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nkendari-skpd\r\n--line\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n"
                + HEADER + UNKNOWN + ",ORANG,1990-03-12,,," + "3000000\n" + "\r\n--line--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/api/v1/files"))
                .header("Authorization", basic)
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return caller.send((site == null ? request : request.header("Sec-Fetch-Site", site)).build());
    }
}
