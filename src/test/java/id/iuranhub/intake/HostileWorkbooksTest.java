package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Zipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Workbooks that were made to do harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWorkbooksTest extends SmallHub {

    @Test
    void aBillionLaughs() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 'ha'>");
        for (int level = 1; level < 10; level++) {
            laughs.append("<!ENTITY l").append(level).append(" '").append(("&l" + (level - 1) + ";").repeat(10))
                    .append("'>");
        }
        refuses("palembang-opd", "tertawa_202605.xlsx", "FILE_UNREADABLE",
                Zipped.workbook().with("xl/sharedStrings.xml", laughs + "]><sst><si><t>&l9;</t></si></sst>"));
    }

    @Test
    void entitiesFromOutside() throws IOException {
        Path secret = Files.writeString(workshop.resolve("rahasia.txt"), "4711-rahasia");
        for (String address : new String[] {secret.toUri().toString(), insurer.address() + "/dtd"}) {
            String dtd = "<!DOCTYPE sst [<!ENTITY % far SYSTEM '" + address + "'> %far; <!ENTITY x SYSTEM '" + address
                    + "'>]>";
            refuses("palembang-opd", "luar" + ++serial + "_202605.xlsx", "FILE_UNREADABLE",
                    Zipped.workbook().with("xl/sharedStrings.xml", dtd + "<sst><si><t>&x;</t></si></sst>"));
        }
        try (Stream<Path> answers = Files.list(home.resolve("refused/palembang-opd"))) {
            for (Path why : answers.filter(file -> file.toString().endsWith(".why.txt")).toList()) {
                assertFalse(Files.readString(why).contains("4711"), why.toString());
            }
        }
    }

    @Test
    void aBombOfOnePart() throws IOException {
        Path bomb = Zipped.workbook().writeWithBlanks(workshop, "xl/media/bom.bin", 1100L * MB);
        assertTrue(Files.size(bomb) < 2 * MB);
        refuses("palembang-opd", "bom_202605.xlsx", "FILE_TOO_LARGE", out -> Files.copy(bomb, out));
    }

    /** A parser holds each of these in memory whole: a comment, an attribute, a name. */
    @Test
    void markupThatDoesNotEnd() throws IOException {
        for (String begin : new String[] {"<!--", "<row r='", "<a", "<?a "}) {
            String stretch = begin + "x".repeat(60 * MB);
            refuses("palembang-opd", "tanpa-akhir" + ++serial + "_202605.xlsx", "FILE_UNREADABLE",
                    Zipped.workbook().with("xl/sheets/two.xml", "<worksheet><sheetData>" + stretch));
        }
    }

    @Test
    void anArchiveThatIsNothingButDirectory() throws IOException {
        refuses("palembang-opd", "daftar_202605.xlsx", "FILE_TOO_LARGE", out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (int entry = 0; entry < 60_000; entry++) {
                    zip.putNextEntry(new ZipEntry("bagian-dari-berkas-yang-namanya-panjang-sekali/" + entry));
                }
            }
        });
    }

    @Test
    void sheetsThatNameEachOtherWithoutEnd() throws IOException {
        var workbook = Zipped.workbook();
        String sheet = "<sheet name='A' r:id='rId1'/>";
        workbook.with("xl/workbook.xml", workbook.part("xl/workbook.xml").replace(sheet, sheet.repeat(300_000)));
        refuses("palembang-opd", "lembar_202605.xlsx", "FILE_LAYOUT", workbook);
    }
}
