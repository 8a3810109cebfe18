package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask what over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnBothDatabases
class HttpTest {

    private static final String STATUS = "/api/v1/status?blth=2026-05";

    @TempDir
    static Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningHub hub;
    private String bearer;
    private String basic;

    @BeforeAll
    void start() throws IOException {
        hub = new RunningHub(home);
        bearer = "Bearer " + new JsonMapper().readTree(home.resolve("data/hub.json").toFile()).get("token").asText();
        new id.iuranhub.testing.Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
        basic = basic("admin", id.iuranhub.testing.Caller.PASSWORD);
    }

    @AfterAll
    void stop() {
        hub.close();
        assertFalse(Files.exists(home.resolve("data/hub.json")), "the address of a hub that is gone");
    }

    @Test
    void healthIsOpenAndSaysNothingElse() throws Exception {
        var answer = get("/observe/health", null);
        assertEquals(200, answer.statusCode());
        var names = new java.util.TreeSet<String>();
        new JsonMapper().readTree(answer.body()).fieldNames().forEachRemaining(names::add);
        names.removeAll(java.util.Set.of("status", "troubles", "which"));
        assertEquals(java.util.Set.of(), names);
    }

    @Test
    void healthAnswersTheHeadAloneAndWhetherTheHubLivesAndIsReady() throws Exception {
        for (String path : new String[] {"/observe/health", "/observe/health/live", "/observe/health/ready"}) {
            assertEquals(200, get(path, null).statusCode(), path);
            var head = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals("200 ", head.statusCode() + " " + head.body(), path);
        }
    }

    @Test
    void nothingElseIsAnsweredWithoutALogin() throws Exception {
        for (String path
                : new String[] {STATUS, "/api/v1/verify?blth=2026-05", "/api/v1/dead", "/api/v1/nothing", "/api/v1",
                "/api/v1/",
            "/api/v1/why?blth=2026-05&nik=1"}) {
            assertEquals(401, get(path, null).statusCode(), path);
            assertEquals(401, get(path, basic("nobody" + path.length() % 3, "salah")).statusCode(), path);
            assertEquals(401, get(path, "Bearer salah").statusCode(), path);
            assertEquals(401, get(path, "Bearer ").statusCode(), path);
            assertEquals(401, get(path, "Basic %%%").statusCode(), path);
            assertEquals(401, get(path, "Basic").statusCode(), path);
        }
    }

    @Test
    void aWrongPasswordLogsNobodyIn() throws Exception {
        assertEquals(401, get(STATUS, basic("admin", "salah")).statusCode());
    }

    @Test
    void theFirstPasswordAndTheTokenLogIn() throws Exception {
        assertEquals(200, get(STATUS, basic).statusCode());
        assertEquals(200, get(STATUS, bearer).statusCode());
    }

    @Test
    void theTokenIsForItsOwnerOnly() throws IOException {
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data/hub.json"))));
    }

    @Test
    void whatIsNotThereIsSaidInJson() throws Exception {
        for (String path
                : new String[] {"/api/v1/nothing", "/api/v1/a/b/c/d", "/api/v1/../../etc/passwd",
                "/api/v1/status/x/y"}) {
            var answer = get(path, bearer);
            assertEquals(404, answer.statusCode(), path);
        }
        var answer = get("/api/v1/nothing", bearer);
        assertEquals("NOT_FOUND", new JsonMapper().readTree(answer.body()).get("code").asText());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
    }

