package id.iuranhub.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A file that would take most of a month away, or a snapshot that would end most people, waits for a person; what stood
 * stands.
 */
@OnBothDatabases
class HeldArrivalsTest extends HeldAtTheDoor {

    @Test
    void aFileOfHalfTheRowsIsTakenAndOneOfFewerWaits() {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        drop("separuh_202605_DAMKAR.csv", 5);
        assertEquals(5, pending());
        drop("sedikit_202605_DAMKAR.csv", 2);
        assertEquals(5, pending());
        assertEquals(List.of("file sedikit_202605_DAMKAR.csv shrink-percent 50 2/5"), shown(held()));
        assertEquals(
                "Berkas ini berisi 2 baris data, berkas yang akan digantikannya 5; kurang dari 50 % menunggu "
                + "dilepaskan",
                held().get(0).get("reasons").get(0).get("message").asText());
    }

    @Test
    void itsSenderIsToldAndNothingOfItIsSent() throws IOException {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        drop("palsu_202605_DAMKAR.csv", 1);
        assertTrue(Files.readString(home.resolve("outgoing/kendari-skpd/palsu_202605_DAMKAR.csv.note.txt"))
                .contains("menunggu dilepaskan"));
        assertFalse(Files.exists(home.resolve("outgoing/kendari-skpd/palsu_202605_DAMKAR.csv.ack.csv")));
        assertEquals(10, hub.send(MAY).get("accepted").asInt());
        assertEquals(1, hub.scheme(MAY, SCHEME).at("/files/taken").asInt());
        hub.assertSettled(MAY);
    }

    @Test
    void aReleasedFileReplacesOverARestart() throws IOException {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        drop("benar_202605_DAMKAR.csv", 2);
        hub.stop();
        hub.start();
        hub.awaitQuiet();
        assertEquals(10, pending());
        assertEquals("released", decide("release").body().get("state").asText());
        assertEquals(2, pending());
        assertEquals(10, hub.rows(MAY, SCHEME, "superseded"));
        assertEquals(0, held().size());
        hub.awaitQuiet();
        assertEquals(List.of("pending", "pending"), hub.told("kendari-skpd", "benar_202605_DAMKAR.csv"));
        assertFalse(Files.exists(home.resolve("outgoing/kendari-skpd/benar_202605_DAMKAR.csv.note.txt")));
        assertTrue(Files.exists(home.resolve("archive/2026-05/kendari-skpd/benar_202605_DAMKAR.csv")));
        assertTrue(hub.get("/held").get("held").isEmpty());
    }

    @Test
    void withFourEyesWhoHandedItInDoesNotReleaseIt() {
        start("guard.four-eyes", "true");
        drop("upah_202605_DAMKAR.csv", 10);
        drop("satu_202605_DAMKAR.csv", 1);
        // As the upload page writes it down.
        hub.tamper("insert into journal (at_time, who, action, subject, detail) select held_at, 'ani', 'file uploaded',"
                + " 'kendari-skpd/satu_202605_DAMKAR.csv', '' from held_arrival");
        hub.awaitQuiet();
        assertEquals("409 FOUR_EYES", decide("release").status() + " " + decide("release").body().get("code").asText());
        assertEquals(10, pending());
        assertEquals(200, decide("reject").status());
    }

    @Test
    void aRejectedFileLiesAmongTheRefusedWithTheReason() throws IOException {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        drop("palsu_202605_DAMKAR.csv", 1);
        assertEquals(200, decide("reject").status());
        assertEquals(10, pending());
        assertTrue(Files.readString(home.resolve("refused/kendari-skpd/palsu_202605_DAMKAR.csv.why.txt"))
                .contains("ani: sudah ditanyakan"));
        assertEquals(0, held().size());
        assertTrue(isEmpty("data/held"));
    }

    @Test
    void aLaterFileTakesThePlaceOfTheOneThatWaits() throws IOException {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        drop("a_202605_DAMKAR.csv", 1);
        drop("b_202605_DAMKAR.csv", 2);
        assertEquals(List.of("file b_202605_DAMKAR.csv shrink-percent 50 2/10"), shown(held()));
        drop("c_202605_DAMKAR.csv", 9);
        assertEquals(List.of(), shown(held()));
        assertEquals(9, pending());
        Awaitility.await().atMost(Patience.LONG).until(() -> isEmpty("data/held"));
        assertTrue(Files.exists(home.resolve("refused/kendari-skpd/a_202605_DAMKAR.csv.why.txt")));
        assertTrue(Files.exists(home.resolve("refused/kendari-skpd/b_202605_DAMKAR.csv.why.txt")));
    }

    @Test
    void aReleaseIsForWhatStoodThen() {
        start();
        drop("upah_202605_DAMKAR.csv", 4);
        drop("satu_202605_DAMKAR.csv", 1);
        assertEquals(200, decide("release").status());
        drop("banyak_202605_DAMKAR.csv", 10);
        drop("satu_202605_DAMKAR.csv", 1);
        assertEquals(List.of("file satu_202605_DAMKAR.csv shrink-percent 50 1/10"), shown(held()));
    }

    /**
     * A stop between any two steps leaves the file claimed, held, or on its way back: what the ledger says of it is
     * done then.
     */
    @Test
    void wherever_itWasLeft_theNextStartDoesWhatWasDecided() throws IOException {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        drop("benar_202605_DAMKAR.csv", 2);
        Path folder = only("data/held");
        hub.stop();
        Files.move(folder, home.resolve("data/claimed").resolve(folder.getFileName()));
        hub.start();
        hub.awaitQuiet();
        assertEquals(List.of("file benar_202605_DAMKAR.csv shrink-percent 50 2/10"), shown(held()));
        assertEquals(folder, only("data/held"));
        hub.tamper("update held_arrival set state = 'released', decided_by = 'ani', decision = 'x'");
        hub.awaitQuiet();
        Awaitility.await().atMost(Patience.LONG).until(() -> pending() == 2);
        assertTrue(isEmpty("data/held"));
    }

    @Test
    void aFileNobodyKnowsOfAmongTheHeldGoesBackToItsInbox() throws IOException {
        start();
        Path lost = Files.createDirectories(home.resolve("data/held/x/inbox/kendari-skpd"));
        Files.writeString(lost.resolve("upah_202605_DAMKAR.csv"), MadeUp.kendariFile(MadeUp.people(1, 3), WAGE));
        Awaitility.await().atMost(Patience.LONG).until(() -> pending() == 3);
    }

    @Test
    void switchedOffEveryFileReplaces() {
        start("guard.shrink-percent", "");
        drop("upah_202605_DAMKAR.csv", 10);
        drop("satu_202605_DAMKAR.csv", 1);
        assertEquals(1, pending());
    }

    private Path only(String folder) throws IOException {
        try (var inside = Files.list(home.resolve(folder))) {
            return inside.reduce((one, other) -> {
                throw new AssertionError("more than one in " + folder);
            }).orElseThrow();
        }
    }

    private boolean isEmpty(String folder) throws IOException {
        try (var inside = Files.list(home.resolve(folder))) {
            return inside.findAny().isEmpty();
        }
    }
}
