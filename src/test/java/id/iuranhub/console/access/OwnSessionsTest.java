package id.iuranhub.console.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.Endpoint;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that asks more of its logins: a second factor of some roles, few requests; and what people see of their own
 * sessions.
 */
class OwnSessionsTest {

    private static final int A_MINUTE = 400;
    private static final Pattern ENDING = Pattern.compile("/sandi/sesi/[\\w-]+/akhiri");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path home;
    private static final GivenClock CLOCK = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
    private static final Map<String, String> RULES = Map.of("http.proxies", "127.0.0.1", "login.second-factor",
            "administrator, approver",
            "login.request-rate", Integer.toString(A_MINUTE));
    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(CLOCK)), RULES,
                CLOCK);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String made(String name, String role) {
        return hub.post("/users", Map.of("name", name, "role", role)).path("password").asText();
    }

    private static Caller entered(String name, String role) {
        return new Caller(hub.port()).enters(name, made(name, role));
    }

    private static Caller again(String name) {
        var caller = new Caller(hub.port());
        assertEquals(303, caller.post("/masuk", "name", name, "password", Caller.PASSWORD).statusCode());
        return caller;
    }

    private static HttpResponse<String> program(String verb, String path, String name, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + Caller.PASSWORD).getBytes()));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return sent(request.method(verb, verb.equals("GET") ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told);
        }
    }

    private static String code(String key) {
        return SecondFactor.code(key, CLOCK.instant().getEpochSecond() / 30);
    }

    private static String key(String page) {
        var key = Pattern.compile("<code class=\"secret\">([A-Z2-7]+)</code>").matcher(page);
        assertTrue(key.find(), page);
        return key.group(1);
    }

    /** Every page and every address of the API, not a sample of them. */
    @Test
    void whoHasNoSecondFactorAndMustIsLedToItAndCanDoNothingElse() throws Exception {
        var caller = entered("setuju", "approver");
        var open = new ArrayList<String>();
        for (Endpoint door : hub.endpoints().guarded()) {
            String path = door.pattern().replace("*", "1");
            boolean ofApi = path.startsWith("/api/") || path.startsWith("/observe/");
            boolean own = path.startsWith("/sandi/kode") || path.equals("/keluar")
                    || path.startsWith("/api/v1/second-factor");
            if (!own && ofApi) {
                var answer = program(door.method(), path, "setuju", "{}");
                if (answer.statusCode() != 403 || !answer.body().contains("SECOND_FACTOR_NEEDED")) {
                    open.add(door + " " + answer.statusCode());
                }
            } else if (!own) {
                var answer = door.method().equals("GET") ? caller.get(path) : caller.post(path);
                if (answer.statusCode() != 303
                        || !"/sandi/kode".equals(answer.headers().firstValue("Location").orElse(""))) {
                    open.add(door + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), open);
        var first = caller.get("/sandi/kode");
        assertTrue(first.body().contains("harus memakai langkah kedua") && !first.body().contains("href=\"/bulan\""),
                first.body());
        String key = key(caller.post("/sandi/kode").body());
        assertEquals(400, caller.post("/sandi/kode/pasang", "code", "000000").statusCode());
        assertEquals("/sandi/kode", caller.get("/bulan").headers().firstValue("Location").orElse(""),
                "offered is not yet set up");
        var elsewhere = again("setuju");
        assertEquals(303, caller.post("/sandi/kode/pasang", "code", code(key)).statusCode());
        assertEquals(200, caller.get("/bulan").statusCode());
        assertTrue(elsewhere.get("/bulan").headers().firstValue("Location").orElse("").startsWith("/masuk"),
                "what was opened without a code ends");
        assertEquals(401, program("GET", "/api/v1/held", "setuju", "").statusCode(),
                "and so does what a program has proved without one");
        CLOCK.leap(Duration.ofMinutes(1));
        assertEquals(200, program("GET", "/api/v1/held", "setuju", "", "X-OTP", code(key)).statusCode());
    }

    @Test
    void aProgramSetsItUpToo() throws Exception {
        entered("kepala", "administrator");
        assertEquals(403, program("GET", "/api/v1/users", "kepala", "").statusCode());
        JsonNode offered = JSON.readTree(program("POST", "/api/v1/second-factor", "kepala", "{}").body());
        String confirm = "{\"code\":\"" + code(offered.path("key").asText()) + "\"}";
        assertEquals(200, program("POST", "/api/v1/second-factor/confirm", "kepala", confirm).statusCode());
        CLOCK.leap(Duration.ofMinutes(1));
        assertEquals(200, program("GET", "/api/v1/users", "kepala", "", "X-OTP", code(offered.path("key").asText()))
                .statusCode());
    }

    /** Whoever becomes an approver is asked for it from then on, in a session that is open already. */
    @Test
    void itIsAskedOfTheRoleAndOfNobodyElse() {
        var caller = entered("naik", "operator");
        assertEquals(200, caller.get("/bulan").statusCode());
        hub.post("/users/naik/role", Map.of("role", "approver"));
        assertEquals("/sandi/kode", caller.get("/bulan").headers().firstValue("Location").orElse(""));
        hub.post("/users/naik/role", Map.of("role", "viewer"));
        assertEquals(200, caller.get("/bulan").statusCode());
    }

    @Test
    void aRoleThatThereIsNotRefusesTheStart(@TempDir Path other) {
        var told = assertThrows(Misconfigured.class,
                () -> new RunningHub(other, hub.insurer, Map.of("login.second-factor", "approvers")));
        assertTrue(told.getMessage().contains("approver") && told.getMessage().contains("login.second-factor"),
                told.getMessage());
    }

    @Test
    void peopleSeeTheirOwnSessionsAndEndTheOthers() {
        var desk = entered("sesi", "viewer");
        var stranger = entered("lain", "viewer");
        var phone = again("sesi");
        var library = again("sesi");
        String page = desk.get("/sandi").body();
        var endings = ENDING.matcher(page).results().map(java.util.regex.MatchResult::group)
                .filter(path -> !path.endsWith("/sesi/akhiri")).toList();
        assertEquals(2, endings.size(), page);
        assertTrue(page.contains("Sesi ini") && page.contains("127.0.0.1"), page);
        endings.forEach(stranger::post);
        assertEquals(200, phone.get("/bulan").statusCode(), "nobody ends somebody else's");
        assertEquals(303, desk.post(endings.get(0)).statusCode());
        var left = List.of(phone, library).stream().filter(one -> one.get("/bulan").statusCode() == 200).toList();
        assertEquals(1, left.size());
        assertEquals(303, desk.post("/sandi/sesi/akhiri").statusCode());
        assertEquals(303, left.get(0).get("/bulan").statusCode());
        assertEquals(200, desk.get("/bulan").statusCode());
        assertFalse(desk.get("/sandi").body().contains("/akhiri"), "there are no others any more");
    }

    /** Ended elsewhere or left: what the month's page goes on being told ends with the session. */
    @Test
    void aStreamEndsWithItsSession() throws Exception {
        var desk = entered("pantau", "viewer");
        var phone = again("pantau");
        var stream =
                CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/langsung?blth=2026-05"))
                .header("Cookie", phone.cookie()).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, phone.get("/bulan").statusCode());
        desk.post("/sandi/sesi/akhiri");
        assertEquals(200, stream.get(30, java.util.concurrent.TimeUnit.SECONDS).statusCode());
    }

    @Test
    void aSessionEndsWhenNobodyUsesItAndOneLoginHasTwentyAtMost() {
        var caller = entered("diam", "viewer");
        CLOCK.leap(Duration.ofMinutes(29));
        assertEquals(200, caller.get("/bulan").statusCode());
        CLOCK.leap(Duration.ofMinutes(29));
        assertEquals(200, caller.get("/bulan").statusCode(), "each use counts");
        CLOCK.leap(Duration.ofMinutes(31));
        assertEquals(303, caller.get("/bulan").statusCode());
        var sessions = new OpenSessions(CLOCK);
        String first = sessions.begin("a", "1", "", "");
        for (int i = 0; i < OpenSessions.MOST_OF_A_LOGIN; i++) {
            CLOCK.leap(Duration.ofSeconds(1));
            sessions.begin("a", "1", "", "");
        }
        assertFalse(sessions.isOpen("a", first));
        assertEquals(OpenSessions.MOST_OF_A_LOGIN, sessions.of("a", "1").size());
        assertEquals(List.of(), sessions.of("a", "2"), "with another password they have ended");
    }

    @Test
    void whoAsksWithoutEndIsHeldUpAndNobodyElseIs() {
        entered("gila", "operator");
        HttpResponse<String> answer = program("GET", "/api/v1/held", "gila", "");
        for (int i = 0; i < 2 * A_MINUTE && answer.statusCode() == 200; i++) {
            answer = program("GET", "/api/v1/held", "gila", "");
        }
        assertEquals(429, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("TOO_MANY_REQUESTS")
                && answer.headers().firstValue("Retry-After").isPresent(), answer.body());
        entered("waras", "operator");
        assertEquals(200, program("GET", "/api/v1/held", "waras", "").statusCode());
        assertEquals(200, hub.hub().ask(new id.iuranhub.console.http.ApiRequest("GET", "/held", Map.of(), null, "test"))
                .status());
    }

    /** Each request by itself: the proxy says through what it came. */
    @Test
    void whatCameThroughTlsHasACookieOfItsOwnAndIsToldToComeBackSo() {
        for (String path
                : List.of("/masuk", "/api/v1/status", "/api/v1/apa-saja", "/observe/health", "/assets/console.css",
                "/tidak-ada")) {
            var page = sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                    .header("X-Forwarded-Proto", "https").build());
            assertEquals(List.of("max-age=31536000"), page.headers().allValues("Strict-Transport-Security"), path);
            assertTrue(page.headers().allValues("Set-Cookie").stream().allMatch(cookie -> cookie.startsWith("__Host-")
                    && cookie.contains("Secure")
                    && cookie.contains("Path=/") && !cookie.contains("Domain")), page.headers().toString());
            var plain = sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path)).build());
            assertEquals(List.of(), plain.headers().allValues("Strict-Transport-Security"), path);
        }
        var login = sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/masuk"))
                .header("X-Forwarded-Proto", "https").build());
        assertTrue(login.headers().firstValue("Set-Cookie").orElse("").startsWith("__Host-iuran-form="),
                login.headers().toString());
        var caller = entered("polos", "viewer");
        String planted = caller.cookie();
        var bound = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/bulan"))
                .header("X-Forwarded-Proto", "https");
        assertEquals(303, sent(bound.copy().header("Cookie", planted).build()).statusCode(),
                "one from outside TLS counts for nothing within");
        assertEquals(303, sent(bound.copy().header("Cookie", "__Host-" + planted).build()).statusCode());
    }
}