    @Test
    void wrongQuestionsAreRefusedNotBroken() throws Exception {
        for (String path
                : new String[] {"/api/v1/status?blth=2026-13", "/api/v1/status?blth=%zz", "/api/v1/status?blth=%00",
                "/api/v1/why?blth=2026-05",
            "/api/v1/dead?blth=x", "/api/v1/dead?scheme=nobody", "/api/v1/dead/1", "/api/v1/dead/x-y",
            "/api/v1/dead/99999999999999999999-1",
            "/api/v1/dead/3%/x", "/api/v1/bills/%", "/surat/1%zz/x"}) {
            int status = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: " + bearer
                    + "\r\n\r\n");
            assertTrue(status >= 400 && status < 500, path + ": " + status);
        }
        for (String type
                : new String[] {"boundary=", "boundary=\"", "charset=x; boundary=a", "boundary=a; boundary="}) {
            assertEquals(400, raw("POST /api/v1/runs HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                    + bearer
                    + "\r\nContent-Type: multipart/form-data; " + type + "\r\nContent-Length: 2\r\n\r\n{}"), type);
        }
        assertEquals(400, post("/api/v1/runs", "{not json").statusCode());
        assertEquals(400, post("/api/v1/runs", "[1]").statusCode());
        assertEquals(400, post("/api/v1/runs", "[".repeat(100_000)).statusCode());
    }

    @Test
    void headersOfCamelFromOutsideMeanNothing() throws Exception {
        for (String header
                : new String[] {"CamelHttpPath", "camelhttppath", "CAmelHttpPath", "CamelHttpUri", "CamelHttpMethod",
                "CamelHttpQuery", "CamelBeanMethodName",
            "CAmelBeanMethodName", "camelbeanmethodname", "CamelHttpResponseCode", "org.apache.camel.bean"}) {
            for (String value : new String[] {"/observe/health", "health", "POST", "blth=1999-01", "299"}) {
                var answer = client.send(request(STATUS, null).header(header, value).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(401, answer.statusCode(), header);
                answer = client.send(request(STATUS, bearer).header(header, value).build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(200, answer.statusCode(), header + ": " + value + " " + answer.body());
                assertEquals("2026-05", new JsonMapper().readTree(answer.body()).get("blth").asText(), header);
            }
        }
    }

    /** A proxy in front may have read the other way, and taken a second request for the body of the first. */
    @Test
    void aRequestThatMayBeReadInTwoWaysIsRefused() throws IOException {
        String hidden = "GET /observe/health HTTP/1.1\r\nHost: b\r\n\r\n";
        for (String lines
                : new String[] {"Content-Length: 0\r\nContent-Length: 41", "Content-Length: 0, 41",
                "Content-Length: +0", "Content-Length: 0x0",
            "Transfer-Encoding : chunked\r\nContent-Length: 0", "X: a\0b"}) {
            assertEquals(400, raw("POST /masuk HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + lines + "\r\n\r\n"
                    + hidden), lines);
        }
        assertEquals(400, raw("GET /masuk HTTP/1.1\r\nConnection: close\r\n\r\n"), "without a host");
    }

    /** Limits and the security log go by who connects; what a stranger writes of others is text. */
    @Test
    void nobodyIsBelievedAboutWhomTheyAskFor() throws Exception {
        for (int i = 0; i < 7; i++) {
            var guess = request(STATUS, basic("penebak", "salah " + i));
            for (String header : new String[] {"X-Forwarded-For", "X-Real-IP", "X-Iuran-Client", "x-iuran-client"}) {
                guess.header(header, "198.51.100." + i);
            }
            guess.header("Forwarded", "for=198.51.100." + i);
            assertEquals(i < 5 ? 401
                    : 429, client.send(guess.build(), HttpResponse.BodyHandlers.ofString()).statusCode(), "guess " + i);
        }
        String log = Files.readString(home.resolve("data/security.log"));
        assertTrue(log.contains("\"127.0.0.1\"") && !log.contains("198.51.100"), log);
    }

    @Test
    void noOtherOriginIsLetIn() throws Exception {
        var answer = client.send(request(STATUS, bearer).header("Origin", "http://evil.example").build(),
                HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.headers().map().keySet().stream()
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control")));
    }

    @Test
    void aBodyThatIsTooLongIsRefused() throws Exception {
        int status = raw("POST /api/v1/runs HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: " + bearer
                + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: 3000000\r\n\r\n" + "[".repeat(3_000_000));
        assertEquals(413, status);
        assertEquals(200, get("/observe/health", null).statusCode());
    }

    /** Vert.x reads a form of a POST only and stumbles over any other. */
    @Test
    void aFormThatComesWithAQuestionIsRefused() throws Exception {
        for (String type
                : new String[] {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                "Multipart/Form-Data"}) {
            for (String path : new String[] {STATUS, "/observe/health", "/observe/metrics", "/bulan", "/nothing"}) {
                assertEquals(400, raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                        + bearer + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: 3\r\n\r\na=b"), type + " " + path);
            }
        }
        assertEquals(400, post("/api/v1/runs", "a=b").statusCode());
    }

    @Test
    void onlyWhatAResourceOffersIsTaken() throws Exception {
        for (String verb : new String[] {"PUT", "DELETE", "TRACE", "PATCH"}) {
            int status = raw(verb + " " + STATUS + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                    + bearer + "\r\nContent-Length: 0\r\n\r\n");
            assertTrue(status == 405 || status == 404, verb + ": " + status);
        }
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return client.send(request(path, authorization).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(request(path, bearer).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    /** What a client of Java's would not send. */
    private int raw(String text) throws IOException {
        try (var socket = new java.net.Socket("127.0.0.1", hub.port())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException toldToStop) {
                // the answer says why
            }
            String line =
                    new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(),
                    StandardCharsets.UTF_8)).readLine();
            return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
