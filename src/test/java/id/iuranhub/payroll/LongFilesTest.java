package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.bench.ReadBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much memory reading takes does not depend on how long a file is. How fast it is, {@link ReadBench} tells. */
class LongFilesTest {

    /** The CSV is of 25 MB, the DBF of 44 MB, and either is read in a heap of less. */
    @ParameterizedTest
    @CsvSource({"csv, 300000", "dbf, 300000"})
    void aFileIsReadInAHeapSmallerThanItself(String format, int rows) throws Exception {
        read(format, rows, 20);
    }

    /**
     * Of a workbook the shared texts stay in memory, here three a row: 17 MB. The sheet of 60 MB, unpacked, streams by.
     */
    @Test
    void ofAWorkbookOnlyTheSharedTextsAreHeld() throws Exception {
        read("xlsx", 150_000, 56);
    }

    private static void read(String format, int rows, int megabytes) throws IOException, InterruptedException {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                ReadBench.class.getName(),
                Integer.toString(rows), "1", format).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(5, TimeUnit.MINUTES);
        assertEquals(0, process.exitValue(), said);
    }
}
