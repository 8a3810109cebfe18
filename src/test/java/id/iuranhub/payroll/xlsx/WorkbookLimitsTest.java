package id.iuranhub.payroll.xlsx;

import static id.iuranhub.payroll.Fixtures.column;
import static id.iuranhub.testing.Zipped.header;
import static id.iuranhub.testing.Zipped.row;
import static id.iuranhub.testing.Zipped.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Code;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Zipped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook may not do to the memory of the hub, nor to the keys of its rows. */
@Fast
class WorkbookLimitsTest {

    private static final Source SOURCE = Fixtures.source(Kind.NIK, MoneyFormat.CELL, DateFormat.DD_SLASH_MM_SLASH_YYYY,
            column("nik", Kind.NIK, true), column("nama", Kind.NAME, true), column("upah", Kind.WAGE, true));

    @TempDir
    Path folder;

    @Test
    void rowsThatRepeatANumberOrGoBackAreRefusedSinceALineIsAKey() throws Exception {
        String two = row(2, text("1"), text("A"), "<c><v>5</v></c>");
        for (String rows
                : new String[] {two + two, row(3, text("1")) + two, row(0, text("1")), row(-1, text("1")),
                row(1_048_577, text("1"))}) {
            assertUnreadable(Zipped.workbook().sheet(header() + rows).write(folder));
        }
        assertEquals(1, Fixtures.rows(Zipped.workbook().sheet(header() + row(1_048_576, text("1"))).write(folder),
                SOURCE).size());
    }

    /** The parser keeps each name for as long as it reads a part. */
    @Test
    void namesWithoutEndAreRefused() throws Exception {
        String elements = IntStream.range(0, 2500).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        String attributes = IntStream.range(0, 2500).mapToObj(i -> "<a n" + i + "=''/>").collect(Collectors.joining());
        String instructions = IntStream.range(0, 2500).mapToObj(i -> "<?n" + i + "?>").collect(Collectors.joining());
        for (String names : new String[] {elements, attributes, instructions}) {
            assertUnreadable(Zipped.workbook().sheet(header() + names).write(folder));
        }
    }

    @Test
    void anArchiveIsHeldToTheSizesOfItsDirectory() throws Exception {
        Path file = Zipped.workbook().write(folder);
        byte[] honest = Files.readAllBytes(file);
        for (int difference : new int[] {-1, 1}) {
            var bytes = ByteBuffer.wrap(honest.clone()).order(ByteOrder.LITTLE_ENDIAN);
            int entry = directoryEntry(bytes, "xl/sheets/two.xml");
            bytes.putInt(entry + 24, bytes.getInt(entry + 24) + difference);
            assertUnreadable(Files.write(file, bytes.array()));
        }
    }

    /** Where the directory of a ZIP tells of an entry. */
    private static int directoryEntry(ByteBuffer zip, String name) {
        for (int at = 0; at < zip.limit() - 46; at++) {
            if (zip.getInt(at) == 0x02014b50) {
                byte[] its = new byte[Short.toUnsignedInt(zip.getShort(at + 28))];
                zip.get(at + 46, its);
                if (name.equals(new String(its, java.nio.charset.StandardCharsets.US_ASCII))) {
                    return at;
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static void assertUnreadable(Path file) throws IOException {
        var refused = assertThrows(FileRefused.class, () -> Fixtures.rows(file, SOURCE));
        assertEquals(Code.FILE_UNREADABLE, refused.findings().get(0).code());
    }
}
