package id.iuranhub.console.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.http.Endpoint;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in where. */
class AccessTest {

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static String first;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        first = hub.hub().firstPassword().orElseThrow();
    }

    @AfterAll
    static void stop() {
        hub.stop();
        hub.insurer.close();
    }

    private static Caller nobody() {
        return new Caller(hub.port());
    }

    private static String made(String name, String role, String... ofOpd) {
        var body = ofOpd.length == 0 ? Map.of("name", name, "role", role)
                : Map.of("name", name, "role", role, "scheme", ofOpd[0], "opd", ofOpd[1]);
        return hub.post("/users", body).get("password").asText();
    }

    /**
     * The table itself: each role at each address, read and done, pages and API; nothing that is allowed is refused,
     * nothing that is not is done.
     */
    @Test
    void eachRoleEntersItsOwnDoorsAndNoOthers() {
        var wrong = new ArrayList<String>();
        for (boolean ofOpd : new boolean[] {false, true}) {
            for (Role role : Role.values()) {
                String name = role.word() + (ofOpd ? "-opd" : "");
                String once = ofOpd ? made(name, role.word(), "kendari-nonasn", "DAMKAR") : made(name, role.word());
                var caller = nobody().enters(name, once);
                String basic = "Basic " + Base64.getEncoder().encodeToString((name + ":" + Caller.PASSWORD).getBytes());
                for (Endpoint door : hub.endpoints().guarded()) {
                    boolean may = door.action().roles().contains(role) && (!ofOpd || door.action().ofOneOpd());
                    boolean refused = refused(caller, basic, door);
                    if (may == refused) {
                        wrong.add(name + " " + door.method() + " " + door.pattern() + (refused ? " is refused"
                                : " is let in"));
                    }
                    if (may && isDeedOfAPage(door) && !isStale(stale(caller, door))) {
                        wrong.add(name + " " + door.method() + " " + door.pattern()
                                + " is done without a token that holds");
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * A deed is asked for with a token that does not hold: what is refused for the role is so before that is looked at.
     */
    private static boolean refused(Caller caller, String basic, Endpoint door) {
        String path = door.pattern().replace("*", "none");
        if (path.startsWith("/api/") || path.startsWith("/observe/")) {
            return caller.program(door.method(), path, basic).statusCode() == 403;
        }
        if (path.equals("/langsung")) {
            path += "?blth=none";
        }
        var answer = door.method().equals("GET") ? caller.get(path) : stale(caller, door);
        return answer.statusCode() == 403 && !isStale(answer);
    }

    private static boolean isDeedOfAPage(Endpoint door) {
        return door.method().equals("POST") && !door.pattern().startsWith("/api/");
    }

    private static HttpResponse<String> stale(Caller caller, Endpoint door) {
        return caller.send(caller.form(door.pattern().replace("*", "none"), "stale").build());
    }

    private static boolean isStale(HttpResponse<String> answer) {
        return answer.statusCode() == 403 && answer.body().contains("kedaluwarsa");
    }

    @Test
    void withoutALoginEveryPageLeadsToTheLogin() {
        for (Endpoint door : hub.endpoints().guarded()) {
            if (!door.pattern().startsWith("/api/") && !door.pattern().startsWith("/observe/")) {
                var answer = door.method().equals("GET") ? nobody().get(door.pattern().replace("*", "1"))
                        : nobody().post(door.pattern().replace("*", "1"));
                assertEquals(303, answer.statusCode(), door.toString());
                assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/masuk"), door.toString());
            }
        }
    }

    @Test
    void aPasswordSetBySomebodyElseMustBeChangedFirst() {
        String once = made("baru", "viewer");
        var caller = nobody();
        caller.login("baru", once);
        assertEquals("/sandi", caller.get("/bulan").headers().firstValue("Location").orElse(""));
        assertEquals(400, caller.post("/sandi", "old", once, "wanted", "short", "again", "short").statusCode());
        assertEquals(400, caller.post("/sandi", "old", once, "wanted", once, "again", once).statusCode());
        assertEquals(400, caller.post("/sandi", "old", "wrong", "wanted", Caller.PASSWORD, "again", Caller.PASSWORD)
                .statusCode());
        assertEquals(303, caller.post("/sandi", "old", once, "wanted", Caller.PASSWORD, "again", Caller.PASSWORD)
                .statusCode());
        assertEquals(200, caller.get("/bulan").statusCode());
    }

    /**
     * Before anybody has logged in there is no session that somebody could have known; after it the forms' token is
     * another.
     */
    @Test
    void aSessionBeginsWithTheLogin() {
        var caller = nobody().enters("tetap", made("tetap", "viewer"));
        caller.post("/keluar");
        caller.get("/masuk");
        assertEquals("", session(caller));
        String token = caller.token();
        var entered = caller.login("tetap", Caller.PASSWORD);
        assertEquals(303, entered.statusCode());
        var given = entered.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("iuran-session=")).toList();
        assertTrue(!given.isEmpty() && given.stream().allMatch(cookie -> cookie.contains("HTTPOnly")
                && cookie.contains("SameSite=Strict")), entered.headers().toString());
        assertNotEquals("", session(caller));
        assertNotEquals(token, caller.token());
        var thief = nobody();
        var planted =
                java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:" + hub.port() + "/bulan"))
                .header("Cookie", "iuran-session=0123456789abcdef0123456789abcdef").build();
        var answer = thief.send(planted);
        assertEquals(303, answer.statusCode());
        assertFalse(answer.headers().allValues("Set-Cookie").stream()
                .anyMatch(cookie -> cookie.matches("iuran-session=\\w{16,}.*")
                && !cookie.contains("Max-Age=0")), answer.headers().toString());
    }

    private static String session(Caller caller) {
        return caller.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("iuran-session"))
                .findFirst().map(java.net.HttpCookie::getValue).orElse("");
    }

    @Test
    void leavingEndsTheSessionAndSoDoesResettingOrDisabling() {
        var caller = nobody().enters("pergi", made("pergi", "viewer"));
        assertEquals(200, caller.get("/bulan").statusCode());
        hub.post("/users/pergi/disable", Map.of());
        assertEquals(303, caller.get("/bulan").statusCode());
        hub.post("/users/pergi/enable", Map.of());
        caller.login("pergi", Caller.PASSWORD);
        assertEquals(200, caller.get("/bulan").statusCode());
        String once = hub.post("/users/pergi/reset", Map.of()).get("password").asText();
        assertEquals(303, caller.get("/bulan").statusCode());
        caller.enters("pergi", once);
        assertEquals(200, caller.get("/bulan").statusCode());
        caller.post("/keluar");
        assertEquals(303, caller.get("/bulan").statusCode());
    }

    /** Rows are worked on in several windows: what is sent in one leaves the forms of the others good. */
    @Test
    void formsThatAreOpenBesideEachOtherAreAllGood() {
        var caller = nobody();
        for (String name : List.of("", "jendela")) {
            if (!name.isEmpty()) {
                caller.enters(name, made(name, "operator"));
            }
            String first = caller.token();
            String second = caller.token();
            for (String sent : List.of(second, first, second)) {
                var answer = caller.send(caller.form("/bahasa", sent, "bahasa", "en", "ke", "/masuk").build());
                assertEquals(303, answer.statusCode(), name + answer.body());
            }
        }
    }

    @Test
    void aDeedNeedsTheTokenAndComesFromHere() {
        var caller = nobody().enters("pos", made("pos", "administrator"));
        assertEquals(403, caller.send(caller.form("/pengguna", null, "name", "x1", "role", "viewer").build())
                .statusCode());
        assertEquals(403, caller.send(caller.form("/pengguna", "AAAA", "name", "x1", "role", "viewer").build())
                .statusCode());
        var elsewhere = caller.form("/pengguna", caller.token(), "name", "x1", "role", "viewer")
                .header("Sec-Fetch-Site", "cross-site").build();
        assertEquals(403, caller.send(elsewhere).statusCode());
        assertFalse(hub.get("/users").toString().contains("\"x1\""));
        assertEquals(200, caller.post("/pengguna", "name", "x1", "role", "viewer").statusCode());
        assertTrue(hub.get("/users").toString().contains("\"x1\""));
    }

    @Test
    void theCookieIsForHttpAndThisSiteOnlyAndPagesCarryAStrictPolicy() {
        var answer = nobody().get("/masuk");
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.toLowerCase().contains("httponly") && cookie.contains("SameSite=Strict"), cookie);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), policy);
        for (String header : List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cache-Control")) {
            assertTrue(answer.headers().firstValue(header).isPresent(), header);
        }
        assertFalse(answer.body().matches("(?s).*(<script>|<style|style=|onclick=|javascript:).*"));
    }

    @Test
    void nobodyIsSentElsewhereAfterTheLogin() {
        for (String next : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a//b")) {
            var caller = nobody();
            String page =
                    caller.get("/masuk?ke=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8))
                    .body();
            assertTrue(page.contains("name=\"ke\" value=\"/\""), next);
        }
    }

    @Test
    void theLastAdministratorStays() {
        var names = new ArrayList<String>();
        hub.get("/users").get("users").forEach(user -> names.add(user.get("name").asText()));
        names.stream().filter(name -> !name.equals("admin"))
                .forEach(name -> hub.ask("/users/" + name + "/disable", Map.of()));
        assertEquals(409, hub.ask("/users/admin/disable", Map.of()).status());
        assertEquals(409, hub.ask("/users/admin/role", Map.of("role", "viewer")).status());
        names.forEach(name -> hub.ask("/users/" + name + "/enable", Map.of()));
        assertEquals(409, hub.ask("/users", Map.of("name", "admin", "role", "viewer")).status());
        assertEquals(400, hub.ask("/users", Map.of("name", "../x", "role", "viewer")).status());
        assertEquals(400, hub.ask("/users", Map.of("name", "siapa", "role", "king")).status());
    }

    @Test
    void assetsAreWhatTheyAreAndNothingBesideThem() {
        for (String path
                : List.of("/assets/console.css", "/assets/console.js", "/assets/htmx.js", "/assets/icon.svg")) {
            assertEquals(200, nobody().get(path).statusCode(), path);
        }
        for (String path
                : List.of("/assets/../sql/console/access/login.sql", "/assets/%2e%2e/logback.xml",
                "/assets/..%2flogback.xml", "/assets/", "/webjars/x")) {
            assertNotEquals(200, nobody().get(path).statusCode(), path);
        }
    }

    @Test
    void theFirstPasswordLetsInOnce() {
        var caller = nobody().enters("admin", first);
        assertEquals(200, caller.get("/pengguna").statusCode());
        assertEquals(401, nobody().login("admin", first).statusCode());
    }
}
