package id.iuranhub.cli.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Exit;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hub source add}: a layout by example. */
class SourceAddTest {

    private static final Path INBOX = Path.of("src/main/resources/demo/2026-05/inbox");
    private static final String KENDARI = "nik,nama,tanggal_lahir,skpd,upah\n";

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void install() throws IOException {
        shell = new Shell(folder);
    }

    /** Every sample file of all seven sources, in all three formats: what is proposed is what is configured. */
    @TestFactory
    Stream<DynamicTest> aSampleProposesTheSourceItCameFrom() throws IOException {
        var configured = configured();
        return samples().stream().map(sample -> DynamicTest.dynamicTest(INBOX.relativize(sample).toString(), () -> {
            Source known = configured.get(sample.getParent().getFileName().toString());
            JsonNode document = add(sample, "--name", "usulan", "--scheme", known.scheme()).document();
            Source proposed = Sources.of("usulan", document.path("yaml").asText());
            assertEquals(meanings(known), meanings(proposed));
            assertEquals(known.scheme() + known.role() + known.oncePer() + known.regularPay(),
                    proposed.scheme() + proposed.role() + proposed.oncePer() + proposed.regularPay());
            assertEquals(known.dates(), proposed.dates());
            assertEquals(hasMoney(known) ? known.money() : proposed.money(), proposed.money());
            assertTrue(known.formats().containsAll(proposed.formats()));
            assertEquals(proposed.formats().contains(Format.CSV) ? known.delimiter() : ';', proposed.delimiter());
            assertEquals(checked(known.name(), sample), document.path("rows"));
        }));
    }

    /** Without what is never read, which a proposal leaves out, by names as headers are compared. */
    private static Map<String, String> meanings(Source source) {
        var meanings = new TreeMap<String, String>();
        source.columns().stream().filter(column -> column.kind() != Kind.TEXT)
                .forEach(column -> meanings.put(Column.normal(column.name()), column.kind() + " " + column.cellNeeded()
                + column.columnNeeded()));
        return meanings;
    }

    private static boolean hasMoney(Source source) {
        return source.columns().stream().anyMatch(column -> List.of(Kind.WAGE, Kind.AMOUNT, Kind.NET, Kind.CUT)
                .contains(column.kind()));
    }

    /** What the configured source reads in the file; duplicates and the law are no matter of a layout. */
    private JsonNode checked(String source, Path sample) {
        JsonNode file = shell.run("check", sample.toString(), "--source", source, "--json").document().at("/files/0");
        int others = file.at("/codes/DUPLICATE_ROW").asInt() + file.at("/codes/LAW_MISSING").asInt();
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode()
                .put("read", file.at("/rows/read").asInt())
                .put("faulty", file.at("/rows/faulty").asInt() - others);
    }

    @Test
    void withoutASchemeTheOneOfTheMostSimilarSourceIsAGuessAndSaidToBe() throws IOException {
        var ran = add(INBOX.resolve("kendari-skpd/kendari_202605_DAMKAR.csv"));
        assertEquals(Exit.ATTENTION, ran.exit());
        assertEquals("kendari-nonasn", ran.document().path("scheme").asText());
        assertTrue(unsure(ran).contains("SCHEME"));
        assertEquals("kendari", ran.document().path("source").asText());
    }

