package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.EveryStopTest;
import id.iuranhub.simulation.Folders;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hub dies between two steps of a refusal: claimed, in the ledger, the note written, the file moved, its control
 * file moved. Whichever it is, after the restart the sender is told, file and control file are kept together, and the
 * refusal counts once. The commits of all these steps are stopped at by {@link EveryStopTest}; here are the steps that
 * are files.
 */
class RefusedAfterAStopTest {

    private static final String SOURCE = "kendari-skpd";
    private static final String NAME = "upah_202605_A.csv";
    private static final String CLAIM = "11111111-2222-3333-4444-555555555555";

    @TempDir
    Path home;
    private RunningHub hub;
    private Path kept;
    private Path claimed;

    @BeforeEach
    void refuse() {
        hub = new RunningHub(home);
        hub.put("inbox/" + SOURCE, NAME + ".control.csv", "rows;rupiah\n7;1\n".getBytes());
        hub.drop("inbox/" + SOURCE, NAME, KendariFile.ofRows(2, 1));
        kept = home.resolve("refused").resolve(SOURCE).resolve(NAME);
        claimed = home.resolve("data/claimed").resolve(CLAIM).resolve("inbox").resolve(SOURCE).resolve(NAME);
        assertEquals(together(), among("refused"));
        hub.tamper("update payroll_file set claim = '" + CLAIM + "' where state = 'refused'");
        hub.stop();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static List<String> together() {
        return Stream.of("", ".control.csv", ".why.txt").map(end -> SOURCE + "/" + NAME + end).toList();
    }

    private List<String> among(String folder) {
        return Folders.listing(home.resolve(folder));
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    private void isToldOnceAndWhole() throws IOException {
        hub.start();
        await().atMost(Patience.LONG).until(() -> among("refused").equals(together())
                && among("data/claimed").isEmpty());
        hub.awaitQuiet();
        assertTrue(Files.readString(beside(kept, ".why.txt")).contains("[CONTROL_MISMATCH]"));
        assertEquals(List.of(), among("inbox"));
        assertEquals(1, hub.scheme("2026-05", "kendari-nonasn").at("/files/refused").asInt());
    }

    private void claim(String... ends) throws IOException {
        Files.createDirectories(claimed.getParent());
        for (String end : ends) {
            Files.move(beside(kept, end), beside(claimed, end));
        }
    }

    @Test
    void inTheLedgerAndNothingElse() throws IOException {
        claim("", ".control.csv");
        Files.delete(beside(kept, ".why.txt"));
        isToldOnceAndWhole();
    }

    @Test
    void theNoteIsWrittenAndTheFileIsNotMoved() throws IOException {
        claim("", ".control.csv");
        isToldOnceAndWhole();
    }

    @Test
    void theFileIsMovedAndItsControlFileIsNot() throws IOException {
        claim(".control.csv");
        isToldOnceAndWhole();
    }
}
