package id.iuranhub.console.access;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.http.Endpoint;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins by the ways in which they were attacked, over HTTP; addresses are those a trusted proxy tells. */
@OnBothDatabases
class LoginsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path home;
    private final GivenClock clock = new GivenClock(Instant.parse("2026-06-10T01:00:00Z"));
    private RunningHub hub;

    @BeforeEach
    void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock)),
                Map.of("http.proxies", "127.0.0.1"), clock);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private String made(String name, String role) {
        return hub.post("/users", Map.of("name", name, "role", role)).path("password").asText();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
    }

    private HttpRequest.Builder request(String verb, String path, String authorization, String from, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Authorization", authorization)
                .header("X-Forwarded-For", from).method(verb, verb.equals("GET") ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> ask(String verb, String path, String authorization, String from, String body) {
        try {
            return CLIENT.send(request(verb, path, authorization, from, body).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told);
        }
    }

    private int asked(String name, String password, String from) {
        return ask("GET", "/api/v1/users", basic(name, password), from, "").statusCode();
    }

    @Test
    void aOneTimePasswordOpensNothingButItsOwnChangeAndEnds() {
        String once = made("baru", "administrator");
        var open = new ArrayList<String>();
        for (Endpoint door : hub.endpoints().guarded()) {
            if ((door.pattern().startsWith("/api/") || door.pattern().startsWith("/observe/"))
                    && !door.pattern().equals("/api/v1/password")) {
                var answer = ask(door.method(), door.pattern().replace("*", "1"), basic("baru", once), "10.0.0.1",
                        "{}");
                if (answer.statusCode() != 403 || !answer.body().contains("PASSWORD_CHANGE_NEEDED")) {
                    open.add(door + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), open);
        String change = "{\"old\":\"" + once + "\",\"wanted\":\"%s\"}";
        for (String common
                : List.of("aaaaaaaaaaaa", "password1234", "P4ssw0rd2026!", "qwertyuiop12", "iuranhub2026",
                "123456789012",
                "indonesia1945", "sukabumisukabumi", "baru-baru-2026", "sebelas kar", "panjang nian ".repeat(16))) {
            assertEquals(400, ask("POST", "/api/v1/password", basic("baru", once), "10.0.0.1", change.formatted(common))
                    .statusCode(), common);
        }
        assertEquals(200, ask("POST", "/api/v1/password", basic("baru", once), "10.0.0.1",
                change.formatted(Caller.PASSWORD)).statusCode());
        assertEquals(401, asked("baru", once, "10.0.0.1"));
        assertEquals(200, asked("baru", Caller.PASSWORD, "10.0.0.1"));
        String late = made("telat", "viewer");
        clock.leap(Duration.ofHours(25));
        var ended = ask("POST", "/api/v1/password", basic("telat", late), "10.0.0.1", "{}");
        assertTrue(ended.statusCode() == 401 && ended.body().contains("PASSWORD_ENDED"), ended.body());
    }

    @Test
    void aPasswordChangedAndChangedBackHolds() {
        String once = made("bolak", "administrator");
        new Caller(hub.port()).enters("bolak", once);
        assertEquals(200, asked("bolak", Caller.PASSWORD, "10.0.0.1"));
        String other = "kalimat lain sama panjang";
        assertEquals(200, changed("bolak", Caller.PASSWORD, other));
        assertEquals(401, asked("bolak", Caller.PASSWORD, "10.0.0.1"));
        assertEquals(200, changed("bolak", other, Caller.PASSWORD));
        assertEquals(200, asked("bolak", Caller.PASSWORD, "10.0.0.1"));
    }

    /** As homes keep it from before passwords were hashed by SHA-512: it lets in, and is made anew by that. */
    @Test
    void anOldHashLetsInAndIsMadeAnewByTheLogin() throws Exception {
        made("lama", "administrator");
        var spec = new javax.crypto.spec.PBEKeySpec(Caller.PASSWORD.toCharArray(), "garam".getBytes(), 210_000, 256);
        String old = Base64.getEncoder()
                .encodeToString(javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec).getEncoded());
        hub.tamper("update login set must_change = false, salt = 'garam', hash = '" + old + "' where name = 'lama'");
        assertEquals(401, asked("lama", "kalimat lain sama panjang", "10.0.0.1"));
        assertEquals(200, asked("lama", Caller.PASSWORD, "10.0.0.1"));
        assertEquals(200, asked("lama", Caller.PASSWORD, "10.0.0.1"), "who has entered stays in");
        hub.tamper("update login set role = role where name = 'lama' and hash like 'pbkdf2-sha512:%'");
        assertEquals(200, asked("lama", Caller.PASSWORD, "10.0.0.1"));
    }

    private int changed(String name, String old, String wanted) {
        return ask("POST", "/api/v1/password", basic(name, old), "10.0.0.1",
                "{\"old\":\"" + old + "\",\"wanted\":\"" + wanted + "\"}").statusCode();
    }

    /**
     * Five wrong ones from somewhere: there it waits, with the right one too, and ever longer; elsewhere it does not.
     */
    @Test
    void wrongPasswordsKeepNobodyOutWhoComesFromElsewhere() {
        new Caller(hub.port()).enters("kepala", made("kepala", "administrator"));
        for (int i = 0; i < 5; i++) {
            assertEquals(401, asked("kepala", "tebakan " + i, "203.0.113.9"));
            assertEquals(401, asked("tidak-ada", "tebakan " + i, "203.0.113.9"));
        }
        assertEquals(429, asked("kepala", Caller.PASSWORD, "203.0.113.9"));
        assertEquals(429, asked("tidak-ada", "tebakan", "203.0.113.9"), "no answer tells names apart");
        assertEquals(200, asked("kepala", Caller.PASSWORD, "10.0.0.7"));
        clock.leap(Duration.ofSeconds(31));
        assertEquals(401, asked("kepala", "tebakan lagi", "203.0.113.9"));
        clock.leap(Duration.ofSeconds(31));
        assertEquals(429, asked("kepala", Caller.PASSWORD, "203.0.113.9"), "it has grown");
        String once = hub.post("/users/kepala/reset", Map.of()).path("password").asText();
        assertEquals(403, asked("kepala", once, "203.0.113.9"),
                "a reset helps: the one-time password is let in to its change");
    }

    /** HAProxy adds a line of its own behind the one that came in, and whoever guesses writes the first. */
    @Test
    void aProxyThatAddsALineOfItsOwnIsBelievedAboutThatLineOnly() throws Exception {
        for (int i = 0; i < 7; i++) {
            var guess = request("GET", "/api/v1/users", basic("tebak", "salah " + i), "198.51.100." + i, "")
                    .header("X-Forwarded-For", "203.0.113.9")
                    .header("Forwarded", "for=198.51.100." + i).header("X-Iuran-Client", "198.51.100." + i).build();
            assertEquals(i < 5 ? 401 : 429, CLIENT.send(guess, HttpResponse.BodyHandlers.ofString()).statusCode(),
                    "guess " + i);
        }
        String log = Files.readString(home.resolve("data/security.log"));
        assertTrue(log.contains("203.0.113.9") && !log.contains("198.51.100"), log);
    }

    /** How long others wait meanwhile is for {@code hub bench --crowd}, where a password costs what it has to. */
    @Test
    void manyAtOnceFromOneAddressStallNobody() {
        new Caller(hub.port()).enters("kerja", made("kerja", "administrator"));
        assertEquals(200, asked("kerja", Caller.PASSWORD, "10.0.0.7"));
        var burst = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 25; i++) {
            burst.add(CLIENT.sendAsync(request("GET", "/api/v1/users", basic("siapa" + i, "salah"), "203.0.113.9", "")
                    .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        assertEquals(200, asked("kerja", Caller.PASSWORD, "10.0.0.7"));
        var codes = burst.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
        assertTrue(codes.contains(429) && codes.stream().allMatch(code -> code == 401 || code == 429),
                codes.toString());
    }

    @Test
    void whatHappensLeavesATraceAndManyFailuresAreATrouble() throws Exception {
        var reader = new Caller(hub.port()).enters("lihat", made("lihat", "auditor"));
        var viewer = new Caller(hub.port()).enters("tamu", made("tamu", "viewer"));
        assertEquals(403, viewer.get("/pengguna").statusCode());
        viewer.post("/keluar");
        for (int i = 0; i < 40; i++) {
            asked("rahasiaku-terketik", "salah", "203.0.113.9");
        }
        String trace = reader.get("/keamanan").body();
        for (String event : List.of("masuk", "keluar", "ditolak", "gagal masuk", "ditunda", "203.0.113.9", "tamu")) {
            assertTrue(trace.contains(event), event);
        }
        assertEquals(200, ask("GET", "/api/v1/security?event=refused", basic("lihat", Caller.PASSWORD), "10.0.0.1", "")
                .statusCode());
        assertEquals(403, viewerAgain().get("/keamanan").statusCode());
        String log = Files.readString(home.resolve("data/security.log"));
        assertFalse(log.contains("rahasiaku"), "what is typed as a name may be a password");
        assertTrue(log.lines().count() < 40, "what repeats itself is counted");
        hub.camel().getRegistry().lookupByNameAndType("condition", id.iuranhub.store.Condition.class).lookAround();
        await().atMost(Patience.LONG).until(() -> ask("GET", "/observe/health", "", "10.0.0.1", "").body()
                .contains("\"logins\""));
    }

    private Caller viewerAgain() {
        return new Caller(hub.port()).enters("tamu2", made("tamu2", "viewer"));
    }

    @Test
    void disablingEndsSessionsForGoodAndNobodyAnonymousHasOne() {
        var caller = new Caller(hub.port()).enters("pergi", made("pergi", "viewer"));
        assertEquals(200, caller.get("/bulan").statusCode());
        hub.post("/users/pergi/disable", Map.of());
        hub.post("/users/pergi/enable", Map.of());
        assertEquals(303, caller.get("/bulan").statusCode(), "also where nobody asked meanwhile");
        var visitor = new Caller(hub.port()).get("/masuk");
        assertFalse(visitor.headers().allValues("Set-Cookie").toString().contains("iuran-session"),
                visitor.headers().toString());
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        var caller = new Caller(hub.port()).enters("lama", made("lama", "viewer"));
        for (int half = 0; half < 24; half++) {
            clock.leap(Duration.ofMinutes(29));
            assertEquals(200, caller.get("/bulan").statusCode());
        }
        clock.leap(Duration.ofMinutes(25));
        assertEquals(303, caller.get("/bulan").statusCode());
    }

    /** RFC 6238, appendix B, its last six figures. */
    @Test
    void codesAreThoseOfTheStandard() {
        String key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assertEquals("287082", SecondFactor.code(key, 59 / 30));
        assertEquals("081804", SecondFactor.code(key, 1111111109L / 30));
        assertEquals("005924", SecondFactor.code(key, 1234567890L / 30));
        assertEquals("279037", SecondFactor.code(key, 2000000000L / 30));
    }

    @Test
    void aSecondFactorIsAskedForOnceItIsConfirmedAndAResetEndsIt() throws Exception {
        new Caller(hub.port()).enters("dua", made("dua", "administrator"));
        String proof = basic("dua", Caller.PASSWORD);
        var offered = new com.fasterxml.jackson.databind.json.JsonMapper().readTree(
                ask("POST", "/api/v1/second-factor", proof, "10.0.0.1", "{}").body());
        String key = offered.path("key").asText();
        assertEquals(400, ask("POST", "/api/v1/second-factor/confirm", proof, "10.0.0.1", "{\"code\":\"000000\"}")
                .statusCode());
        String code = SecondFactor.code(key, clock.instant().getEpochSecond() / 30);
        assertEquals(200, ask("POST", "/api/v1/second-factor/confirm", proof, "10.0.0.1", "{\"code\":\"" + code + "\"}")
                .statusCode());
        assertEquals(401, asked("dua", Caller.PASSWORD, "10.0.0.2"), "without a code");
        assertEquals(401, withCode(proof, code), "a code that was used");
        clock.leap(Duration.ofSeconds(60));
        String next = SecondFactor.code(key, clock.instant().getEpochSecond() / 30);
        assertEquals(200, withCode(proof, next));
        String once = hub.post("/users/dua/reset", Map.of()).path("password").asText();
        assertEquals(403, asked("dua", once, "10.0.0.3"), "let in to its change, without a code");
    }

    private int withCode(String proof, String code) throws Exception {
        return CLIENT.send(request("GET", "/api/v1/users", proof, "10.0.0.3", "").header("X-OTP", code).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
