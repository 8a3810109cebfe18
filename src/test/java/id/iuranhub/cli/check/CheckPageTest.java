package id.iuranhub.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Exit;
import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that is mailed to an OPD. */
class CheckPageTest {

    private static final Path INBOX = Path.of("src/main/resources/demo/2026-05/inbox");
    private static final Path FAULTY = INBOX.resolve("kendari-skpd/kendari_202605_DINAS LINGKUNGAN HIDUP.csv");

    @TempDir
    private Path folder;
    private Shell shell;
    private Path page;

    @BeforeEach
    void install() throws IOException {
        shell = new Shell(folder);
        page = folder.resolve("laporan.html");
    }

    @Test
    void itSaysWhatTheDocumentSays() throws IOException {
        JsonNode file = check("kendari-skpd", FAULTY).document().at("/files/0");
        String html = Files.readString(page);
        for (String said
                : List.of(">25<", ">18<", ">7<", "Rp", "baris 12", "NIK tidak benar", "NIK_INVALID",
                "<html lang=\"id\">")) {
            assertTrue(html.contains(said), said);
        }
        int cells = (int) Pattern.compile("<tr><td data-label").matcher(html).results().count();
        assertEquals(file.path("findings").size(), cells);
    }

    @Test
    void itNeedsNothingElseAndRunsNothing() throws IOException {
        check("kendari-skpd", FAULTY);
        String html = Files.readString(page);
        assertFalse(Pattern.compile("(?i)https?:|src=|href=|url\\(|@import|<script|<link|<img|<iframe|\\son\\w+=")
                .matcher(html).find());
        assertTrue(html.contains("default-src 'none'"));
    }

    /** Mail is read by others too; the OPD finds the cell in its own file. */
    @Test
    void nobodysNumberOrNameIsInIt() throws IOException {
        check("kendari-skpd", FAULTY);
        String html = Files.readString(page);
        assertFalse(Pattern.compile("[0-9]{11,}").matcher(html).find(), "a number of a person");
        assertTrue(html.contains("****"), "what is masked is shown to be");
        for (String row : Files.readAllLines(FAULTY).subList(1, 26)) {
            assertFalse(html.contains(row.split(",")[1]), "a name");
        }
    }

    @Test
    void whatAFileHoldsIsTextOnThePage() throws IOException {
        Path hostile = folder.resolve("<img src=x onerror=alert(1)>&_202605_A'B\"C.csv");
        Files.writeString(hostile,
                "nik,nama,tanggal_lahir,kpj,skpd,upah\n<script>alert(1)</script>,x,\"\"\">\u0007\n<b>\",,,</table>\n");
        check("kendari-skpd", hostile);
        String html = Files.readString(page);
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<b>\"")
                || html.contains("\u0007"), html);
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt;&amp;_202605_A&#39;B&quot;C.csv"));
        assertEquals(html.split("<table").length, html.split("</table>").length);
    }

    @Test
    void aCellOfAWorkbookIsNamedAsItsSenderSeesIt() throws IOException {
        try (var workbooks = Files.list(INBOX.resolve("palembang-opd"))) {
            for (Path workbook : workbooks.filter(file -> file.toString().endsWith(".xlsx")).toList()) {
                JsonNode findings = check("palembang-opd", workbook).document().at("/files/0/findings");
                for (JsonNode finding : findings) {
                    assertTrue(finding.path("cell").asText()
                            .matches("('.*'|\\w+)![A-Z]+" + finding.path("line").asText()), finding.toString());
                    assertTrue(Files.readString(page).contains(finding.path("cell").asText().replace("'", "&#39;")));
                }
            }
        }
    }

    @Test
    void theFiguresOfTheControlFileStandBesideTheCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("upah_202605_UJI.csv"),
                "nik,nama,tanggal_lahir,kpj,skpd,upah\n7471011708900001,SITI,1990-08-17,,UJI,3000000\n");
        Files.writeString(folder.resolve("upah_202605_UJI.csv.control.csv"), "rows;rupiah\n1;3100000\n");
        var ran = check("kendari-skpd", file);
        assertEquals(3_100_000, ran.document().at("/files/0/stated/rupiah").asLong());
        assertEquals(16_200, ran.document().at("/files/0/owed").asLong());
        String html = Files.readString(page);
        assertTrue(html.contains("<td>Rp3.000.000</td><td>Rp3.100.000</td><td>berbeda</td>"), html);
        assertTrue(html.contains("<td>1</td><td>1</td><td>cocok</td>"));
        assertTrue(html.contains("verdict refused"));
        String told = shell.run("check", file.toString(), "--source", "kendari-skpd").out();
        assertTrue(told.contains("Di berkas 1 baris, Rp3.000.000; menurut berkas kontrol 1 baris, Rp3.100.000"), told);
    }

    @Test
    void inEnglishEverythingIsEnglish() throws IOException {
        var ran = shell.run("check", FAULTY.toString(), "--source", "kendari-skpd", "--lang", "en", "--html",
                page.toString());
        assertTrue(ran.out().contains("25 rows: 18 good, 0 owing nothing, 7 with findings"), ran.out());
        assertTrue(ran.out().contains("  line 12, nik: NIK_INVALID\n    "), ran.out());
        assertFalse(Pattern.compile("baris|berkas|kolom").matcher(ran.out()).find(), ran.out());
        assertTrue(Files.readString(page).contains("<html lang=\"en\">"));
        assertEquals(Exit.USAGE, shell.run("check", FAULTY.toString(), "--source", "kendari-skpd", "--lang", "jv")
                .exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"upah_202605.csv", "no-such-folder/page.html"})
    void aPageIsNotWrittenOverAPayroll(String name) throws IOException {
        Path there = Files.writeString(folder.resolve("upah_202605.csv"), "payroll");
        var ran = shell.run("check", FAULTY.toString(), "--source", "kendari-skpd", "--html",
                folder.resolve(name).toString());
        assertEquals(Exit.USAGE, ran.exit());
        assertEquals("payroll", Files.readString(there));
    }

    private Shell.Ran check(String source, Path file) {
        return shell.run("check", file.toString(), "--source", source, "--json", "--html", page.toString());
    }
}
