package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder for each OPD: what lies in it is of that OPD, whatever its sender calls it. */
class OpdFoldersTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";

    @TempDir
    Path home;

    private RunningHub hub;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(home.resolve("config/sources"));
        Files.writeString(home.resolve("config/sources/palu-kontrak.yaml"),
                Files.readString(Path.of("config/sources/palu-kontrak.yaml")) + "opd-folders: required\n");
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), Map.of());
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 12)));
    }

    @AfterEach
    void stop() {
        hub.assertBalanced(BLTH);
        hub.close();
    }

    private String why(String source, String name) throws IOException {
        return Files.readString(home.resolve("refused").resolve(source).resolve(name + ".why.txt"));
    }

    private void drop(String folder, String name, int from, int to) {
        hub.drop("inbox/" + folder, name, MadeUp.kendariFile(MadeUp.people(from, to), 3_000_000));
    }

    @Test
    void aFileIsOfTheOpdInWhoseFolderItLies() {
        drop("kendari-skpd/DAMKAR", "upah_202605.csv", 1, 3);
        drop("kendari-skpd/SATPOL PP", "upah_202605.csv", 4, 6);
        drop("kendari-skpd", "upah_202605_LINGKUNGAN.csv", 7, 9);
        assertEquals(9, hub.rows(BLTH, SCHEME, "pending"));
        drop("kendari-skpd/DAMKAR", "gaji_202605_damkar.csv", 1, 2);
        assertEquals(8, hub.rows(BLTH, SCHEME, "pending"));
        assertEquals(3, hub.rows(BLTH, SCHEME, "superseded"));
        drop("kendari-skpd", "upah_202605_DAMKAR.csv", 1, 3);
        assertEquals(9, hub.rows(BLTH, SCHEME, "pending"));
        assertTrue(hub.told("kendari-skpd", "upah_202605.csv").size() == 3
                && hub.told("kendari-skpd", "upah_202605_LINGKUNGAN.csv").size() == 3);
    }

    @Test
    void twoOpdMayCallTheirFilesAlikeAndBothAreAnswered() throws IOException {
        drop("kendari-skpd/DAMKAR", "upah_202605.csv", 1, 3);
        drop("kendari-skpd/SATPOL PP", "upah_202605.csv", 4, 5);
        assertEquals(3, hub.told("kendari-skpd", "upah_202605.csv").size());
        assertEquals(2, hub.told("kendari-skpd/SATPOL PP", "upah_202605.csv").size());
        Files.createDirectories(home.resolve("outgoing/kendari-skpd/DINKES"));
        drop("kendari-skpd/DINKES", "honor_202605.csv", 6, 7);
        assertEquals(2, hub.told("kendari-skpd/DINKES", "honor_202605.csv").size());
    }

    @Test
    void aNameThatSaysAnotherOpdIsRefusedAndReplacesNobody() throws IOException {
        drop("kendari-skpd", "upah_202605_DAMKAR.csv", 1, 9);
        drop("kendari-skpd/SATPOL PP", "palsu_202605_DAMKAR.csv", 1, 1);
        assertEquals(9, hub.rows(BLTH, SCHEME, "pending"));
        assertTrue(why("kendari-skpd", "palsu_202605_DAMKAR.csv").contains("[FILE_OPD]"));
    }

    @Test
    void whereFoldersAreRequiredAFileOutsideThemIsRefused() throws IOException {
        hub.drop("inbox/palu-kontrak", "gaji_202605_DINSOS.csv",
                MadeUp.paluFile(MadeUp.palu(MadeUp.person(1), 3_000_000)));
        assertTrue(why("palu-kontrak", "gaji_202605_DINSOS.csv").contains("[FILE_OPD]"));
        hub.drop("inbox/palu-kontrak/DINSOS", "gaji_202605_DINSOS.csv",
                MadeUp.paluFile(MadeUp.palu(MadeUp.person(1), 3_000_000)));
        assertEquals(1, hub.scheme(BLTH, "palu-kontrak").at("/files/taken").asInt());
    }

    @Test
    void aCopyOfTheBrowserIsOfTheSameOpd() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/payroll/field/upah_202605_fputcsv-plain.csv"));
        hub.drop("inbox/kendari-skpd", "upah_202605_DLH.csv", text);
        hub.drop("inbox/kendari-skpd", "upah_202605_DLH (1).csv",
                text.replaceFirst("(?m)^(.*\\D)\\d{7}$", "$14321000"));
        var rows = hub.scheme(BLTH, SCHEME).get("rows");
        assertEquals(rows.get("read").asLong() / 2, rows.get("superseded").asLong(), rows.toString());
        assertTrue(hub.dead(BLTH, "code").stream().noneMatch("DUPLICATE_ROW"::equals));
    }
}
