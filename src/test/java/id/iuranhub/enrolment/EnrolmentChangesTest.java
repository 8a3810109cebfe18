package id.iuranhub.enrolment;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows follow what the insurer says of its participants, as long as they are not sent. */
@OnBothDatabases
class EnrolmentChangesTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final long WAGE = 3_000_000;
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    private static final Person CITRA = MadeUp.person(3);
    private static final Person DEWI = MadeUp.person(4);

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static int months;
    private static int workers = 100;

    private String blth;
    private String file;

    @BeforeAll
    static void start() {
        var settings = Settings.of("test-cons", "test-secret").withEnrolling(Settings.Enrolling.ENROLLED);
        hub = new RunningHub(home, Simulator.start(settings), Map.of());
        hub.drop("enrolment", "palu.csv", MadeUp.snapshot(MadeUp.PALU, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anotherMonth() {
        begin("20%02d-%02d".formatted(22 + months / 12, 1 + months % 12));
        months++;
        hub.insurer.misbehave(Faults.none());
        enrol(ANI, BUDI, CITRA);
    }

    /** A card the insurer gives today does not hold for months that are over. */
    private void beginAMonthToCome() {
        begin(YearMonth.now().plusMonths(months).toString());
    }

    private void begin(String month) {
        blth = month;
        file = "upah_%s_DAMKAR.csv".formatted(blth.replace("-", ""));
    }

    private static void enrol(Person... people) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, List.of(people)));
    }

    private static void enrol(String... lines) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(lines));
    }

    private static String enrolled(Person person) {
        return MadeUp.enrolled(MadeUp.KENDARI, person);
    }

    /** Workers nobody has asked for yet. */
    private static Person worker() {
        return MadeUp.person(workers++);
    }

    private void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(rows));
    }

    private static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    private static String withoutCard(Person person) {
        return MadeUp.kendariNew(person, WAGE);
    }

    private List<String> told() {
        hub.awaitQuiet();
        return hub.told("kendari-skpd", file);
    }

    private static long requestsFor(Person person) {
        return hub.insurer.enrolmentRequests().stream().flatMap(request -> request.workers().stream())
                .filter(worker -> worker.toString().contains(person.nik())).count();
    }

    @Test
    void whoIsEnrolledLaterComesBackByItself() {
        drop(row(ANI), row(DEWI));
        assertEquals(List.of("pending", "dead NOT_ENROLLED"), told());
        enrol(ANI, DEWI);
        assertEquals(List.of("pending", "pending"), told());
        hub.send(blth);
        assertEquals(List.of("accepted", "accepted"), told());
        hub.assertSettled(blth);
    }

    @Test
    void whoIsNoLongerEnrolledActiveOrCoveredIsDeadBeforeItIsSent() {
        drop(row(ANI), row(BUDI), row(CITRA));
        enrol(enrolled(ANI).replace("JKK+JKM", "JKK"),
                MadeUp.enrolled(MadeUp.KENDARI, BUDI, "A", "2019-01-01", "2019-12-31"));
        assertEquals(List.of("dead PROGRAMME_NOT_ENROLLED", "dead ENROLMENT_INACTIVE", "dead NOT_ENROLLED"), told());
        enrol(enrolled(ANI), enrolled(BUDI), MadeUp.enrolled(MadeUp.KENDARI, CITRA, "N", "2019-01-01", ""));
        assertEquals(List.of("pending", "pending", "dead ENROLMENT_INACTIVE"), told());
        enrol(enrolled(ANI), enrolled(BUDI).replace(BUDI.born().toString(), "1970-01-01"),
                enrolled(CITRA).replace(CITRA.kpj(), "00000000077"));
        assertEquals(List.of("pending", "dead IDENTITY_MISMATCH", "dead IDENTITY_MISMATCH"), told());
        hub.assertBalanced(blth);
    }

    @Test
    void whatIsSentStays() {
        drop(row(ANI), row(BUDI));
        hub.send(blth);
        enrol(DEWI);
        assertEquals(List.of("accepted", "accepted"), told());
        hub.send(blth);
        assertEquals(2, hub.rows(blth, SCHEME, "accepted"));
        hub.assertSettled(blth);
    }

    @Test
    void otherEmployersParticipantsAreNotTouched() {
        String palu = "upah_%s_SOSIAL.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/palu-kontrak", palu,
                MadeUp.paluFile(MadeUp.palu(ANI, WAGE), MadeUp.palu(MadeUp.person(9), WAGE)));
        assertEquals(List.of("pending", "pending"), hub.told("palu-kontrak", palu));
        enrol(DEWI);
        assertEquals(List.of("pending", "pending"), hub.told("palu-kontrak", palu));
        hub.send(blth);
        assertEquals(2, hub.rows(blth, "palu-kontrak", "accepted"));
        hub.assertSettled(blth);
    }

    @Test
    void aRowWithoutACardGoesUnderTheOneOfTheLatestSnapshot() {
        drop(withoutCard(ANI));
        enrol(enrolled(ANI).replace(ANI.kpj(), "00000000088"));
        hub.send(blth);
        assertEquals(1, hub.rows(blth, SCHEME, "accepted"));
        enrol(ANI, BUDI, CITRA);
        drop(row(ANI));
        hub.send(blth);
        hub.awaitQuiet();
        assertEquals(1, hub.rows(blth, SCHEME, "accepted"));
        hub.assertSettled(blth);
    }

    @Test
    void aSnapshotWithOneBadLineIsRefusedWhole() throws Exception {
        drop(row(ANI), row(DEWI));
        String bad = "rusak%d.csv".formatted(months);
        hub.drop("enrolment", bad, MadeUp.snapshot(enrolled(DEWI), enrolled(BUDI).replace("2016-01-01", "01-01-2016")));
        String why = Files.readString(home.resolve("refused/enrolment").resolve(bad + ".why.txt"));
        assertTrue(why.contains("FILE_UNREADABLE") && why.contains("mulai"), why);
        assertTrue(Files.exists(home.resolve("refused/enrolment").resolve(bad)));
        assertEquals(List.of("pending", "dead NOT_ENROLLED"), told());
        hub.drop("enrolment", "kolom.csv", MadeUp.snapshot(enrolled(DEWI)).replace(";status;", ";keadaan;"));
        assertTrue(Files.readString(home.resolve("refused/enrolment/kolom.csv.why.txt")).contains("status"));
        hub.drop("enrolment", "kosong.csv", MadeUp.snapshot());
        assertTrue(Files.exists(home.resolve("refused/enrolment/kosong.csv.why.txt")));
        assertEquals(List.of("pending", "dead NOT_ENROLLED"), told());
        hub.assertBalanced(blth);
    }

    @Test
    void severalLinesOfAPersonCountTogether() {
        enrol(enrolled(ANI).replace("JKK+JKM", "JKK"), enrolled(ANI).replace("JKK+JKM", "JKM")
                .replace(ANI.kpj(), "00000000099"),
                MadeUp.enrolled(MadeUp.KENDARI, BUDI, "N", "2019-01-01", ""), enrolled(BUDI));
        drop(row(ANI), row(BUDI));
        assertEquals(List.of("pending", "pending"), told());
        hub.send(blth);
        hub.assertSettled(blth);
    }

    @Test
    void theInsurerIsAskedToEnrolANewWorkerAndTheIuranGoesInTheSameRun() {
        beginAMonthToCome();
        Person worker = worker();
        drop(row(ANI), withoutCard(worker));
        assertEquals(List.of("pending", "dead NOT_ENROLLED"), told());
        hub.send(blth);
        assertEquals(List.of("accepted", "accepted"), told());
        assertEquals(1, requestsFor(worker));
        hub.assertSettled(blth);
    }

    /** Pages that take long hold nobody up: who is known goes at once, the others with the same run. */
    @Test
    void batchesGoWhilePagesAreReadAndWhatTheyLetPassGoesInTheSameRun() {
        hub.stop();
        var slow = new RunningHub(home, hub.insurer, Map.of("enrolment.pages-before-batches", "0s"));
        try {
            beginAMonthToCome();
            Person worker = worker();
            hub.insurer.misbehave(Faults.parse("- {match: {path: enrolments}, delay: 8s}"));
            slow.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(row(ANI), withoutCard(worker)));
            slow.post("/runs", Map.of("blth", blth));
            await().atMost(Duration.ofMillis(7500)).until(() -> slow.rows(blth, "kendari-nonasn", "accepted") == 1);
            await().atMost(Patience.LONG).until(() -> slow.rows(blth, "kendari-nonasn", "accepted") == 2);
            slow.awaitQuiet();
            slow.assertSettled(blth);
        } finally {
            slow.stop();
            hub.start();
        }
    }

    @Test
    void nobodyIsAskedForTwice() {
        beginAMonthToCome();
        Person worker = worker();
        hub.insurer.misbehave(Faults.parse("- {match: {path: enrolments}, status: 500}"));
        drop(withoutCard(worker));
        hub.send(blth);
        hub.send(blth);
        assertEquals(1, requestsFor(worker));
        assertEquals(List.of("dead NOT_ENROLLED"), told());
        hub.insurer.misbehave(Faults.none());
        hub.send(blth);
        assertEquals(1, requestsFor(worker));
        assertEquals(List.of("accepted"), told());
        hub.assertSettled(blth);
    }

    @Test
    void aRequestThatIsNotConfirmedIsMadeAgainUnderTheSameKey() {
        beginAMonthToCome();
        Person worker = worker();
        hub.insurer.misbehave(Faults.parse("- {match: {path: enrolment-request, times: 1}, error-after: true}"));
        drop(withoutCard(worker));
        hub.send(blth);
        hub.send(blth);
        assertEquals(1, requestsFor(worker));
        assertEquals(List.of("accepted"), told());
        hub.assertSettled(blth);
    }

    @Test
    void aWorkerWithACardTheInsurerDoesNotKnowIsNotAskedFor() {
        Person worker = worker();
        drop(row(worker));
        hub.send(blth);
        assertEquals(0, requestsFor(worker));
        assertEquals(List.of("dead NOT_ENROLLED"), told());
        hub.assertSettled(blth);
    }

    @Test
    void anInsurerThatAnswersNoEnrolmentQuestionsStillGetsTheIuran() {
        hub.insurer.misbehave(Faults.parse("""
                - {match: {path: enrolment-request}, drop: before}
                - {match: {path: enrolments}, drop: before}
                """));
        drop(row(ANI), withoutCard(worker()));
        hub.send(blth);
        assertEquals(List.of("accepted", "dead NOT_ENROLLED"), told());
        hub.assertSettled(blth);
    }

    @Test
    void whoIsEnrolledButInNoRowIsMissingAsOfTheRun() {
        enrol(enrolled(ANI), enrolled(BUDI), enrolled(CITRA),
                MadeUp.enrolled(MadeUp.KENDARI, DEWI, "N", "2019-01-01", ""),
                MadeUp.enrolled(MadeUp.KENDARI, MadeUp.person(5), "A", "2019-01-01", "2019-12-31"));
        drop(row(ANI), row(BUDI).replace("3000000", "x"));
        assertEquals(0, hub.scheme(blth, SCHEME).get("missing").asLong());
        hub.insurer.misbehave(Faults.parse("- {match: {path: enrolments}, status: 500}"));
        hub.send(blth);
        assertEquals(1, hub.scheme(blth, SCHEME).get("missing").asLong());
        hub.assertSettled(blth);
    }

    @Test
    void aSnapshotThatWasReadIsInTheArchive() throws Exception {
        try (Stream<Path> archived = Files.list(home.resolve("archive/enrolment"))) {
            assertTrue(archived.findAny().isPresent());
        }
    }
}
