package id.iuranhub.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import id.iuranhub.Installation;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.payroll.Tally;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast payroll files are read, with everything that is looked at before the database is asked: digest, encoding,
 * header, rows, rules 1 and 2. Each format several times over; what counts is the median of the later half, when the
 * JVM has warmed up.
 */
public final class ReadBench {

    private static final Blth BLTH = Blth.of("2026-05");
    private static final int CHUNK = 1000;
    private static final long SEED = 20_260_512;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Sources sources;
    private final int rows;
    private final int rounds;

    private ReadBench(Sources sources, int rows, int rounds) {
        this.sources = sources;
        this.rows = rows;
        this.rounds = rounds;
    }

    /**
     * Rows a second of one format.
     *
     * @param bytes          of the file
     * @param perSecond      by the clock
     * @param perCpuSecond   by the CPU time of the reading thread, which a busy machine disturbs least
     * @param perProcessCpu  by the CPU time of the whole process, the compiler's and the collector's included
     * @param allocatedARow  bytes
     */
    public record Speed(long bytes, long perSecond, long perCpuSecond, long perProcessCpu, long allocatedARow) { }

    /** Arguments: rows of each file (200,000), rounds (10), formats (all). One JSON document on stdout. */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<String> formats = arguments.length > 2 ? List.of(arguments[2].split(",")) : List.of("csv", "xlsx", "dbf");
        var document = new LinkedHashMap<String, Object>();
        document.put("rows", rows);
        document.put("rounds", rounds);
        document.putAll(measure(Installation.here(), rows, rounds, formats));
        System.out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }

    /** @param formats of {@code csv}, {@code xlsx}, {@code dbf}; the result has one entry each */
    public static Map<String, Speed> measure(Installation installation, int rows, int rounds, List<String> formats)
            throws IOException {
        Path folder = Files.createTempDirectory("iuran-hub-read");
        var sources = Sources.load(installation.configured("sources", folder));
        var bench = new ReadBench(sources, rows, rounds);
        var speeds = new LinkedHashMap<String, Speed>();
        for (String format : formats) {
            Path file = folder.resolve("bench_202605." + format);
            speeds.put(format, bench.speed(file, format, bench.written(file, format)));
            Files.delete(file);
        }
        Files.delete(folder);
        return speeds;
    }

    private Source written(Path file, String format) throws IOException {
        switch (format) {
            case "csv" -> new Month(SEED, rows).writePayroll(file);
            case "xlsx" -> Exports.writeWorkbook(file, rows);
            case "dbf" -> Exports.writeTable(file, rows);
            default -> throw new IllegalArgumentException("csv, xlsx or dbf, not " + format);
        }
        return sources.get(Map.of("csv", "palu-kontrak", "xlsx", "palembang-opd", "dbf", "sorong-gaji").get(format));
    }

    private Speed speed(Path file, String format, Source source) throws IOException {
        var speeds = new ArrayList<Speed>();
        for (int round = 0; round < rounds; round++) {
            long clock = System.nanoTime();
            long cpu = thread.getCurrentThreadCpuTime();
            long process = machine.getProcessCpuTime();
            long allocated = thread.getCurrentThreadAllocatedBytes();
            read(file, format, source, rows);
            speeds.add(new Speed(Files.size(file), perSecond(System.nanoTime() - clock),
                    perSecond(thread.getCurrentThreadCpuTime() - cpu),
                    perSecond(machine.getProcessCpuTime() - process),
                    (thread.getCurrentThreadAllocatedBytes() - allocated) / rows));
        }
        List<Speed> warm = new ArrayList<>(speeds.subList(rounds / 2, rounds));
        warm.sort(Comparator.comparing(Speed::perCpuSecond));
        return warm.get(warm.size() / 2);
    }

    private long perSecond(long nanos) {
        return rows * 1_000_000_000L / Math.max(nanos, 1);
    }

    /** Keeps no row, and takes nothing for granted: a file that does not read as it was made is no measurement. */
    static void read(Path file, String format, Source source, int rows) throws IOException {
        var reader = new RowReader(source, BLTH);
        var tally = new Tally();
        long faults = 0;
        try {
            var content = Content.of(file, format, Limits.DEFAULT);
            try (var payroll = TableFile.open(file, format, source.form(), content, Limits.DEFAULT)) {
                for (List<Row> chunk = payroll.next(CHUNK); !chunk.isEmpty(); chunk = payroll.next(CHUNK)) {
                    for (Row row : chunk) {
                        var reading = reader.read(row);
                        faults += reading.findings().size();
                        tally.add(reading);
                    }
                }
            }
        } catch (FileRefused refused) {
            throw new IllegalStateException(refused);
        }
        if (tally.rows() != rows || faults > 0) {
            throw new IllegalStateException(format + ": " + tally.rows() + " rows of " + rows + ", " + faults
                    + " faults");
        }
    }
}
