package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is read by people who have no business with the people in the files. */
class LogTest {

    private static final Path MONTH = Path.of("src/main/resources/demo/2026-05");

    @TempDir
    Path home;

    @Test
    void nobodyIsNamedInTheLogOfAWholeMonth() throws Exception {
        var people = new TreeSet<String>();
        try (Stream<Path> snapshots = Files.list(MONTH.resolve("enrolment"))) {
            for (Path snapshot : snapshots.toList()) {
                Files.readAllLines(snapshot).stream().skip(1).map(line -> line.split(";"))
                        .forEach(cells -> people.addAll(List.of(cells[0], cells[1], cells[2])));
            }
        }
        for (JsonNode row : new JsonMapper().readTree(Path.of("src/test/resources/expected/2026-05.json").toFile())
                .get("rows")) {
            people.add(row.get("nik").asText());
        }
        people.removeIf(person -> person.length() < 5);
        try (var log = new CapturedLog(); var hub = new RunningHub(home)) {
            hub.drop(MONTH.resolve("enrolment"), "enrolment");
            hub.drop("enrolment", "rusak.csv", Files.readString(MONTH.resolve("enrolment/peserta_KDRI_2026-05.csv"))
                    .replace(";A;", ";Z;"));
            hub.drop(MONTH.resolve("inbox"), "inbox");
            hub.drop(MONTH.resolve("bad"), "inbox");
            hub.drop(MONTH.resolve("again"), "inbox");
            hub.insurer.misbehave(id.iuranhub.simulator.faults.Faults
                    .parse(Files.readString(Path.of("src/main/resources/simulator/faults-example.yaml"))
                    .replace("2s", "10ms")));
            hub.send("2026-05");
            hub.awaitQuiet();
            var named = new ArrayList<String>();
            for (String line : log.lines()) {
                people.stream().filter(line::contains).forEach(person -> named.add(line));
            }
            assertEquals(List.of(), named);
        }
    }
}
