package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload stalls at the end of a line, is taken in, and goes on through the same open handle. */
@OnBothDatabases
class WentOnTest {

    private static final String MAY = "2026-05";
    private static final String SCHEME = "kendari-nonasn";
    private static final String SOURCE = "kendari-skpd";
    private static final String NAME = "upah_202605_DAMKAR.csv";
    private static final long WAGE = 3_000_000;

    @TempDir
    Path home;

    private RunningHub hub;

    private void start(String stableFor, String watch) {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("inbox.stable-for", stableFor, "inbox.watch", watch, "guard.shrink-percent", ""));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static String rows(int from, int to) {
        return MadeUp.people(from, to).stream().map(person -> MadeUp.kendari(person, WAGE) + "\n")
                .collect(Collectors.joining());
    }

    /** The first rows are written and taken in, while the handle stays open. */
    private FileChannel stalled(String name, int to) throws IOException {
        var upload = FileChannel.open(home.resolve("inbox").resolve(SOURCE).resolve(name),
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        write(upload, "nik,nama,tanggal_lahir,kpj,skpd,upah\n" + rows(1, to));
        await().atMost(Patience.LONG).until(() -> Files.exists(answer(name)));
        hub.awaitQuiet();
        assertEquals(to, pending());
        return upload;
    }

    private static void write(FileChannel upload, String text) throws IOException {
        upload.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Path answer(String name) {
        return home.resolve("outgoing").resolve(SOURCE).resolve(name + ".ack.csv");
    }

    private long pending() {
        return hub.rows(MAY, SCHEME, "pending");
    }

    private String note() throws IOException {
        Path note = home.resolve("outgoing").resolve(SOURCE).resolve(NAME + ".note.txt");
        return Files.exists(note) ? Files.readString(note) : "";
    }

    private int archived() throws IOException {
        try (var files = Files.list(home.resolve("archive/2026-05").resolve(SOURCE))) {
            return (int) files.count();
        }
    }

    @Test
    void whatIsAppendedIsReadAnewAndItsSenderTold() throws IOException {
        start("50ms", "200ms,1s,3s");
        try (var upload = stalled(NAME, 2)) {
            write(upload, rows(3, 5));
        }
        await().atMost(Patience.LONG).until(() -> pending() == 5);
        hub.awaitQuiet();
        assertEquals(2, hub.rows(MAY, SCHEME, "superseded"));
        await().atMost(Patience.LONG).until(() -> note().contains("dibaca ulang, dengan 5 baris data"));
        assertEquals(6, hub.acknowledgement(SOURCE, NAME).size());
        assertEquals(2, archived());
        hub.assertBalanced(MAY);
        assertTrue(hub.get("/verify", "blth", MAY).get("differences").isEmpty());
    }

    @Test
    void whatGoesOnAgainIsReadAgain() throws IOException {
        start("50ms", "200ms,1s,3s");
        try (var upload = stalled(NAME, 2)) {
            write(upload, rows(3, 5));
            await().atMost(Patience.LONG).until(() -> pending() == 5);
            write(upload, rows(6, 7));
            await().atMost(Patience.LONG).until(() -> pending() == 7);
        }
        hub.awaitQuiet();
        hub.assertBalanced(MAY);
    }

    @Test
    void whatIsWrittenOverIsReadAnew() throws IOException {
        start("50ms", "200ms,1s,3s");
        try (var upload = stalled(NAME, 2)) {
            upload.truncate(0);
            upload.position(0);
            write(upload, "nik,nama,tanggal_lahir,kpj,skpd,upah\n" + rows(4, 4));
        }
        await().atMost(Patience.LONG).until(() -> pending() == 1);
        hub.awaitQuiet();
        hub.assertBalanced(MAY);
        assertTrue(hub.get("/verify", "blth", MAY).get("differences").isEmpty());
    }

    @Test
    void whatIsRenamedOverItsNameIsAFileLikeAnyOther() throws IOException {
        start("50ms", "200ms,1s,3s");
        stalled(NAME, 2).close();
        Path whole = home.resolve("inbox").resolve(SOURCE).resolve(NAME + ".part");
        Files.writeString(whole, "nik,nama,tanggal_lahir,kpj,skpd,upah\n" + rows(1, 5));
        Files.move(whole, home.resolve("inbox").resolve(SOURCE).resolve(NAME));
        await().atMost(Patience.LONG).until(() -> pending() == 5);
        hub.awaitQuiet();
        hub.assertBalanced(MAY);
        assertEquals("", note());
    }

    @Test
    void aRunReadsItAnewBeforeItSealsTheMonth() throws IOException {
        start("50ms", "");
        try (var upload = stalled(NAME, 2)) {
            write(upload, rows(3, 5));
        }
        await().atMost(Patience.LONG).until(() -> {
            hub.send(MAY);
            return hub.rows(MAY, SCHEME, "accepted") == 5;
        });
        hub.awaitQuiet();
        assertEquals(2, hub.rows(MAY, SCHEME, "superseded"));
        hub.assertSettled(MAY);
        assertTrue(note().contains("dibaca ulang"));
    }

    @Test
    void nothingOfItIsSentWhileItGoesOn() throws IOException {
        start("3s", "200ms");
        hub.drop("inbox/" + SOURCE, "upah_202605_PASAR.csv", MadeUp.kendariFile(MadeUp.people(8, 9), WAGE));
        assertEquals(2, pending());
        var upload = FileChannel.open(home.resolve("inbox").resolve(SOURCE).resolve(NAME),
                StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (upload) {
            write(upload, "nik,nama,tanggal_lahir,kpj,skpd,upah\n" + rows(1, 2));
            await().atMost(Patience.LONG).until(() -> pending() == 4);
            write(upload, rows(3, 5));
            assertEquals(2, hub.send(MAY).get("accepted").asInt());
            assertEquals(2, hub.rows(MAY, SCHEME, "accepted"));
        }
        await().atMost(Patience.LONG).until(() -> pending() == 5);
        assertEquals(5, hub.send(MAY).get("accepted").asInt());
        hub.assertSettled(MAY);
    }

    @Test
    void whatWasFoundBeforeAStopIsReadAnewAfterIt() throws IOException {
        start("50ms", "");
        try (var upload = stalled(NAME, 2)) {
            hub.stop();
            write(upload, rows(3, 5));
        }
        hub.start();
        hub.tamper("update original set changed_at = current_timestamp where file_id > 0");
        await().atMost(Patience.LONG).until(() -> pending() == 5);
        hub.awaitQuiet();
        hub.assertBalanced(MAY);
    }

    /** Else its people would wait for ever. */
    @Test
    void whatSomebodyTookAwayIsNotWaitedFor() throws IOException {
        start("50ms", "");
        hub.drop("inbox/" + SOURCE, NAME, MadeUp.kendariFile(MadeUp.people(1, 5), WAGE));
        Files.delete(home.resolve("archive/2026-05").resolve(SOURCE).resolve(NAME));
        hub.tamper("update original set changed_at = current_timestamp - interval '1' hour where file_id > 0");
        await().atMost(Patience.LONG).until(() -> {
            hub.send(MAY);
            return hub.rows(MAY, SCHEME, "accepted") == 5;
        });
        hub.assertSettled(MAY);
    }

    @Test
    void aSnapshotThatGoesOnIsReadAnewToo() throws IOException {
        start("50ms", "200ms,1s,3s");
        hub.drop("inbox/" + SOURCE, NAME, MadeUp.kendariFile(MadeUp.people(1, 5), WAGE));
        String whole = MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 5));
        int half = whole.indexOf('\n', whole.length() / 2) + 1;
        try (var upload = FileChannel.open(home.resolve("enrolment/lagi.csv"), StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            write(upload, whole.substring(0, half));
            await().atMost(Patience.LONG).until(() -> hub.rows(MAY, SCHEME, "dead") > 0);
            write(upload, whole.substring(half));
        }
        await().atMost(Patience.LONG).until(() -> pending() == 5);
    }

    @Test
    void verifyNamesAnOriginalThatIsNoLongerWhatWasTakenIn() throws IOException {
        start("50ms", "");
        hub.drop("inbox/" + SOURCE, NAME, MadeUp.kendariFile(MadeUp.people(1, 5), WAGE));
        Path original = home.resolve("archive/2026-05").resolve(SOURCE).resolve(NAME);
        Files.writeString(original, Files.readString(original).replaceFirst("3000000", "3000001"));
        var proof = hub.get("/verify", "blth", MAY);
        assertFalse(proof.get("holds").asBoolean());
        assertTrue(proof.get("differences").toString().contains(NAME + " is no longer what was taken in"),
                proof.toString());
        Files.delete(original);
        proof = hub.get("/verify", "blth", MAY);
        assertEquals(1, proof.at("/originals/missing").asInt());
        assertTrue(proof.get("holds").asBoolean(), "another machine may have taken it in");
    }
}
