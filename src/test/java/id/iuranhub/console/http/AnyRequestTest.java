package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Seeds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.access.Role;
import id.iuranhub.console.http.AnyRequest.Request;
import id.iuranhub.console.http.Described.Operation;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the description of the API offers, asked by whoever there may be, with whatever they may send: nothing
 * breaks, nothing is written where it does not belong, and somebody of an OPD learns nothing of others. More of it:
 * {@code -Dapi.calls=50000}, the same again: {@code -Dseed=}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnyRequestTest {

    private static final int CALLS = Integer.getInteger("api.calls", 1000);
    private static final long SEED = Seeds.one("seed");
    private static final String BLTH = "2026-05";
    private static final String SOURCE = "kendari-skpd";
    /** What an operation need not describe, since the server says it of any request. */
    private static final Set<Integer> OF_ANY = Set.of(400, 404, 405, 413, 414, 415, 429, 431);
    /** What Vert.x refuses before an address is read, without a word. */
    private static final Set<Integer> OF_HEADS = Set.of(400, 414, 431);
    private static final Pattern INNARDS =
            Pattern.compile(
            "\\b(?:java|javax|org|com|io|id)\\.(?:[a-z]\\w*\\.)+[A-Z]\\w+|\\w(?:Exception|Error)\\b|\\.java:\\d|"
                    + "SQLSTATE|integrity constraint"
            + "|\\bat [a-z]\\w*\\.[\\w.$]+\\(|(?i:\\bselect\\b.{1,200}\\bfrom\\b)");

    /** Who asks. @param opd whether sight ends at one OPD */
    private record Asker(String name, String authorization, boolean opd) { }

    @TempDir
    static Path around;
    private static Path home;
    private static RunningHub hub;
    private static List<Operation> operations;
    private static List<Asker> city;
    private static List<Asker> ofOpd;
    private static Set<String> kodes;

    private final Random random = new Random(SEED);
    private final FittingValues fitting = new FittingValues(random);
    private final AnyRequest requests = new AnyRequest(random, fitting,
            operations.stream().flatMap(one -> one.inputs().stream())
            .filter(input -> input.place() != Described.Place.PATH).toList());
    private final Set<String> wrong = new TreeSet<>();

    @BeforeAll
    static void aMonthOfThreeOpds() throws IOException {
        home = around.resolve("home");
        Files.writeString(around.resolve("beside.txt"), "nobody's");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("http.proxies", "127.0.0.1", "guard.second-eye-after", "0s",
                "guard.four-eyes.edit", "true"));
        hub.drop("enrolment", "peserta.csv", People.snapshot());
        hub.drop("inbox/" + SOURCE, "tertutup_202605_DLH.csv", People.file(2));
        hub.send(BLTH);
        kodes = Set.copyOf(hub.get("/bills", "blth", BLTH).get("bills").findValuesAsText("kodeIuran"));
        hub.drop("inbox/" + SOURCE, "upah_202605_SATPOL PP.csv", People.file(1));
        hub.drop("inbox/" + SOURCE, "upah_202605_DAMKAR.csv", People.file(0));
        operations = Described.operations(hub.get("/openapi.json"));
        logins();
        System.out.println("any request: -Dseed=" + SEED + " -Dapi.calls=" + CALLS);
    }

    /** One of each role of the city and of an OPD; some that others do things to; and those whom nobody knows. */
    private static void logins() {
        new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
        city = new ArrayList<>();
        ofOpd = new ArrayList<>(List.of(new Asker("nobody", "", true), new Asker("a wrong token", "Bearer x", true),
                new Asker("no base64", "Basic %", true)));
        var rows = new ArrayList<>(List.of("('korban-1', 'viewer', '', '')", "('korban-2', 'operator', '', '')"));
        for (Role role : Role.values()) {
            rows.add("('city-%s', '%1$s', '', ''), ('opd-%1$s', '%1$s', 'kendari-nonasn', 'DAMKAR')".formatted(
                    role.word()));
            city.add(asker("city-" + role.word(), false));
            ofOpd.add(asker("opd-" + role.word(), true));
        }
        // To make a password costs a second; they all have the administrator's.
        hub.tamper("insert into login (name, role, salt, hash, must_change, scheme, opd) select made.name, made.role, "
                + "login.salt, login.hash, false, made.scheme,"
                + " made.opd from login, (values " + String.join(", ", rows)
                + ") as made (name, role, scheme, opd) where login.name = 'admin'");
    }

    private static Asker asker(String name, boolean opd) {
        return new Asker(name, "Basic " + Base64.getEncoder()
                .encodeToString((name + ":" + Caller.PASSWORD).getBytes()), opd);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** A new address comes with values that it takes, or this names it. */
    @Test
    @Order(1)
    void everyInputOfEveryOperationHasFittingValues() {
        lookAround();
        var unknown = new ArrayList<String>();
        operations.forEach(operation -> operation.inputs().stream()
                .filter(input -> fitting.of(operation, input).isEmpty())
                .forEach(input -> unknown.add(operation + " " + input.name())));
        assertEquals(List.of(), unknown, "give FittingValues some");
        assertTrue(operations.size() > 70, "the description was not read");
    }

    @Test
    @Order(2)
    void somebodyOfAnOpdLearnsAndChangesNothingOfOthers() throws IOException {
        var others = others();
        var before = surroundings(SOURCE).now();
        ask(ofOpd, CALLS / 2);
        assertEquals(before, surroundings(SOURCE).now());
        assertEquals(others, others());
    }

    @Test
    @Order(3)
    void whateverAnybodySendsNothingBreaks() throws IOException {
        var everybody = new ArrayList<>(ofOpd);
        everybody.addAll(city);
        city.forEach(one -> everybody.addAll(List.of(one, one)));
        var before = surroundings("[a-z-]+").now();
        ask(everybody, CALLS / 2);
        assertEquals(before, surroundings("[a-z-]+").now());
        hub.assertBalanced(BLTH);
    }

    /** Each operation in turn, so that every one of them is asked. */
    private void ask(List<Asker> askers, int calls) throws IOException {
        var wire = new Wire(hub.port());
        for (int call = 0; call < calls; call++) {
            if (call % 200 == 0) {
                lookAround();
            }
            var operation = random.nextInt(12) == 0
                    ? operations.stream().filter(one -> one.path().equals("/files")).findFirst().orElseThrow()
                    : operations.get(call % operations.size());
            var asker = askers.get(random.nextInt(askers.size()));
            var request = requests.any(operation);
            var answer = wire.ask(request.verb(), request.target(), request.lines() + "Authorization: "
                    + asker.authorization + "\r\nX-Forwarded-For: 10.0.0."
                    + (asker.authorization.length() < 9 ? random.nextInt(250) : 251) + "\r\n", request.body());
            judge(operation, asker, request, answer);
        }
        hub.awaitQuiet();
        assertEquals(200, wire.ask("GET", "/observe/health/ready", "", new byte[0]).status());
        assertTrue(wrong.isEmpty(), () -> "seed " + SEED + "\n" + String.join("\n", wrong));
    }

    private void judge(Operation operation, Asker asker, Request request, Wire.Answer answer) throws IOException {
        String text = answer.text();
        String told = asker.opd ? People.told(text) : "";
        boolean kode = asker.opd && kodes.stream().anyMatch(text::contains);
        var innards = INNARDS.matcher(text);
        boolean described = OF_ANY.contains(answer.status()) || operation.answers().contains(answer.status());
        String fault = !described ? "answered " + answer.status() : !told.isEmpty() || kode ? "told " + told
                : innards.find() ? "named " + innards.group()
                : answer.status() >= 400 && request.target().startsWith("/api/") && !isProblem(answer)
                ? "no problem document" : "";
        if (!fault.isEmpty()) {
            wrong.add(operation + " " + fault + ": " + asker.name + " " + request + "\n      -> "
                    + text.substring(0, Math.min(text.length(), 400)));
        }
    }

    /** A refusal that programs can read, or that of a head that could not be. */
    private static boolean isProblem(Wire.Answer answer) {
        if (answer.body().length == 0 && OF_HEADS.contains(answer.status())) {
            return true;
        }
        try {
            JsonNode document = new JsonMapper().readTree(answer.body());
            return document.path("code").isTextual() && document.path("message").isTextual();
        } catch (IOException noDocument) {
            return false;
        }
    }

    /** What there is by now, so that it is named in requests. */
    private void lookAround() {
        var rows = hub.get("/dead").get("dead").findValuesAsText("id");
        fitting.found("dead", rows);
        fitting.found("participants", rows);
        fitting.found("held", hub.get("/held").get("held").findValuesAsText("id"));
        fitting.found("bills", hub.get("/bills", "blth", BLTH).get("bills").findValuesAsText("kodeIuran"));
    }

    private static Surroundings surroundings(String sources) {
        return new Surroundings(around, sources);
    }

    /** What the others were answered, line by line. */
    private static List<String> others() {
        var lines = new ArrayList<>(hub.acknowledgement(SOURCE, "upah_202605_SATPOL PP.csv"));
        lines.addAll(hub.acknowledgement(SOURCE, "tertutup_202605_DLH.csv"));
        return lines;
    }
}
