package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.model.Code;
import id.iuranhub.testing.RunningHub;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One small month of each source, written by every program that comes by a registry or is installed, and read through a
 * running hub: numbers, dates and amounts are those that were written. Each file has a month of its own, since all are
 * about the same people.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritersTest {

    private static final Path SCRIPT = Path.of("src/test/resources/writers");
    private static final Path MODULES = Path.of("target/writers");
    private static final Map<String, BiConsumer<WrittenMonth, Path>> WORKBOOKS = Map.of("poi", WrittenMonth::poi,
            "sxssf", WrittenMonth::poiStreaming, "fastexcel", WrittenMonth::fastexcel);

    @TempDir
    static Path home;

    @TempDir
    static Path workshop;

    private final Map<String, Integer> months = new HashMap<>();
    private RunningHub hub;

    @BeforeAll
    void start() {
        hub = new RunningHub(home);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    private static List<Source> sources(Format format) throws IOException {
        return Fixtures.sources().all().stream().filter(source -> source.formats().contains(format)).toList();
    }

    @Test
    void whatJavaProgramsWrite() throws Exception {
        for (Source source : sources(Format.XLSX)) {
            for (var writer : WORKBOOKS.entrySet()) {
                reads(source, writer.getKey(), "xlsx", writer.getValue());
            }
        }
        for (Source source : sources(Format.CSV)) {
            reads(source, "commons-csv", "csv", WrittenMonth::commonsCsv);
        }
        for (Source source : sources(Format.DBF)) {
            reads(source, "javadbf", "dbf", WrittenMonth::javadbf);
        }
    }

    @Test
    void whatProgramsOfNodeWrite() throws Exception {
        demand(isInstalled("node")
                && isInstalled("npm"), "no node here, so that exceljs, SheetJS and write-excel-file are not tried");
        demand(hasModules(), "npm could not install the writers of src/test/resources/writers");
        for (Source source : sources(Format.XLSX)) {
            Path folder = Files.createDirectories(workshop.resolve(source.name()));
            Path table = Files.writeString(folder.resolve("table.json"), json(WrittenMonth.of(source)).toString());
            run(List.of("node", MODULES.resolve("write.js").toAbsolutePath().toString(), table.toString(),
                    folder.toString()), MODULES);
            for (String writer : List.of("exceljs", "exceljs-stream", "sheetjs", "write-excel-file")) {
                reads(source, writer, "xlsx", (month, file) -> copy(folder.resolve(writer + ".xlsx"), file));
            }
        }
    }

    @Test
    void whatLibreOfficeWrites() throws Exception {
        demand(isInstalled("soffice"), "LibreOffice is not installed");
        Path saved = Files.createDirectories(workshop.resolve("saved"));
        for (Source source : sources(Format.XLSX)) {
            Path made = workshop.resolve(source.name() + ".xlsx");
            WrittenMonth.of(source).poi(made);
            run(List.of("soffice", "--headless", "-env:UserInstallation=" + workshop.resolve("profile").toUri(),
                    "--convert-to", "xlsx",
                    "--outdir", saved.toString(), made.toString()), workshop);
            reads(source, "libreoffice", "xlsx", (month, file) -> copy(saved.resolve(made.getFileName()), file));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException disk) {
            throw new java.io.UncheckedIOException(disk);
        }
    }

    private void reads(Source source, String writer, String extension, BiConsumer<WrittenMonth, Path> how)
            throws Exception {
        int month = months.merge(source.name(), 1, Integer::sum) - 1;
        String name = "%s_20%02d%02d.%s".formatted(writer, 21 + month / 12, 1 + month % 12, extension);
        Path file = workshop.resolve(source.name() + "-" + name);
        how.accept(WrittenMonth.of(source), file);
        String what = source.name() + " by " + writer;
        holdValues(source, file, what);
        hub.drop("inbox/" + source.name(), name, Files.readAllBytes(file));
        var told = hub.told(source.name(), name);
        assertEquals(WrittenMonth.NAMES.size(), told.size(), what);
        told.forEach(row -> assertTrue(Arrays.stream(row.split(" ")).skip(1).allMatch(code ->
                Code.valueOf(code).compareTo(Code.IDENTITY_CONFLICT) > 0), () -> what + ": " + row));
    }

    private static void holdValues(Source source, Path file, String what) throws Exception {
        var rows = Fixtures.rows(file, source);
        var written = WrittenMonth.of(source);
        for (int i = 0; i < rows.size(); i++) {
            Reading reading = new RowReader(source, Fixtures.MAY).read(rows.get(i));
            assertEquals(List.of(), reading.findings(), what);
            assertEquals(source.at(Kind.NIK) < 0 ? null : WrittenMonth.nik(i), reading.nik(), what);
            assertEquals(WrittenMonth.NAMES.get(i), reading.name().replace('\'', i == 1 ? '\u2019' : '\''), what);
            assertEquals(WrittenMonth.born(i), reading.birthDate(), what);
            assertEquals(amount(written, Kind.WAGE, i), reading.wage(), what);
            assertEquals(amount(written, Kind.CUT, i), reading.cut(), what);
        }
    }

    private static long amount(WrittenMonth month, Kind kind, int row) {
        int at = month.source().at(kind);
        return at < 0 ? 0 : (Long) month.rows().get(row).get(at);
    }

    private static ObjectNode json(WrittenMonth month) {
        ObjectNode table = new ObjectMapper().createObjectNode();
        month.header().forEach(table.putArray("header")::add);
        var rows = table.putArray("rows");
        for (var row : month.rows()) {
            var cells = rows.addArray();
            for (Object cell : row) {
                if (cell instanceof LocalDate day) {
                    cells.addObject().put("date", day.toString());
                } else if (cell instanceof Long amount) {
                    cells.add(amount);
                } else {
                    cells.add((String) cell);
                }
            }
        }
        return table;
    }

    /** Into target, by the versions that are pinned; once for all builds. */
    private static boolean hasModules() throws IOException, InterruptedException {
        if (!Files.exists(MODULES.resolve("node_modules/xlsx"))) {
            Files.createDirectories(MODULES);
            for (String name : List.of("package.json", "package-lock.json")) {
                Files.deleteIfExists(MODULES.resolve(name));
                Files.copy(SCRIPT.resolve(name), MODULES.resolve(name));
            }
            run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), MODULES);
        }
        Files.deleteIfExists(MODULES.resolve("write.js"));
        Files.copy(SCRIPT.resolve("write.js"), MODULES.resolve("write.js"));
        return Files.exists(MODULES.resolve("node_modules/xlsx"));
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(MODULES);
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(MODULES.resolve("log").toFile())).start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }

    private static void demand(boolean there, String otherwise) {
        if (!there) {
            System.out.println("SKIPPED: " + otherwise);
        }
        assumeTrue(there, otherwise);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
