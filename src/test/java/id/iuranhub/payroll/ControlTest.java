package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class ControlTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rows;rupiah\n2;30\n", "\ufeffRows;Rupiah\r\n\r\n 2 ; 30\r\n", "rows;rupiah\n2;030",
            "sep=;\r\nrows;rupiah;\r\n2;30;\r\n;;\r\n",
        "RUPIAH;ROWS\n30;2\n", "rows;rupiah\n2;Rp30\n", "rows;rupiah\n2.0;\"30,-\"\n",
        "Kontrol Mei\n\nrows\trupiah\n=\"2\"\t\u200e30\u00a0\n"})
    void itsTwoFiguresAreRead(String text) throws Exception {
        assertEquals(new Control(2, 30), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2;30\n", "rows;rupiah\n", "rows;rupiah\n2;30\n3;40\n", "rows;rupiah\n2\n",
            "rows;rupiah\n2;\n",
        "rows;rupiah\n-2;30\n", "rows;rupiah\n2;30;7\n", "rows,rupiah\n2,30\n", "rows;rupiah\n2;x\n",
        "rows;rupiah\n2;99999999999999999999\n"})
    void whatIsNoControlFileAgreesWithNothing(String text) {
        var refused = assertThrows(FileRefused.class, () -> read(text));
        assertEquals(Code.CONTROL_MISMATCH, refused.findings().get(0).code());
    }

    @Test
    void everyDifferenceIsTold() {
        var tally = new Tally();
        tally.add(Reading.extraPay(30));
        assertEquals(List.of(new Finding(Code.CONTROL_MISMATCH, "rows", "2", "1"),
                new Finding(Code.CONTROL_MISMATCH, "rupiah", "40", "30")), new Control(2, 40).differences(tally));
        assertEquals(List.of(), new Control(1, 30).differences(tally));
    }

    @Test
    void aSumPastAllBoundsAgreesWithNothingAndDoesNotTurnNegative() {
        var tally = new Tally();
        for (int i = 0; i < 10_000; i++) {
            tally.add(Reading.extraPay(999_999_999_999_999L));
        }
        assertEquals(Long.MAX_VALUE, tally.rupiah());
    }

    private Control read(String text) throws IOException, FileRefused {
        Path file = Control.beside(folder.resolve("upah_202605.csv"));
        assertEquals("upah_202605.csv.control.csv", file.getFileName().toString());
        return Control.read(Files.writeString(file, text));
    }
}
