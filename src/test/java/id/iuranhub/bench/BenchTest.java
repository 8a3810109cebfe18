package id.iuranhub.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement itself, small. */
class BenchTest {

    @TempDir
    Path folder;

    /**
     * Wide margins: what they tell of is a memory that grows with the file, or a step that has become slow by a whole
     * order.
     */
    @Test
    void theBenchStaysWithinItsBounds() throws Exception {
        var bench = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"), "id.iuranhub.cli.Main",
                "bench", "--rows", "20000", "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(bench.waitFor(10, TimeUnit.MINUTES));
        assertEquals(0, bench.exitValue(), said);
        JsonNode figures = new JsonMapper().readTree(said);
        assertEquals(20_000, figures.get("rows").asInt());
        assertTrue(figures.get("balanced").asBoolean(), said);
        assertTrue(figures.get("peakResidentMegabytes").asLong() < 900, said);
        assertTrue(figures.get("timesTheWriteFloor").asDouble() < 60, said);
    }
}
