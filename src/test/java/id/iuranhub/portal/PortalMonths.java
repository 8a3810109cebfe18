package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.Replacing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;

/** Months of Kendari that go by the portal, and what people find in its folder. */
abstract class PortalMonths extends Replacing {

    static final String KODE = "KI-2605-0001";

    @BeforeAll
    static void goByThePortal() throws IOException {
        goByThePortal(home);
        hub.stop();
        hub.start();
    }

    /** As a site says it: the scheme's file with one line more. */
    static void goByThePortal(Path home) throws IOException {
        Path schemes = Files.createDirectories(home.resolve("config/schemes"));
        Files.writeString(schemes.resolve(SCHEME + ".yaml"),
                Files.readString(Path.of("config/schemes", SCHEME + ".yaml")) + "\nchannel: portal\n");
    }

    Formulir2a list(String kode) {
        return new Formulir2a(MadeUp.KENDARI, blth, kode);
    }

    /** Drops an answer of the portal. */
    void answer(String name, String text) {
        hub.drop("portal/in", name, text);
    }

    Path out(String within) {
        return home.resolve("portal/out").resolve(SCHEME).resolve(blth).resolve(within);
    }

    /** The cells of a file for the portal below its header; all of them are texts. */
    static List<List<String>> cells(Path file) {
        var rows = new ArrayList<List<String>>();
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                var row = new ArrayList<String>();
                sheet.getRow(i).forEach(cell -> {
                    assertEquals(CellType.STRING, cell.getCellType());
                    row.add(cell.getStringCellValue());
                });
                rows.add(row);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    static String failed(Person person, String blth, String words) {
        return "KETERANGAN;KPJ;NAMA_LENGKAP;BLTH;NPP\n" + words + ";" + person.kpj() + ";" + person.name() + ";" + blth
                + ";" + MadeUp.KENDARI + "\n";
    }

    String why(String name) {
        try {
            return Files.readString(home.resolve("refused/portal").resolve(name + ".why.txt"));
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    /** What is billed less what is owed back is what stands, and the balance holds. */
    void assertBilled() {
        hub.assertBalanced(blth);
        var sheet = hub.get("/bills", "blth", blth, "scheme", SCHEME);
        long billed = 0;
        for (var bill : sheet.get("bills")) {
            billed += bill.get("status").asText().equals("reissued") ? 0 : bill.get("rupiah").asLong();
        }
        for (var credit : sheet.get("credits")) {
            billed -= credit.get("rupiah").asLong();
        }
        assertEquals(hub.scheme(blth, SCHEME).get("rupiah").get("accepted").asLong(), billed);
    }
}
