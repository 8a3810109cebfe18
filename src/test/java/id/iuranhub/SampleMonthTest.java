package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample months of all five cities through the real routes, row by row as expected. */
@OnBothDatabases
class SampleMonthTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");

    @TempDir
    Path home;

    @Test
    void everyRowOfTheSampleMonthComesOutAsExpected() throws Exception {
        run("2026-05");
    }

    @Test
    void everyRowOfTheMonthBeforeTheHalvingComesOutAsExpected() throws Exception {
        run("2025-11");
    }

    private void run(String blth) throws Exception {
        JsonNode expected = new JsonMapper().readTree(Path.of("src/test/resources/expected", blth + ".json").toFile());
        try (var hub = new RunningHub(home)) {
            hub.drop(DEMO.resolve(blth).resolve("enrolment"), "enrolment");
            // All at once, so that the order of intake is that of the names, as the expected result assumes.
            hub.stop();
            hub.copy(DEMO.resolve(blth).resolve("inbox"), "inbox");
            hub.start();
            hub.awaitQuiet();
            if (Files.isDirectory(DEMO.resolve(blth).resolve("bad"))) {
                hub.drop(DEMO.resolve(blth).resolve("bad"), "inbox");
                hub.drop(DEMO.resolve(blth).resolve("again"), "inbox");
                assertRefused(expected.get("bad"));
                assertRefused(expected.get("again"));
            }
            compareRows(hub, expected, "before");
            compareSchemes(hub, expected, "before");
            hub.assertBalanced(blth);
            hub.send(blth);
            hub.awaitQuiet();
            compareRows(hub, expected, "after");
            compareSchemes(hub, expected, "after");
            hub.assertBalanced(blth);
            for (JsonNode sheet : hub.get("/status", "blth", blth).get("schemes")) {
                assertEquals(sheet.get("rupiah").get("accepted").asLong(), hub.insurer.ledger()
                        .standing(sheet.get("scheme").asText(), id.iuranhub.model.Blth.of(blth)).rupiah());
            }
        }
    }

    private void assertRefused(JsonNode files) throws Exception {
        for (JsonNode file : files) {
            Path why = home.resolve("refused").resolve(file.get("source").asText())
                    .resolve(file.get("file").asText() + ".why.txt");
            assertTrue(Files.readString(why).contains(file.get("codes").get(0).asText()), () -> why + ": " + file);
        }
    }

    private static void compareRows(RunningHub hub, JsonNode expected, String when) {
        var differences = new ArrayList<String>();
        Map<String, Map<Integer, String[]>> acks = new TreeMap<>();
        Map<String, Long> amounts = amounts(hub);
        for (JsonNode row : expected.get("rows")) {
            String source = row.get("source").asText();
            String file = row.get("file").asText();
            int line = row.get("line").asInt();
            String[] ack = acks.computeIfAbsent(source + "/" + file, key -> read(hub.acknowledgement(source, file)))
                    .get(line);
            JsonNode wanted = row.get(when);
            String found = ack == null ? "no line" : ack[3] + " " + ack[4] + (ack[4].startsWith("BATCH") ? ack[7] : "");
            String wants = wanted.get("disposition").asText() + " " + wanted.get("code").asText();
            if (!wants.strip().equals(found.strip())) {
                differences.add(source + "/" + file + ":" + line + " " + row.path("case").asText() + " wants " + wants
                        + ", found " + found);
            }
            if (wanted.get("disposition").asText().equals("dead")) {
                Long amount = amounts.get(source + "/" + file + ":" + line);
                if (amount == null || amount != wanted.get("amount").asLong()) {
                    differences.add(source + "/" + file + ":" + line + " amount " + wanted.get("amount") + ", found "
                            + amount);
                }
            }
        }
        assertEquals(List.of(), differences);
    }

    private static Map<String, Long> amounts(RunningHub hub) {
        var amounts = new TreeMap<String, Long>();
        hub.get("/dead").get("dead")
                .forEach(dead -> amounts.put(dead.get("source").asText() + "/" + dead.get("file").asText() + ":"
                + dead.get("line").asInt(), dead.get("amount").asLong()));
        return amounts;
    }

    static Map<Integer, String[]> read(List<String> lines) {
        var read = new TreeMap<Integer, String[]>();
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder().fieldSeparator(';')
                .ofNamedCsvRecord(String.join("\n", lines).substring(1))) {
            records.forEach(fields -> read.put(Integer.parseInt(fields.getField(0)),
                    fields.getFields().toArray(new String[0])));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return read;
    }

    private static void compareSchemes(RunningHub hub, JsonNode expected, String when) {
        for (JsonNode wanted : expected.get("schemes")) {
            JsonNode sheet = hub.scheme(wanted.get("blth").asText(), wanted.get("scheme").asText());
            JsonNode figures = wanted.get(when);
            for (String part : List.of("rows", "rupiah", "dead")) {
                assertEquals(sorted(figures.get(part)), sorted(sheet.get(part)), wanted.get("scheme") + " " + part
                        + " " + when);
            }
            if (figures.has("missing")) {
                assertEquals(figures.get("missing").asLong(), sheet.get("missing").asLong(), wanted.get("scheme")
                        + " missing");
            }
        }
    }

    private static String sorted(JsonNode figures) {
        return new JsonMapper().convertValue(figures, TreeMap.class).toString();
    }
}
