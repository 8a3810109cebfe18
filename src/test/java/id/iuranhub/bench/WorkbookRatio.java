package id.iuranhub.bench;

import id.iuranhub.Installation;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * A workbook with all that intake looks at, against fastexcel-reader, which only takes the cells out of the same file.
 * In CPU time of the thread and turn by turn, so that a busy machine disturbs both alike.
 */
public final class WorkbookRatio {

    private WorkbookRatio() { }

    private interface Reading {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        Path file = Files.createTempFile("ratio", ".xlsx");
        Exports.writeWorkbook(file, rows);
        Source source = Sources.load(Installation.here().configured("sources", file)).get("palembang-opd");
        long[] ours = new long[rounds];
        long[] theirs = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            ours[round] = cpu(() -> ReadBench.read(file, "xlsx", source, rows));
            theirs[round] = cpu(() -> fastexcel(file, rows));
        }
        Files.delete(file);
        double our = median(ours) / rows;
        double their = median(theirs) / rows;
        System.out.printf(Locale.ROOT, "ns a row: read and checked %.0f, fastexcel-reader alone %.0f, ratio %.2f%n",
                our, their, our / their);
    }

    private static void fastexcel(Path file, int expected) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile()); var rows = workbook.getFirstSheet().openStream()) {
            long read = rows.filter(row -> {
                int texts = 0;
                for (Cell cell : row) {
                    texts += cell == null || cell.getRawValue() == null ? 0 : 1;
                }
                return texts == 7;
            }).count();
            if (read != expected + 1) {
                throw new IllegalStateException(read + " rows");
            }
        }
    }

    private static long cpu(Reading reading) throws IOException {
        var thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        reading.run();
        return thread.getCurrentThreadCpuTime() - start;
    }

    /** Of the later half, when the JVM has warmed up. */
    private static double median(long[] nanos) {
        long[] warm = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
