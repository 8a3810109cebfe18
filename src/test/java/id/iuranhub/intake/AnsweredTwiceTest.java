package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sender is answered line by line and with a workbook, both by the same rows. */
class AnsweredTwiceTest {

    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);

    @TempDir
    static Path home;

    private static RunningHub hub;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "kendari.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void theWorkbookHasTheSameRowsAsTheText() throws IOException, FileRefused {
        String name = "gaji_202601_DAMKAR.csv";
        String faulty = MadeUp.kendari(BUDI, 3_000_000).replace(BUDI.nik(), "123");
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(MadeUp.kendari(ANI, 3_000_000), faulty));
        assertEquals(List.of("pending", "dead NIK_INVALID"), hub.told("kendari-skpd", name));
        assertEquals(List.of(MadeUp.kendari(ANI, 3_000_000), faulty),
                read(workbook(name)).stream().map(row -> String.join(",", row.cells())).toList());
    }

    /** An OPD corrects the cells it is shown and sends the workbook as it is. */
    @Test
    void theWorkbookMayComeBackAsTheCorrectedFile() throws IOException {
        String name = "gaji_202602_DAMKAR.csv";
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(List.of(ANI, BUDI), 3_000_000));
        byte[] answer = Files.readAllBytes(workbook(name));
        hub.drop("inbox/kendari-skpd", "gaji_202602_DAMKAR.xlsx", answer);
        assertEquals(List.of("pending", "pending"), hub.told("kendari-skpd", "gaji_202602_DAMKAR.xlsx"));
        assertEquals(List.of("superseded", "superseded"), hub.told("kendari-skpd", name));
        hub.assertBalanced("2026-02");
    }

    /** Dying between the two answers looks like this: one is there, the other is not, and the file is still due. */
    @Test
    void anAnswerIsDueUntilBothAreThere() throws IOException {
        String name = "gaji_202603_DAMKAR.csv";
        Path inTheWay = Files.createDirectories(home.resolve("outgoing/kendari-skpd/" + name + ".ack.xlsx/x"))
                .getParent();
        Files.writeString(home.resolve("inbox/kendari-skpd").resolve(name),
                MadeUp.kendariFile(List.of(ANI), 3_000_000));
        await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("archive/2026-03/kendari-skpd").resolve(name)));
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        hub.drop("inbox/kendari-skpd", "gaji_202604_DAMKAR.csv", MadeUp.kendariFile(List.of(ANI), 3_000_000));
        assertTrue(Files.isRegularFile(workbook(name)));
        assertEquals(List.of("pending"), hub.told("kendari-skpd", name));
        try (var left = Files.list(home.resolve("outgoing/kendari-skpd"))) {
            assertFalse(left.anyMatch(file -> file.toString().endsWith(".part")));
        }
    }

    private static Path workbook(String name) {
        return home.resolve("outgoing/kendari-skpd/" + name + ".ack.xlsx");
    }

    private static List<Row> read(Path workbook) throws IOException, FileRefused {
        Source source = Sources.load(List.of(Path.of("config/sources/kendari-skpd.yaml"))).get("kendari-skpd");
        var content = Content.of(workbook, "xlsx", Limits.DEFAULT);
        var rows = new ArrayList<Row>();
        try (var file = TableFile.open(workbook, "xlsx", source.form(), content, Limits.DEFAULT)) {
            rows.addAll(file.next(1000));
        }
        return rows;
    }
}