    @Test
    void whereNothingIsAlikeTheSchemeHasToBeSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("x_202605.csv"), "identitas;warna\n7471013101900001;biru\n");
        var ran = add(file);
        assertEquals(Exit.USAGE, ran.exit());
        assertTrue(ran.err().contains("kendari-nonasn"), ran.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "upah_202605.csv|01-02-1990|7471010102900001|1500000|",
        "upah_202605.csv|01-02-1990|x|1500000|CONTRADICTION nik, DAY_OR_MONTH, FAULTY_ROWS",
        "upah_202605.csv|31-01-1990|7471013101900001|1.500.000|",
        "upah_202605.csv|31/01/90|7471013101900001|1500000|CONTRADICTION tanggal_lahir, DATES, FAULTY_ROWS",
        "upah.csv|31-01-1990|7471013101900001|1500000|NO_PERIOD",
    })
    void whatAnExampleDoesNotTellIsSaid(String name, String birth, String nik, String wage, String doubts)
    throws IOException {
        Path file = Files.writeString(folder.resolve(name),
                "nik;nama;tanggal_lahir;skpd;upah\n%s;SITI;%s;UJI;%s\n".formatted(nik, birth, wage));
        var ran = add(file, "--scheme", "kendari-nonasn");
        assertEquals(doubts == null ? List.of() : List.of(doubts.split(", ")), unsure(ran).stream().sorted().toList());
        assertEquals(doubts == null ? Exit.DONE : Exit.ATTENTION, ran.exit());
    }

    @Test
    void amountsInTwoFormatsAreSaidToBe() throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"), """
                nik;nama;tanggal_lahir;skpd;upah
                7471013101900001;A;31-01-1990;UJI;1.500.000
                7471013101900002;B;31-01-1990;UJI;2.500.000
                7471013101900003;C;31-01-1990;UJI;2,500,000
                """);
        assertEquals(List.of("FAULTY_ROWS", "NUMBERS"),
                unsure(add(file, "--scheme", "kendari-nonasn")).stream().sorted().toList());
    }

    @Test
    void anUnknownHeadingIsReadByItsContentOrLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"), """
                LAPORAN,,,,,,
                identitas,nama,tanggal_lahir,upah bersih,upah,skpd,hobi
                7471013101900001,A,1990-01-31,1,1500000,UJI,CATUR
                """);
        var ran = add(file, "--scheme", "kendari-nonasn");
        assertEquals(List.of("CONTENT identitas", "TWICE upah bersih"), unsure(ran).stream().sorted().toList());
        Source source = Sources.of("x", ran.document().path("yaml").asText());
        assertEquals(Kind.NIK, source.column("identitas").orElseThrow().kind());
        assertTrue(source.column("hobi").isEmpty());
        assertTrue(ran.document().path("yaml").asText().contains("hobi"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Tempat, Tanggal Lahir|Kendari, 31-01-1990|dd-mm-yyyy|",
        "TTL|Kab. Konawe, Sultra, 31 Januari 1990|dd mmmm yyyy|",
        "tanggal_lahir|KENDARI, 31/01/1990|dd/mm/yyyy|",
        "lahirnya|Kendari, 31-01-1990|dd-mm-yyyy|HEADING lahirnya",
        "asal|Kendari, 31-01-1990|dd-mm-yyyy|CONTENT asal",
    })
    void aCellWithPlaceAndBirthDateIsReadBehindItsLastComma(String heading, String cell, String dates, String doubts)
    throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"),
                "nik;nama;%s;skpd;upah\n7471013101900001;SITI;%s;UJI;1500000\n".formatted(heading, cell));
        var ran = add(file, "--scheme", "kendari-nonasn");
        assertEquals(doubts == null ? List.of() : List.of(doubts), unsure(ran));
        Source source = Sources.of("x", ran.document().path("yaml").asText());
        assertEquals(Kind.PLACE_AND_BIRTH_DATE, source.column(heading).orElseThrow().kind());
        assertEquals(dates, source.dates().text());
        assertEquals(0, ran.document().at("/rows/faulty").asInt());
    }

    @Test
    void aSumOfColumnsIsSaidToBeOneAndItsPartsAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"), """
                nik;nama;tanggal_lahir;skpd;gaji pokok;tunjangan keluarga;uang makan;jumlah kotor
                7471013101900001;A;31-01-1990;UJI;1.500.000;100.000;50.000;1.650.000
                7471013101900002;B;31-01-1990;UJI;2.500.000;0;50.000;2.550.000
                """);
        var ran = add(file, "--scheme", "kendari-nonasn");
        assertEquals(List.of("SUM jumlah kotor"), unsure(ran));
        String yaml = ran.document().path("yaml").asText();
        assertTrue(yaml.contains("{sum: [\"gaji pokok\", \"tunjangan keluarga\", \"uang makan\"]}"), yaml);
        Source source = Sources.of("x", yaml);
        assertEquals(List.of(Kind.WAGE, Kind.AMOUNT, Kind.AMOUNT),
                Stream.of("gaji pokok", "tunjangan keluarga", "uang makan")
                .map(name -> source.column(name).orElseThrow().kind()).toList());
        Path other = Files.writeString(folder.resolve("lain_202605.csv"), Files.readString(file)
                .replace("2.550.000", "2.560.000"));
        assertEquals(List.of(), unsure(add(other, "--scheme", "kendari-nonasn")), "no sum where it does not add up");
    }

    @Test
    void itIsPrintedUnlessItIsToBeWrittenAndThenItIsReadByTheHub() throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"),
                KENDARI + "7471013101900001,A,1990-01-31,UJI,1500000\n");
        var ran = shell.run("source", "add", "--from", file.toString(), "--scheme", "kendari-nonasn");
        assertEquals(Exit.DONE, ran.exit());
        assertTrue(ran.out().startsWith("# Diusulkan dari contoh upah_202605.csv."), ran.out());
        assertTrue(Files.notExists(shell.home()));
        var written = shell.run("source", "add", "--from", file.toString(), "--scheme", "kendari-nonasn", "--write",
                "--name", "kota-baru");
        Path yaml = shell.home().resolve("config/sources/kota-baru.yaml");
        assertEquals(ran.out(), Files.readString(yaml));
        assertTrue(written.err().contains(yaml.toString()));
        var checked = shell.run("check", file.toString(), "--source", "kota-baru");
        assertEquals(Exit.DONE, checked.exit(), checked.out() + checked.err());
        try (var left = Files.list(yaml.getParent())) {
            assertEquals(List.of(yaml), left.toList());
        }
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"),
                KENDARI + "7471013101900001,A,1990-01-31,UJI,1500000\n");
        assertEquals(Exit.USAGE, add(file, "--name", "kendari-skpd", "--scheme", "kendari-nonasn", "--write").exit());
        Path mine = shell.home().resolve("config/sources/upah.yaml");
        Files.createDirectories(mine.getParent());
        Files.copy(Path.of("config/sources/kendari-skpd.yaml"), mine);
        String before = Files.readString(mine);
        assertEquals(Exit.USAGE, add(file, "--scheme", "kendari-nonasn", "--write").exit());
        assertEquals(before, Files.readString(mine));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--write", "--scheme=kendari-nonsan", "--name=../../etc", "--name=Kota", "--lang=jv",
            "--from=nowhere.csv"})
    void whatCannotBeMeantIsWrongUsage(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"),
                KENDARI + "7471013101900001,A,1990-01-31,UJI,1500000\n");
        var ran = option.startsWith("--from") ? shell.run("source", "add", option) : add(file, option);
        assertEquals(Exit.USAGE, ran.exit(), ran.out() + ran.err());
    }

    /** Headings and names go into a file that decides how money is read; they stay what they are there. */
    @Test
    void aHostileHeadingIsNothingButAHeading() throws IOException {
        String heading = "upah \"\nscheme: x\u0085formats: [dbf]\u2028# ';\t}";
        Path file = Files.writeString(folder.resolve("a\nscheme: y_202605.csv"), "nik;nama;tanggal_lahir;\""
                + heading.replace("\"", "\"\"") + "\";\"x\ny: z\"\n"
                + "7471013101900001;A;31-01-1990;1500000;1\n");
        var ran = add(file, "--scheme", "kendari-nonasn", "--name", "x");
        Source source = Sources.of("x", ran.document().path("yaml").asText());
        assertEquals("kendari-nonasn", source.scheme());
        assertEquals(heading, source.columns().get(3).name());
        assertEquals(Kind.WAGE, source.columns().get(3).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", "hobi;warna\ncatur;biru\n", "nik;nama;tanggal_lahir;upah\n", "\u0000\u0000"})
    void whatIsNoExampleIsSaidToBeNone(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605.csv"), text);
        var ran = add(file, "--scheme", "kendari-nonasn");
        assertEquals(Exit.USAGE, ran.exit(), ran.out());
        assertFalse(ran.document().path("message").asText().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"upah_202605.xls", "upah_202605.xlsx", "upah_202605.dbf"})
    void aFileThatIsNotWhatItsNameSaysIsRefused(String name) throws IOException {
        assertEquals(Exit.USAGE, add(Files.writeString(folder.resolve(name), "nik;nama\n"), "--scheme",
                "kendari-nonasn").exit());
    }

    private Shell.Ran add(Path file, String... options) {
        return shell.run(Stream.concat(Stream.of("source", "add", "--from", file.toString(), "--json"),
                Stream.of(options)).toList());
    }

    /** What is unsure, with the column where there is one. */
    private static List<String> unsure(Shell.Ran ran) {
        return StreamSupport.stream(ran.document().path("unsure").spliterator(), false)
                .map(doubt -> (doubt.path("what").asText() + " " + doubt.path("column").asText()).strip()).toList();
    }

    private static Map<String, Source> configured() throws IOException {
        try (var files = Files.list(Path.of("config/sources"))) {
            return Sources.load(files.toList()).all().stream()
                    .collect(Collectors.toMap(Source::name, source -> source));
        }
    }

    private static List<Path> samples() throws IOException {
        try (var files = Files.walk(INBOX)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".control.csv")).sorted()
                    .toList();
        }
    }
}
