package id.iuranhub.console.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertLinesMatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.GivenClock;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs are answered, word for word, against what they were answered when it was recorded: whoever rebuilds
 * what is behind an address sees what it changes for them. Where a change is meant, {@code -Danswers.record=true}
 * writes the file anew, and its difference is to be read. What has come
 * since then is not compared.
 */
class RecordedAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path RECORDED = Path.of("src/test/resources/answers/recorded.json");
    private static final String BLTH = "2026-05";
    private static final String SOURCE = "kendari-skpd";
    /** Of this run, this machine or this version, and of nobody's contract. */
    private static final Set<String> MASKED = Set.of("receiptId", "hash", "head", "sha256", "fileId", "fingerprint",
            "batch", "batchId", "fence", "secret", "uri", "home", "bytes", "free", "size", "anchor", "base64",
            "linked", "entries");
    /** Others hold the description and paper; what follows the clock, chance and the machine is like no other run. */
    private static final String ASKED_ELSEWHERE =
            "/api/v1/(openapi\\.json|reports/.*|files/.*/marked|settings|condition|journal|security)";

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller caller;
    private static String basic;

    @BeforeAll
    static void aMonthWithSomethingOfEverything() {
        var clock = new GivenClock(Instant.parse("2026-06-03T02:00:00Z"));
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret").withClock(clock)),
                Map.of("guard.second-eye-after", "0s", "guard.four-eyes.payment", "true"), clock);
        hub.drop("enrolment", "peserta.csv", People.snapshot());
        hub.drop("inbox/" + SOURCE, "tertutup_202605_DLH.csv", People.file(2));
        hub.drop("inbox/" + SOURCE, "upah_202605_DAMKAR.csv", People.file(0));
        hub.send(BLTH);
        hub.drop("inbox/" + SOURCE, "salah_202605_BPBD.csv", People.HEADER
                + "7471011203900001,KEMBAR,1990-03-12,00020000001,BPBD,3000000\n"
                + "7471011203900777,LAIN HARI,1990-03-13,,BPBD,3000000\n"
                + "747101120390,PENDEK,1990-03-12,,BPBD,3000000\n");
        hub.post("/corrections", Map.of("field", "KPJ", "old", "00020000009", "new", "00020000001", "scheme",
                "kendari-nonasn", "from", BLTH, "reason", "salah ketik"));
        hub.post("/attestations", Map.of("nik", "7471011203900777", "birthDate", "1990-03-13", "document",
                "Akta 12/2026", "reason", "akta"));
        var bill = hub.get("/bills", "blth", BLTH).get("bills").get(0);
        hub.post("/bills/" + bill.get("kodeIuran").asText() + "/pay", Map.of("on", "2026-06-02", "rupiah",
                bill.get("rupiah").asText(), "reference", "NTPN 1"));
        caller = new Caller(hub.port());
        caller.enters("admin", hub.hub().firstPassword().orElseThrow());
        basic = "Basic " + Base64.getEncoder().encodeToString(("admin:" + Caller.PASSWORD).getBytes());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void programsAreAnsweredAsTheyWere() throws IOException {
        var answers = new TreeMap<String, JsonNode>();
        for (String path : asked()) {
            String address = address(path);
            await().atMost(Patience.LONG).until(() -> !answer(address).toString().contains("\"current\":false"));
            answers.put(path, answer(address));
        }
        if (Boolean.getBoolean("answers.record")) {
            Files.createDirectories(RECORDED.getParent());
            Files.writeString(RECORDED, written(JSON.valueToTree(answers)) + "\n");
        }
        JsonNode recorded = JSON.readTree(RECORDED.toFile());
        for (var then : recorded.properties()) {
            String address = address(then.getKey());
            // What the hub counts beside its answers may still be on its way; a difference that is meant stays one.
            await(then.getKey() + ": if this is meant, record it with -Danswers.record=true").atMost(Patience.LONG)
                    .untilAsserted(() -> assertLinesMatch(written(then.getValue()).lines().toList(),
                            written(recordedOf(answer(address), then.getValue())).lines().toList()));
        }
    }

    private static List<String> asked() {
        return hub.endpoints().guarded().stream().filter(one -> one.method().equals("GET")).map(Endpoint::path)
                .filter(path -> path.startsWith(Endpoint.API) && !path.matches(ASKED_ELSEWHERE)).sorted().toList();
    }

    private static String written(JsonNode answer) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    /** Without the addresses and fields that have come since, which no program can miss. */
    private static JsonNode recordedOf(JsonNode now, JsonNode recorded) {
        if (now instanceof ObjectNode document && recorded instanceof ObjectNode then) {
            document.retain(then.properties().stream().map(Map.Entry::getKey).toList());
            document.properties().forEach(field ->
                    field.setValue(recordedOf(field.getValue(), then.get(field.getKey()))));
        } else if (now instanceof ArrayNode list && recorded instanceof ArrayNode then) {
            for (int i = 0; i < list.size() && i < then.size(); i++) {
                list.set(i, recordedOf(list.get(i), then.get(i)));
            }
        }
        return now;
    }

    /** One thing there is in the place of each name. */
    private static String address(String path) {
        var dead = hub.get("/dead", "blth", BLTH).get("dead").get(0).get("id").asText();
        var kode = hub.get("/bills", "blth", BLTH).get("bills").get(0).get("kodeIuran").asText();
        var things = new LinkedHashMap<String, String>();
        things.put("/dead/", dead);
        things.put("/participants/", dead);
        things.put("/bills/", kode);
        things.put("", "1");
        String thing = things.entrySet().stream().filter(one -> path.contains(one.getKey())).findFirst().orElseThrow()
                .getValue();
        return path.replaceFirst("\\{[a-z]+}", thing) + "?blth=" + BLTH + "&scheme=kendari-nonasn";
    }

    private static JsonNode answer(String address) {
        var answer = caller.program("GET", address, basic);
        var said = JSON.createObjectNode().put("status", answer.statusCode());
        try {
            return said.set("body", masked("", JSON.readTree(answer.body())));
        } catch (JsonProcessingException noDocument) {
            return said.put("text", masked(answer.body()));
        }
    }

    private static JsonNode masked(String name, JsonNode value) {
        if (value instanceof ObjectNode document) {
            var sorted = new TreeMap<String, JsonNode>();
            document.properties()
                    .forEach(field -> sorted.put(field.getKey(), masked(field.getKey(), field.getValue())));
            return JSON.createObjectNode().setAll(sorted);
        } else if (value instanceof ArrayNode list) {
            // Whoever looks is on record: how often this test has asked is no part of an answer.
            list.removeIf(one -> one.path("action").asText().endsWith(" seen"));
            for (int i = 0; i < list.size(); i++) {
                list.set(i, masked(name, list.get(i)));
            }
        } else if (MASKED.contains(name) && !value.isNull() && !value.asText().isEmpty()) {
            return JSON.getNodeFactory().textNode("(" + name + ")");
        } else if (value.isTextual()) {
            return JSON.getNodeFactory().textNode(masked(value.asText()));
        }
        return value;
    }

    /** Without times, numbers that are drawn, and paths. */
    private static String masked(String text) {
        return text.replace(home.toString(), "(home)")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "(id)")
                .replaceAll("[0-9a-f]{40,64}", "(hash)")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?",
                "(time)");
    }
}
