package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as programs of payroll offices write them, synthetic people in them, through a running hub. Each is dropped for
 * a month of its own, since all of them are about the same people; what is enrolled proves numbers and dates, the
 * rupiah the amounts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldTest {

    static final Path FIELD = Path.of("src/test/resources/field");
    /** 93,288: the iuran of 3,500,000, 2,750,000, 3,000,000, 4,125,500 and 3,900,000. */
    private static final String FIVE_PEOPLE = "pending, pending, pending, pending, pending: 93288";
    private static final String TWO_OF_SORONG = "pending, pending, skipped, skipped: 35400";
    private static final String SORONG = """
            kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
            00000000301;9271010903850001;Ahmad Yani;1985-03-09;SRNG0001;D;JKK+JKM;A;2020-01-01;
            00000000302;9271014505770003;Siti Nur'aini;1977-05-05;SRNG0001;D;JKK+JKM;A;2020-01-01;
            """;

    /** What is not as the kind of file has it. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "gaji_202605_xlsxwriter-formula-zero.xlsx", "dead FORMULA_STALE, dead FORMULA_STALE, dead FORMULA_STALE: 0",
            "honor_202605_exceljs-local.xlsx",
            "dead DATE_INVALID, dead DATE_INVALID, dead DATE_INVALID, dead DATE_INVALID, dead DATE_INVALID: 0",
            "gaji_202605_javadbf.dbf", "pending, pending, skipped: 35400",
            "upah_202605_excel-whole-line-all.csv", "FILE_LAYOUT");

    @TempDir
    static Path home;

    private final Map<String, String> months = new HashMap<>();
    private RunningHub hub;

    @BeforeAll
    void dropThemAll() throws IOException {
        hub = new RunningHub(home);
        hub.drop("enrolment", "sorong.csv", SORONG);
        hub.drop("enrolment", "peserta.csv", Files.readAllBytes(FIELD.resolve("snapshot-header/snap-sep-line.csv")));
        var last = new HashMap<String, Integer>();
        for (Path file : payrolls()) {
            int month = last.merge(source(file), 1, Integer::sum) - 1;
            months.put(name(file), "20%02d%02d".formatted(21 + month / 12, 1 + month % 12));
            hub.put("inbox/" + source(file), dropped(file), Files.readAllBytes(file));
        }
        hub.awaitQuiet();
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    private static List<Path> payrolls() throws IOException {
        try (Stream<Path> files = Files.walk(FIELD)) {
            return files.filter(Files::isRegularFile).filter(file -> !name(file).startsWith("snap-")).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String source(Path file) {
        return name(file).startsWith("upah_") ? "kendari-skpd" : name(file).startsWith("honor_") ? "palembang-opd"
                : name(file).endsWith(".dbf") ? "sorong-gaji" : "palu-gaji";
    }

    private static String scheme(Path file) {
        return Map.of("kendari-skpd", "kendari-nonasn", "palembang-opd", "palembang-nonasn", "sorong-gaji",
                "sorong-asn",
                "palu-gaji", "palu-asn").get(source(file));
    }

    private String dropped(Path file) {
        return name(file).replace("202605", months.get(name(file)));
    }

    @Test
    void everyFileIsReadAsAPersonSeesIt() throws IOException {
        for (Path file : payrolls()) {
            String usual = source(file).equals("sorong-gaji") ? TWO_OF_SORONG : FIVE_PEOPLE;
            assertEquals(OTHERWISE.getOrDefault(name(file), usual), told(file), file::toString);
        }
    }

    private String told(Path file) throws IOException {
        Path why = home.resolve("refused").resolve(source(file)).resolve(dropped(file) + ".why.txt");
        if (Files.exists(why)) {
            return Files.readString(why).replaceAll("(?s).*\\[([A-Z_]+)].*", "$1");
        }
        String blth = months.get(name(file)).replaceFirst("(?<=^....)", "-");
        return String.join(", ", hub.told(source(file), dropped(file))) + ": "
                + hub.scheme(blth, scheme(file)).get("rupiah").get("pending").asLong();
    }

    private String answer(String name, String suffix) throws IOException {
        Path file = payrolls().stream().filter(one -> name(one).equals(name)).findFirst().orElseThrow();
        Path answer = home.resolve("outgoing").resolve(source(file)).resolve(dropped(file) + suffix);
        return Files.exists(answer) ? Files.readString(answer) : "";
    }

    @Test
    void aTimeOfDayIsShownAsInTheSheet() throws IOException {
        assertTrue(answer("honor_202605_exceljs-local.xlsx", ".ack.csv").contains(";16/05/1990 17:00;"));
    }

    @Test
    void aFormulaNobodyWorkedOutIsShownWithWhatToDo() throws IOException {
        String answer = answer("gaji_202605_xlsxwriter-formula-zero.xlsx", ".ack.csv");
        assertTrue(answer.contains("ROUND(G2*0.24%,0)+ROUND(G2*0.3%,0)")
                && answer.contains("simpan, lalu kirim ulang"), answer);
    }

    @Test
    void aTotalThatNobodyWorkedOutIsNotComparedWithTheRows() throws IOException {
        assertEquals("", answer("honor_202605_poi-sxssf.xlsx", ".note.txt"));
    }

    @Test
    void theLinesOfASignatureAreNamed() throws IOException {
        String note = answer("upah_202605_ttd-footer.csv", ".note.txt");
        assertTrue(note.contains("baris 8, 9, 10, 11"), note);
    }

    @Test
    void wholeLinesInQuotesAreToldHowToBeSaved() throws IOException {
        String name = "upah_202605_excel-whole-line-all.csv".replace("202605",
                months.get("upah_202605_excel-whole-line-all.csv"));
        String why = Files.readString(home.resolve("refused/kendari-skpd").resolve(name + ".why.txt"));
        assertTrue(why.contains("tanda kutip") && why.contains("Data > Dari Teks/CSV") && why.contains("baris 1"), why);
    }

    @Test
    void nothingOfAnEscapeIsInAName() throws IOException {
        assertFalse(answer("honor_202605_cr-in-name.xlsx", ".ack.csv").contains("_x000D_"));
    }

    /** As a browser, or somebody who copies it, names a file that is there already. */
    @Test
    void aCopyByAnotherNameTakesThePlaceOfTheFirst() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/payroll/field/upah_202605_fputcsv-plain.csv"));
        hub.drop("inbox/kendari-skpd", "upah_202005_DLH.csv", text);
        assertEquals(93_288, hub.scheme("2020-05", "kendari-nonasn").get("rupiah").get("pending").asLong());
        long wage = 3_500_000;
        for (String suffix : List.of(" (1)", " - Copy", " - Salinan", "_copy", " (2)")) {
            wage += 1_000_000;
            String name = "upah_202005_DLH" + suffix + ".csv";
            hub.drop("inbox/kendari-skpd", name, text.replace(",3500000", "," + wage));
            assertEquals("pending, pending, pending, pending, pending", String.join(", ",
                    hub.told("kendari-skpd", name)), name);
            assertEquals(93_288 + (wage - 3_500_000) * 54 / 10_000,
                    hub.scheme("2020-05", "kendari-nonasn").get("rupiah").get("pending").asLong(), name);
        }
        assertEquals(25, hub.rows("2020-05", "kendari-nonasn", "superseded"));
    }

    /** Last, since each of them takes the place of what was known. */
    @Test
    void everySnapshotIsReadHoweverItWasSaved() throws IOException {
        for (String folder : List.of("snapshot-header", "snapshot-lines")) {
            try (Stream<Path> files = Files.list(FIELD.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    hub.drop("enrolment", name(file), Files.readAllBytes(file));
                    assertTrue(Files.exists(home.resolve("archive/enrolment").resolve(name(file))), file::toString);
                    assertEquals(5, hub.rows(month(), "kendari-nonasn", "pending"), file::toString);
                }
            }
        }
    }

    private String month() {
        return months.get("upah_202605_fputcsv-equals.csv").replaceFirst("(?<=^....)", "-");
    }
}
