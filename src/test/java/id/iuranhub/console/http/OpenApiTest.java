package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API against the hub that answers it. */
class OpenApiTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> PARAMETERS = Map.of("blth", "2026-05", "nik", "7471011203900001", "id",
            "1-2", "name", "admin", "scheme", "kendari-nonasn");

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller caller;
    private static String basic;
    private static JsonNode api;

    @BeforeAll
    static void start() throws Exception {
        hub = new RunningHub(home);
        hub.drop("inbox/kendari-skpd", "kendari_202605.csv",
                "nik,nama,tanggal_lahir,kpj,skpd,upah\n7471011203900001,ORANG,1990-03-12,,DAMKAR,3000000\n");
        caller = new Caller(hub.port());
        caller.enters("admin", hub.hub().firstPassword().orElseThrow());
        basic = "Basic " + Base64.getEncoder().encodeToString(("admin:" + Caller.PASSWORD).getBytes());
        api = JSON.readTree(caller.program("GET", "/api/v1/openapi.json", basic).body());
    }

    @AfterAll
    static void stop() {
        hub.stop();
        hub.insurer.close();
    }

    @Test
    void everyAddressIsDescribedAndEveryDescribedOneIsThere() {
        var described = new TreeSet<String>();
        api.get("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(verb ->
                described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceAll("\\{[a-z]+}", "*"))));
        var there = new TreeSet<String>();
        hub.endpoints().guarded().stream().filter(door -> door.pattern().startsWith("/api/v1/")).forEach(door ->
                there.add(door.method() + " " + door.pattern().substring("/api/v1".length())));
        assertEquals(there, described);
    }

    @Test
    void everyQuestionIsAnsweredWithWhatIsPromised() throws Exception {
        var wrong = new ArrayList<String>();
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String address = path.getKey()
                        .replaceFirst("^/(bulk-retries|corrections|attestations|files|proposals)/\\{id}", "/$1/1");
                var query = new ArrayList<String>();
                for (JsonNode parameter : operation.getValue().path("parameters")) {
                    String name = parameter.get("name").asText();
                    address = address.replace("{" + name + "}", PARAMETERS.getOrDefault(name, "x"));
                    if (parameter.get("in").asText().equals("query") && parameter.path("required").asBoolean()) {
                        query.add(name + "=" + PARAMETERS.get(name));
                    }
                }
                String verb = operation.getKey().toUpperCase(Locale.ROOT);
                if (verb.equals("POST") && address.matches("/users/.*")) {
                    continue;
                }
                var answer = caller.program(verb, "/api/v1" + address
                        + (query.isEmpty() ? "" : "?" + String.join("&", query)), basic);
                String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
                if (type.equals("application/json")) {
                    check(verb + " " + path.getKey(), operation.getValue(), answer.statusCode(),
                            JSON.readTree(answer.body()), wrong);
                } else if (!operation.getValue().at("/responses/200/content").has(type)) {
                    wrong.add(verb + " " + path.getKey() + " is " + answer.statusCode() + " " + type);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A deed that lacks its body is refused; a question is answered with all that is promised. */
    private static void check(String what, JsonNode operation, int status, JsonNode body, List<String> wrong) {
        JsonNode answer = operation.path("responses").path(Integer.toString(status));
        if (answer.isMissingNode()) {
            wrong.add(what + ": " + status + " is not described " + body);
        } else if (status == 200) {
            answer.at("/content/application~1json/schema/required").forEach(name -> {
                if (!body.has(name.asText())) {
                    wrong.add(what + " lacks " + name.asText());
                }
            });
        } else if (!body.has("code") || !body.has("message") || what.startsWith("GET") && !what.contains("{id}")) {
            wrong.add(what + ": " + status + " " + body);
        }
    }

    @Test
    void figuresForPrometheusAreThoseOfTheBooksAndNeedALogin() {
        assertEquals(401, caller.get("/observe/metrics").statusCode());
        var answer = caller.program("GET", "/observe/metrics", basic);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertTrue(answer.body()
                .contains("iuran_rows{blth=\"2026-05\",disposition=\"dead\",scheme=\"kendari-nonasn\"} 1.0\n"),
                answer.body());
        for (String line : answer.body().split("\n")) {
            assertTrue(line.matches("# (HELP|TYPE) \\S+ .+|[a-zA-Z_0-9:]+(\\{.*})? (-?[0-9.E-]+|NaN)"), line);
        }
    }
}
