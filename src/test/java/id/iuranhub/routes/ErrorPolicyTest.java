package id.iuranhub.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.Installation;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks off in a route is reported, whichever route it is and whatever tool has saved the files. */
class ErrorPolicyTest {

    /** Its one step fails in the route that asks; there it is known what was asked. */
    private static final Set<String> WITHOUT = Set.of("insurer", "notify-mail", "notify-webhook");

    enum Form { AS_SHIPPED, SAVED_BY_KAOTO }

    @TempDir
    Path installed;

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        RouteFiles.installedIn(installed);
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionInAnyRouteReachesIt(Form files) throws Exception {
        if (files == Form.SAVED_BY_KAOTO) {
            Kaoto.saveAll(installed.resolve("routes"));
        }
        try (var hub = start(); var log = new CapturedLog()) {
            var routes = new TreeSet<>(hub.camel().getRoutes().stream().map(Route::getRouteId).toList());
            routes.removeAll(WITHOUT);
            assertTrue(routes.size() > 40, routes.toString());
            var silent = new TreeSet<String>();
            for (String route : routes) {
                breakOff(hub.camel(), route);
                if (log.lines().stream().noneMatch(line -> line.contains("Route " + route + " broke off")
                        && line.contains("woven into " + route))) {
                    silent.add(route);
                }
            }
            assertEquals(new TreeSet<>(), silent);
        }
    }

    /** The route fails in its first step, and something comes in at once. */
    private static void breakOff(CamelContext camel, String route) throws Exception {
        String in = "direct:advised-" + route;
        AdviceWith.adviceWith(camel, route, advice -> {
            advice.replaceFromWith(in);
            advice.weaveAddFirst().throwException(new IllegalStateException("woven into " + route));
        });
        try (var producer = camel.createProducerTemplate()) {
            assertTrue(producer.send(in, exchange -> { }).isFailed(), route);
        }
    }

    @Test
    void aMonthRunsByFilesThatKaotoSaved() throws Exception {
        Kaoto.saveAll(installed.resolve("routes"));
        try (var hub = start()) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv",
                    MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
            hub.send("2026-05");
            assertEquals(3, hub.rows("2026-05", "kendari-nonasn", "accepted"));
            hub.assertSettled("2026-05");
        }
    }

    @Test
    void whatKaotoSavesIsValidAndHasNoCommentsLeft() throws Exception {
        Kaoto.saveAll(installed.resolve("routes"));
        for (Path file : RouteFiles.in(installed.resolve("routes"))) {
            assertEquals(List.of(), RouteSchemaTest.faults(RouteFiles.read(file)), file.toString());
            assertTrue(Files.readString(file).lines().noneMatch(line -> line.strip().startsWith("# ")),
                    file.toString());
        }
    }

    /** A misspelt id of the policy, and a route that names another one, would switch it off without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"errors", "routeConfiguration-1234"})
    void aHubWhoseRoutesRunWithoutItDoesNotStart(String id) throws Exception {
        Path errors = installed.resolve("routes/errors.camel.yaml");
        Files.writeString(errors, Files.readString(errors).replace("id: \"*\"", "id: " + id));
        assertTrue(assertThrows(Misconfigured.class, this::start).getMessage().contains("take-in"));
    }

    @Test
    void aRouteThatNamesAnotherOneIsNamed() throws Exception {
        Path retry = installed.resolve("routes/retry.camel.yaml");
        Files.writeString(retry, Files.readString(retry)
                .replace("id: retry\n", "id: retry\n    routeConfigurationId: mine\n"));
        var refused = assertThrows(Misconfigured.class, this::start);
        assertTrue(refused.getMessage().contains("camel.yaml: retry;"), refused.getMessage());
    }

    private RunningHub start() {
        return new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of(),
                Clock.systemUTC(), new Installation(installed));
    }
}
