package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.access.Action;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of doors against the addresses a hub really answers: none is missing, and none opens in a way nobody meant.
 */
class EndpointsTest {

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller caller;
    private static String basic;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        String once = hub.post("/users", Map.of("name", "silang", "role", "administrator")).get("password").asText();
        caller = new Caller(hub.port()).enters("silang", once);
        basic = "Basic " + Base64.getEncoder().encodeToString(("silang:" + Caller.PASSWORD).getBytes());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** A page that somebody adds without saying who may enter is found here, and so is a door that leads nowhere. */
    @Test
    void everyAddressOnTheRouterHasADoorAndEveryDoorAnAddress() {
        var open = Set.of("GET /masuk", "POST /masuk", "POST /bahasa", "GET /observe/health", "HEAD /observe/health");
        var doors = hub.endpoints().guarded().stream().map(door -> door.method() + " " + door.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        doors.addAll(open);
        var mounted = new TreeSet<String>();
        VertxPlatformHttpRouter.lookup(hub.camel(), VertxPlatformHttpRouter.getRouterNameFromPort(hub.port()))
                .getRoutes().stream()
                .filter(route -> route.getPath() != null && route.methods() != null
                && !route.getPath().startsWith("/assets/"))
                .forEach(route -> route.methods()
                .forEach(verb -> mounted.add(verb + " " + route.getPath().replaceAll(":[a-z]+", "*"))));
        // The API's other addresses are one route of Camel's; its description names them all.
        mounted.removeIf(address -> address.endsWith(" /api/v1") || address.contains("/api/v1/*"));
        var withoutDoor = new TreeSet<>(mounted);
        withoutDoor.removeAll(doors);
        assertEquals(Set.of(), withoutDoor);
        var withoutAddress = new TreeSet<>(doors);
        withoutAddress.removeAll(mounted);
        withoutAddress.removeIf(address -> address.contains(" /api/v1/"));
        assertEquals(Set.of(), withoutAddress);
        assertTrue(mounted.size() > 60, mounted.toString());
        for (String unlisted : List.of("/api/v1/apa-saja", "/apa-saja", "/observe/apa-saja", "/api/v1/runs/1/2")) {
            assertEquals(Action.ADMINISTER, hub.endpoints().action("GET", unlisted),
                    "what nobody thought of is for administrators only");
        }
    }

    /** The API wants name and password each time: what a browser sends by itself opens none of its doors. */
    @Test
    void noDoorOfTheApiOpensToASessionAndNoDeedToAnotherSite() {
        for (Endpoint door : hub.endpoints().guarded()) {
            String path = door.pattern().replace("*", "none");
            if (path.startsWith("/api/") || path.startsWith("/observe/")) {
                assertEquals(401, caller.program(door.method(), path, "none").statusCode(), door.toString());
            }
            if (door.method().equals("POST")) {
                var fromElsewhere = caller.form(path, caller.token()).header("Sec-Fetch-Site", "cross-site")
                        .header("Authorization", basic).build();
                assertEquals(403, caller.send(fromElsewhere).statusCode(), door.toString());
            }
        }
    }

    /** Pages, answers, refusals: a browser or a proxy that keeps one shows it to who comes next. */
    @Test
    void noAnswerOfAnyDoorIsKept() {
        for (Endpoint door : hub.endpoints().guarded()) {
            if (door.pattern().matches("/keluar|.*/users/.*|/pengguna/.*|/langsung")) {
                continue;
            }
            String path = door.pattern().replace("*", "1");
            for (String verb : List.of(door.method(), "PUT", "DELETE", "OPTIONS", "HEAD")) {
                for (String authorization : List.of("none", "Basic " + "x".repeat(9), basic)) {
                    notKept(caller.program(verb, path, authorization), verb + " " + path);
                }
            }
            notKept(caller.send(caller.form(path, caller.token()).header("Sec-Fetch-Site", "cross-site").build()),
                    path);
            if (door.method().equals("GET")) {
                notKept(caller.get(path + "?blth=2026-05"), path);
            }
        }
        for (String path
                : List.of("/api/v1", "/api/v1/apa-saja", "/apa-saja", "/observe/health", "/observe/health/live",
                "/masuk", "/api/v1/status?blth=%zz")) {
            notKept(caller.program("GET", path.replace("%zz", "%25zz"), basic), path);
        }
    }

    private static void notKept(java.net.http.HttpResponse<String> answer, String what) {
        assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"), what + " is "
                + answer.statusCode());
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"), what + " is "
                + answer.statusCode());
    }

    /**
     * Whoever puts one there, with a login or without: it is not sent on to the page that asks for a password either.
     */
    @Test
    void noAddressTakesANik() {
        String nik = "7471011203900003";
        for (Endpoint door : hub.endpoints().guarded()) {
            String path = door.pattern().replace("*", "1");
            for (String named
                    : List.of(path + "?nik=" + nik, path + "?q=%37471011203900003", path + "?ke=%2Fsurat%3Fq%3D" + nik,
                    path.contains("1") && !path.matches(".*/(bills|tagihan)/.*")
                    ? door.pattern().replace("*", nik) + (door.pattern().contains("*") ? "" : "?x=" + nik)
                    : path + "?x=" + nik)) {
                for (String authorization : List.of("none", basic)) {
                    var answer = new Caller(hub.port()).program(door.method(), named, authorization);
                    assertEquals(400, answer.statusCode(), door.method() + " " + named);
                    assertTrue(answer.body().contains("NIK_IN_ADDRESS") && !answer.body().contains(nik), answer.body());
                }
            }
        }
        assertEquals(404, caller.program("GET", "/api/v1/bills/" + nik, basic).statusCode(),
                "a kode iuran has as many digits");
        var lookedFor = caller.program("GET", "/api/v1/why?blth=2026-05&nik=1", basic);
        assertEquals(400, lookedFor.statusCode());
        assertTrue(lookedFor.body().contains("POST"), lookedFor.body());
    }

    @Test
    void aNameOfAThingLeadsNowhereElse() {
        for (Endpoint door : hub.endpoints().guarded()) {
            if (door.method().equals("GET") && door.pattern().contains("*")) {
                for (String name
                        : List.of("..%2f..%2fconfig%2fiuran-hub.properties", "%2e%2e", "1%00", "-1",
                        "99999999999999999999")) {
                    String path = door.pattern().replace("*", name);
                    var answer = path.startsWith("/api/") ? caller.program("GET", path, basic) : caller.get(path);
                    assertTrue(answer.statusCode() >= 300 && answer.statusCode() < 500, path + " is "
                            + answer.statusCode());
                    assertFalse(answer.body().contains("insurer.secret"), path);
                }
            }
        }
    }
}
