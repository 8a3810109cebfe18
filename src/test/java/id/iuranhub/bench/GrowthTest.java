package id.iuranhub.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.testing.Fast;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class GrowthTest {

    @Test
    void theSeriesGoesUpToTheRowsAskedForAndThenToMonthsAndFiles() {
        assertEquals(List.of(new Growth.Step(10_000, 1, 0), new Growth.Step(100_000, 1, 0),
                new Growth.Step(1_000_000, 1, 0),
                new Growth.Step(100_000, 1, 1), new Growth.Step(100_000, 1, 12), new Growth.Step(100_000, 1, 36),
                new Growth.Step(100_000, 50, 0)), Growth.upTo(1_000_000));
        assertEquals(List.of(new Growth.Step(7, 1, 1), new Growth.Step(7, 1, 12), new Growth.Step(7, 1, 36),
                new Growth.Step(7, 7, 0)), Growth.upTo(7));
    }

    @Test
    void aRowIsToldAtItsPrice() throws Exception {
        var out = new ByteArrayOutputStream();
        Growth.tell(new JsonMapper().readTree("""
                {"measured": [{"rows": 1000000, "files": 1, "monthsBefore": 12, "seconds": {"intake": 8.5, "run": 12},
                  "peakResidentMegabytes": 555, "timesTheWriteFloor": 3.1}]}"""),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        String line = out.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow().strip()
                .replaceAll("\\s+", " ");
        assertTrue(line.startsWith("1,000,000 1 12 | 8.50 8.5 | 12.00 12.0 | 555 | 3.1"), line);
    }
}
