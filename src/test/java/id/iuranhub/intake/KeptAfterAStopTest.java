package id.iuranhub.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulation.Folders;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hub dies between two steps of refusing a snapshot or a list of payments, of holding a file, and of declining or
 * releasing one that waited: each file of one home is at another step, and one start brings all of them to where they
 * would have come. What {@link RefusedAfterAStopTest} shows of payroll files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptAfterAStopTest {

    private static final String SOURCE = "kendari-skpd";
    private static final String MAY = "2026-05";
    /** Files that wait: of the first letter is decided, and where the digit says the stop came. */
    private static final List<String> WAITING = List.of("H1", "H2", "R1", "R2", "R3", "R4", "V1", "V2");

    @TempDir
    static Path home;

    private RunningHub hub;
    private String kode;

    @BeforeAll
    void allAreAtSomeStep() throws IOException {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("guard.snapshot-percent", "10", "guard.shrink-percent", "50"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 10)));
        hub.drop("inbox/" + SOURCE, "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 10), 3_000_000));
        hub.send(MAY);
        WAITING.forEach(opd -> hub.put("inbox/" + SOURCE, "a_202604_" + opd + ".csv", people(3)));
        hub.awaitQuiet();
        WAITING.forEach(opd -> hub.put("inbox/" + SOURCE, name(opd), people(1)));
        for (int step = 1; step <= 3; step++) {
            hub.put("enrolment", "snap" + step + ".csv", "kpj;nik\n1;2\n".getBytes(StandardCharsets.UTF_8));
            hub.put("payments", "bank" + step + ".csv", "tanggal;rupiah\n1;2\n".getBytes(StandardCharsets.UTF_8));
        }
        kode = hub.get("/bills", "blth", MAY).get("bills").get(0).get("kodeIuran").asText();
        String sum = hub.get("/bills", "blth", MAY).get("bills").get(0).get("rupiah").asText();
        hub.put("payments", "bayar.csv", ("tanggal;kode_iuran;rupiah;referensi\n2026-06-12;" + kode + ";" + sum
                + ";NTPN 1\n2026-06-12;990000000000001;5;NTPN 2\n").getBytes(StandardCharsets.UTF_8));
        await().atMost(Patience.LONG).until(() -> among("refused").containsAll(refusedAtFirst())
                && among("archive").contains("payments/bayar.csv") && among("data/held").size() == WAITING.size());
        hub.awaitQuiet();
        hub.stop();
        stopEach();
        hub.tamper("""
                update held_arrival
                set state = case when name like 'r%' then 'rejected' else 'released' end, decided_by = 'ani',
                    decision = 'salah kirim', decided_at = held_at
                where name like 'r%' or name like 'v%'""");
        await().atMost(Patience.LONG).until(() -> among("data/claimed").isEmpty()
                && among("archive").containsAll(List.of("payments/bayar.csv", archived("V1"), archived("V2")))
                && among("refused").containsAll(refusedAtLast()));
        hub.awaitQuiet();
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    private static byte[] people(int many) {
        return MadeUp.kendariFile(MadeUp.people(1, many), 3_000_000).getBytes(StandardCharsets.UTF_8);
    }

    private static String name(String opd) {
        return opd.toLowerCase(java.util.Locale.ROOT) + "_202604_" + opd + ".csv";
    }

    private static String archived(String opd) {
        return "2026-04/" + SOURCE + "/" + name(opd);
    }

    private static List<String> among(String folder) {
        return Folders.listing(home.resolve(folder));
    }

    private static List<String> refusedAtFirst() {
        return Stream.concat(Stream.of("payments/bayar.csv.why.txt"), Stream.of(1, 2, 3)
                .flatMap(step -> Stream.of("enrolment/snap" + step + ".csv", "payments/bank" + step + ".csv"))
                .flatMap(file -> Stream.of(file, file + ".why.txt"))).sorted().toList();
    }

    private static List<String> refusedAtLast() {
        return Stream.concat(refusedAtFirst().stream(), WAITING.stream().filter(opd -> opd.startsWith("R"))
                .map(opd -> SOURCE + "/" + name(opd)).flatMap(file -> Stream.of(file, file + ".why.txt"))).sorted()
                .toList();
    }

    /** 1: claimed, nothing more. 2: the note is written. 3: all is done but for the claim's empty folder. */
    private void stopEach() throws IOException {
        for (String file : List.of("enrolment/snap", "payments/bank")) {
            claim("refused", file + "1.csv");
            Files.delete(home.resolve("refused/" + file + "1.csv.why.txt"));
            claim("refused", file + "2.csv");
        }
        // Each line is noted and what contradicts is told; the list is not archived.
        claim("archive", "payments/bayar.csv");
        Files.delete(home.resolve("outgoing/payments/bayar.csv.ack.csv"));
        for (int step = 0; step < 2; step++) {
            Files.createDirectories(home.resolve("data/claimed/" + UUID.randomUUID() + "/enrolment"));
        }
        // Held in the ledger, and not moved yet; decided, and taken up again; the note of a rejection is written.
        for (String opd : List.of("H1", "R2", "R3", "R4", "V2")) {
            Path folder = held(opd);
            Files.move(folder, home.resolve("data/claimed").resolve(folder.getFileName()));
        }
        Path refused = Files.createDirectories(home.resolve("refused").resolve(SOURCE));
        Files.writeString(refused.resolve(name("R3") + ".why.txt"), "setengah");
        Path last = claimed("R4");
        Files.writeString(refused.resolve(name("R4") + ".why.txt"), "oleh ani: salah kirim");
        Files.move(last, refused.resolve(name("R4")));
    }

    private static void claim(String from, String file) throws IOException {
        Path to = home.resolve("data/claimed/" + UUID.randomUUID()).resolve(file);
        Files.createDirectories(to.getParent());
        Files.move(home.resolve(from).resolve(file), to);
    }

    private static Path held(String opd) throws IOException {
        return find("data/held", name(opd)).getParent().getParent().getParent();
    }

    private static Path claimed(String opd) throws IOException {
        return find("data/claimed", name(opd));
    }

    private static Path find(String folder, String name) throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve(folder))) {
            return all.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void everyRefusedFileHasItsReasonOnceAndNothingIsTriedAgain() throws IOException {
        assertEquals(refusedAtLast(), among("refused"));
        for (String file : refusedAtFirst()) {
            if (file.endsWith(".csv.why.txt") && !file.contains("bayar")) {
                String why = Files.readString(home.resolve("refused").resolve(file));
                assertTrue(why.contains("[FILE_LAYOUT]"), why);
            }
        }
        assertEquals(List.of(), Stream.of("inbox", "enrolment", "payments").flatMap(folder -> among(folder).stream())
                .toList());
    }

    @Test
    void whatWaitedStillWaitsAndWhatWasDecidedIsDone() throws IOException {
        var waiting = new ArrayList<String>();
        for (var scheme : hub.get("/status", "blth", "2026-04").get("schemes")) {
            scheme.get("held").forEach(one -> waiting.add(one.get("name").asText()));
        }
        assertEquals(List.of(name("H1"), name("H2")), waiting.stream().sorted().toList());
        assertEquals(2, among("data/held").size());
        for (String opd : List.of("R1", "R2", "R3", "R4")) {
            String why = Files.readString(home.resolve("refused").resolve(SOURCE).resolve(name(opd) + ".why.txt"));
            assertTrue(why.contains("ani") && why.contains("salah kirim"), why);
        }
        for (String opd : List.of("V1", "V2")) {
            assertEquals(1, hub.told(SOURCE, name(opd)).size());
            assertTrue(among("archive").contains(archived(opd)));
        }
        hub.assertBalanced("2026-04");
    }

    @Test
    void aListOfPaymentsCountsOnceAndContradictsItselfNowhere() throws IOException {
        assertEquals("paid 2026-06-12 NTPN 1", hub.get("/bills/" + kode).get("bills").findValuesAsText("status").get(0)
                + " " + hub.get("/bills/" + kode).get("bills").get(0).get("paidOn").asText() + " "
                + hub.get("/bills/" + kode).get("bills").get(0).get("reference").asText());
        String told = Files.readString(home.resolve("refused/payments/bayar.csv.why.txt"));
        assertTrue(told.contains("990000000000001"), told);
        assertFalse(told.contains(kode), told);
        String answer = Files.readString(home.resolve("outgoing/payments/bayar.csv.ack.csv"));
        assertTrue(answer.contains(";NTPN 1;paid;") && answer.contains(";NTPN 2;told;"), answer);
    }
}
