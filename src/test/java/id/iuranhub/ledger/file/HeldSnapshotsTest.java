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

/** Snapshots that would end many enrolments wait for somebody's word. */
@OnBothDatabases
class HeldSnapshotsTest extends HeldAtTheDoor {

    private String health() throws IOException {
        try (var answer = new java.net.URL("http://127.0.0.1:" + hub.port() + "/observe/health").openStream()) {
            return new String(answer.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSnapshotThatEndsManyIsToldWithTheirNumber() throws IOException {
        start();
        drop("upah_202605_DAMKAR.csv", 10);
        hub.drop("enrolment", "sebagian.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 6)));
        assertEquals(6, pending());
        assertTrue(health().contains("KDRI0001 4/10"), health());
        hub.drop("enrolment", "lengkap.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 10)));
        assertEquals(10, pending());
        assertFalse(health().contains("KDRI0001"), health());
    }

    @Test
    void aSnapshotOverTheLimitWaitsAndTheOldOneIsInForce() throws IOException {
        start("guard.snapshot-percent", "10");
        drop("upah_202605_DAMKAR.csv", 10);
        hub.drop("enrolment", "satu-kurang.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        assertEquals(9, pending());
        hub.drop("enrolment", "sebagian.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 2)));
        assertEquals(9, pending());
        assertEquals(List.of("snapshot sebagian.csv snapshot-percent 10 KDRI0001 7/9"), shown(held()));
        hub.stop();
        hub.start();
        hub.awaitQuiet();
        assertEquals(9, pending());
        assertEquals(200, decide("release").status());
        assertEquals(2, pending());
        assertEquals(0, held().size());
        assertTrue(Files.exists(home.resolve("archive/enrolment/sebagian.csv")));
    }

    @Test
    void aWholeSnapshotTakesThePlaceOfTheOneThatWaits() throws IOException {
        start("guard.snapshot-percent", "10");
        drop("upah_202605_DAMKAR.csv", 10);
        hub.drop("enrolment", "sebagian.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 2)));
        hub.drop("enrolment", "lengkap.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 12)));
        assertEquals(10, pending());
        assertEquals(0, held().size());
        Awaitility.await().atMost(Patience.LONG)
                .until(() -> Files.exists(home.resolve("refused/enrolment/sebagian.csv.why.txt")));
    }

    @Test
    void aRejectedSnapshotChangesNothing() throws IOException {
        start("guard.snapshot-percent", "10");
        drop("upah_202605_DAMKAR.csv", 10);
        hub.drop("enrolment", "sebagian.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 2)));
        assertEquals(200, decide("reject").status());
        assertEquals(10, pending());
        assertTrue(Files.readString(home.resolve("refused/enrolment/sebagian.csv.why.txt")).contains("ani"));
    }

    /** One person of two: as an office really sent it. */
    @Test
    void aSnapshotOfOnePersonWaits() throws IOException {
        start("guard.snapshot-percent", "10");
        Path field = Path.of("src/test/resources/payroll/field");
        String partial = Files.readString(field.resolve("snap-partial.csv"));
        hub.drop("enrolment", "lengkap.csv",
                partial + "00043697913;7471011705900002;Suharto;1990-05-17;KDRI0001;DLH;JKK+JKM;A;2020-01-01;\n");
        hub.drop(INBOX, "upah_202605_DLH.csv", Files.readString(field.resolve("upah_202605_fputcsv-plain.csv")));
        assertEquals(2, pending());
        hub.drop("enrolment", "snap-partial.csv", partial);
        assertEquals(2, pending());
        assertEquals(List.of("snapshot snap-partial.csv snapshot-percent 10 KDRI0001 1/2"), shown(held()));
    }
}
