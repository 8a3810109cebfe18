package id.iuranhub.upkeep.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.cli.Main;
import id.iuranhub.cli.Terminal;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may ask for: all that is kept of them, and the end of what no duty of keeping holds. */
@OnBothDatabases
class PersonalDataTest {

    /** Of a year that has ended. */
    private static final String BLTH = LocalDate.now().getYear() - 2 + "-05";
    private static final String FILE = "_" + BLTH.replace("-", "") + "_DAMKAR.csv";
    private static final Person ACCEPTED = MadeUp.person(1);
    private static final Person STRANGER = MadeUp.person(50).named("Nama Hilang Lima");

    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));

    private RunningHub filled() {
        var hub = new RunningHub(folder.resolve("home"), insurer, Map.of("guard.second-eye-after", "0s"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        var people = new ArrayList<>(MadeUp.people(1, 3));
        people.add(STRANGER);
        hub.drop("inbox/kendari-skpd", "upah" + FILE, MadeUp.kendariFile(people, 3_000_000));
        String id = hub.get("/dead", "blth", BLTH).get("dead").get(0).get("id").asText();
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("nama", STRANGER.name() + " Baru"), "reason",
                "kata " + STRANGER.name()));
        hub.get("/dead/" + id);
        hub.send(BLTH);
        hub.drop("inbox/kendari-skpd", "betul" + FILE, MadeUp.kendariFile(people, 3_500_000));
        hub.send(BLTH);
        return hub;
    }

    private static JsonNode approve(RunningHub hub, JsonNode proposal, String who) {
        return hub.hub().ask(new ApiRequest("POST", "/proposals/" + proposal.get("proposal").asText() + "/review",
                Map.of(), new JsonMapper().createObjectNode(), who)).body();
    }

    @Test
    void aPersonGetsAllThatIsKeptAndTheEndOfWhatNoDutyHolds() throws Exception {
        try (var hub = filled()) {
            exported(hub);
            asCommand(hub);
            erased(hub);
            keptOfWhoIsInsured(hub);
        } finally {
            insurer.close();
        }
    }

    private static void exported(RunningHub hub) {
        JsonNode kept = hub.post("/person/export", Map.of("nik", STRANGER.nik())).get("kept");
        assertEquals(2, kept.get("rows").size(), kept + "");
        assertEquals(STRANGER.name(), kept.get("rows").get(0).get("cells").get("nama").asText());
        assertEquals("superseded", kept.get("rows").get(0).get("disposition").asText());
        assertEquals(2, kept.get("deadLetters").size());
        assertEquals("kata " + STRANGER.name(), kept.get("edits").get(0).get("reason").asText());
        assertTrue(kept.get("journal").findValuesAsText("action").containsAll(List.of("row edited", "row seen")),
                kept.get("journal") + "");
        assertEquals(2, kept.get("files").size());
        JsonNode other = hub.post("/person/export", Map.of("nik", ACCEPTED.nik())).get("kept");
        assertEquals(1, other.get("enrolments").size());
        assertEquals(3_500_000 * 54 / 10_000, other.get("bills").findValuesAsText("rupiah").stream()
                .mapToLong(Long::parseLong).sum());
    }

    private void asCommand(RunningHub hub) throws Exception {
        for (String format : List.of("json", "xlsx")) {
            Path file = folder.resolve("minta." + format);
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            int exit = Main.run(new Terminal(new PrintStream(out), new PrintStream(err), Map.of(), false), "person",
                    "export", "--nik", STRANGER.nik(), "--format", format, "--out", file.toString(), "--home",
                    hub.home.toString());
            assertEquals(0, exit, err + "");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertFalse(out.toString().contains(STRANGER.nik()), "what is personal is in the file only");
            assertTrue(Files.size(file) > 500);
        }
    }

    /** Another person lets it go, and the books balance. */
    private static void erased(RunningHub hub) throws Exception {
        String before = hub.scheme(BLTH, "kendari-nonasn").get("rows") + "";
        var order = Map.of("nik", STRANGER.nik(), "reason", "permintaan yang bersangkutan");
        JsonNode would = hub.post("/person/erase", Map.of("nik", STRANGER.nik(), "dryRun", true));
        assertEquals("{\"removed\":{\"rows\":2},\"kept\":{\"originals\":2}}", would.toString());
        JsonNode proposal = hub.post("/person/erase", order);
        assertEquals("FOUR_EYES", approve(hub, proposal, "test").path("code").asText());
        assertEquals("done", approve(hub, proposal, "atasan").path("state").asText());
        hub.awaitQuiet();
        hub.assertBalanced(BLTH);
        assertEquals(before, hub.scheme(BLTH, "kendari-nonasn").get("rows") + "");
        var traces = Traces.of(List.of(STRANGER.nik(), STRANGER.name()), hub).stream()
                .filter(trace -> !trace.contains(" in archive/")).toList();
        assertEquals(List.of(), traces);
        assertEquals(0, hub.post("/person/export", Map.of("nik", STRANGER.nik())).get("kept").get("rows").size());
    }

    /** Of who was accepted only what was superseded goes. */
    private static void keptOfWhoIsInsured(RunningHub hub) {
        var would = hub.post("/person/erase", Map.of("nik", ACCEPTED.nik(), "dryRun", true));
        assertTrue(would.get("kept").get("accepted").asInt() >= 1, would + "");
        approve(hub, hub.post("/person/erase", Map.of("nik", ACCEPTED.nik(), "reason", "permintaan")), "atasan");
        hub.awaitQuiet();
        hub.assertSettled(BLTH);
        JsonNode kept = hub.post("/person/export", Map.of("nik", ACCEPTED.nik())).get("kept");
        assertEquals(List.of("accepted"), kept.get("rows").findValuesAsText("disposition").stream().distinct()
                .toList());
    }
}
