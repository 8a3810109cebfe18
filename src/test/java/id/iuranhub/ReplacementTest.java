package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.MadeUp.Person;
import id.iuranhub.simulator.Faults;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that replaces another: what the insurer holds follows it, and the books follow both. */
@OnBothDatabases
class ReplacementTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final long WAGE = 3_000_000;
    private static final long RAISED = 4_000_000;
    private static final long IURAN = MadeUp.kendariIuran(WAGE);
    private static final long MORE = MadeUp.kendariIuran(RAISED);
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);
    private static final Person CITRA = MadeUp.person(3);

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static Eavesdropper line;
    private static int months;

    private String blth;
    private int drops;

    @BeforeAll
    static void start() {
        var insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
        line = new Eavesdropper(insurer.address());
        hub = new RunningHub(home, insurer, Map.of("insurer.url", line.address(), "insurer.attempts", "3"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
        line.close();
    }

    @BeforeEach
    void anotherMonth() {
        blth = "20%02d-%02d".formatted(22 + months / 12, 1 + months % 12);
        months++;
        drops = 0;
        behave();
        line.begin();
    }

    private static void behave() {
        hub.insurer.misbehave(Faults.none());
    }

    private static void misbehave(String yaml) {
        hub.insurer.misbehave(Faults.parse(yaml));
    }

    /** Drops the next file of the month's one OPD and gives its name. */
    private String drop(String... rows) {
        String name = "ke%d_%s_DAMKAR.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(rows));
        return name;
    }

    private static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    private static String raised(Person person) {
        return MadeUp.kendari(person, RAISED);
    }

    private JsonNode send() {
        var sent = hub.send(blth);
        hub.awaitQuiet();
        return sent;
    }

    private void assertRows(long pending, long accepted, long dead, long superseded) {
        var rows = hub.scheme(blth, SCHEME).get("rows");
        assertEquals(List.of(pending, accepted, dead, superseded), List.of(rows.get("pending").asLong(),
                rows.get("accepted").asLong(), rows.get("dead").asLong(), rows.get("superseded").asLong()));
        hub.assertBalanced(blth);
    }

    private void assertStands(long rupiah) {
        assertEquals(rupiah, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.assertSettled(blth);
    }

    private int originals(Person person) {
        return hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, blth, person));
    }

    /** Kind and number of records of each batch that was handed in. */
    private static List<String> handedIn() {
        var kinds = new ArrayList<String>();
        line.batches().forEach(batch -> kinds.add(batch.body().get("kind").asText() + " " + batch.body().get("records").size()));
        return kinds;
    }

    private static JsonNode onlyRecord(String kind) {
        return line.batches().stream().filter(batch -> batch.body().get("kind").asText().equals(kind)).findFirst().orElseThrow()
                .body().get("records").get(0);
    }

    private String onlyDead() {
        var dead = hub.dead(blth, "id");
        assertEquals(1, dead.size());
        return dead.get(0);
    }

    @Test
    void beforeTheRunTheOldRowsAreSuperseded() {
        String first = drop(row(ANI), row(BUDI));
        drop(raised(ANI));
        assertRows(1, 0, 0, 2);
        assertEquals(List.of("superseded", "superseded"), hub.told("kendari-skpd", first));
        send();
        assertRows(0, 1, 0, 2);
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertStands(MORE);
    }

    @Test
    void whatIsEqualStaysWhatChangedIsAmendedWhatVanishedIsTakenBack() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        String second = drop(row(ANI), raised(BUDI));
        assertRows(1, 3, 0, 1);
        var sent = send();
        assertEquals(2, sent.get("batches").asInt());
        assertEquals(2, sent.get("accepted").asInt());
        assertEquals(List.of("AMENDMENT 1", "VOID 1"), handedIn().stream().sorted().toList());
        var amendment = onlyRecord("AMENDMENT");
        assertEquals(MadeUp.recordId(SCHEME, blth, BUDI), amendment.get("recordId").asText());
        assertEquals(RAISED, amendment.get("wage").asLong());
        assertEquals(BUDI.kpj(), amendment.get("kpj").asText());
        assertEquals(MORE, amendment.get("total").asLong());
        assertEquals(2, amendment.get("programmes").size());
        assertEquals(IURAN, onlyRecord("VOID").get("total").asLong());
        assertRows(0, 2, 0, 3);
        assertEquals(List.of("accepted", "accepted"), hub.told("kendari-skpd", second));
        assertStands(IURAN + MORE);
        assertEquals(0, send().get("batches").asInt());
    }

    @Test
    void aFileOfTheSameNameKeepsItsOwnAcknowledgement() {
        String name = "tetap_%s_DAMKAR.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(row(ANI), row(BUDI)));
        send();
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(row(BUDI)));
        assertEquals(List.of("accepted"), hub.told("kendari-skpd", name));
        send();
        assertEquals(List.of("accepted"), hub.told("kendari-skpd", name));
        assertStands(IURAN);
    }

    @Test
    void aNewNameIsAnAmendmentThough() {
        drop(row(ANI));
        send();
        line.begin();
        drop(row(ANI.named("Warga Berganti Nama")));
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertEquals("Warga Berganti Nama", onlyRecord("AMENDMENT").get("name").asText());
        assertRows(0, 1, 0, 1);
        assertStands(IURAN);
    }

    @Test
    void otherFormattingIsNoChange() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(BUDI).replace("3000000", " Rp 3000000 "), "'" + row(ANI));
        assertEquals(0, send().get("batches").asInt());
        assertEquals(0, line.batches().size());
        assertRows(0, 2, 0, 2);
        assertStands(2 * IURAN);
    }

    @Test
    void theSameContentAgainIsRefusedAndNothingChanges() {
        drop(row(ANI));
        send();
        line.begin();
        String again = drop(row(ANI));
        assertTrue(Files.exists(home.resolve("refused/kendari-skpd").resolve(again + ".why.txt")));
        send();
        assertEquals(0, line.batches().size());
        assertEquals(1, hub.scheme(blth, SCHEME).get("files").get("refused").asInt());
        assertRows(0, 1, 0, 0);
        assertStands(IURAN);
    }

    @Test
    void aFileOfAnOpdDoesNotReplaceOneWithout() {
        hub.drop("inbox/kendari-skpd", "semua_" + blth.replace("-", "") + ".csv", MadeUp.kendariFile(row(ANI)));
        drop(row(BUDI));
        send();
        assertRows(0, 2, 0, 0);
        assertStands(2 * IURAN);
    }

    @Test
    void ofTwoReplacementsInARowTheLastCounts() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        drop(raised(ANI), row(BUDI));
        drop(row(ANI), raised(BUDI), row(CITRA));
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertRows(0, 3, 0, 5);
        assertStands(2 * IURAN + MORE);
    }

    @Test
    void replacementsThatWereBothAcceptedFollowEachOther() {
        drop(row(ANI), row(BUDI));
        send();
        drop(raised(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI));
        send();
        assertEquals(List.of("AMENDMENT 1", "VOID 1"), handedIn().stream().sorted().toList());
        assertRows(0, 1, 0, 4);
        assertStands(IURAN);
    }

    @Test
    void whoComesBackBeforeTheVoidIsSentIsNotTakenBack() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI));
        drop(row(BUDI), row(ANI));
        send();
        assertEquals(List.of(), handedIn());
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void whoComesBackAfterTheVoidIsAnOriginalAgain() {
        drop(row(ANI), row(BUDI));
        send();
        drop(row(ANI));
        send();
        assertStands(IURAN);
        line.begin();
        drop(row(ANI), row(BUDI));
        send();
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertEquals(2, originals(BUDI));
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void whileTheNewRowIsDeadTheAcceptedRecordStandsUntilItIsRepaired() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace("3000000", "3000000x"));
        send();
        assertEquals(List.of(), handedIn());
        assertRows(0, 2, 1, 1);
        assertEquals(2 * IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.post("/dead/" + onlyDead() + "/edit", Map.of("fields", Map.of("upah", "4000000"), "reason", "salah ketik"));
        hub.post("/dead/retry", Map.of("ids", List.of(onlyDead())));
        assertRows(1, 2, 0, 1);
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }

    @Test
    void aNewRowThatIsDiscardedTakesTheAcceptedRecordBack() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace("3000000", "3000000x"));
        send();
        hub.post("/dead/discard", Map.of("ids", List.of(onlyDead()), "reason", "sudah berhenti"));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertRows(0, 1, 1, 2);
        assertStands(IURAN);
    }

    @Test
    void aDiscardTakenBackBeforeTheRunLeavesTheRecord() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace("3000000", "3000000x"));
        String id = onlyDead();
        hub.post("/dead/discard", Map.of("ids", List.of(id), "reason", "sudah berhenti"));
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("upah", "3000000"), "reason", "ternyata masih"));
        hub.post("/dead/retry", Map.of("ids", List.of(id)));
        send();
        assertEquals(List.of(), handedIn());
        assertRows(0, 2, 0, 2);
        assertStands(2 * IURAN);
    }

    @Test
    void whoseNikNoLongerReadsIsNotTakenBackButWhoVanishedIs() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        drop(row(ANI), row(BUDI).replace(BUDI.nik(), BUDI.nik().substring(1)));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertEquals(CITRA.nik(), onlyRecord("VOID").get("nik").asText());
        assertRows(0, 2, 1, 2);
        hub.post("/dead/" + onlyDead() + "/edit", Map.of("fields", Map.of("nik", BUDI.nik()), "reason", "salah ketik"));
        hub.post("/dead/retry", Map.of("ids", List.of(onlyDead())));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void aRefusedAmendmentLeavesTheAcceptedRecordStanding() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch, nik: \"%s\", times: 1}, refuse: {code: WAGE_ODD, field: wage, message: too much}}".formatted(BUDI.nik()));
        line.begin();
        drop(row(ANI), raised(BUDI));
        send();
        assertRows(0, 2, 1, 1);
        assertEquals(List.of("INSURER_REFUSED"), hub.dead(blth, "code"));
        assertEquals(2 * IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.post("/dead/retry", Map.of("ids", List.of(onlyDead())));
        send();
        assertEquals(List.of("AMENDMENT 1", "AMENDMENT 1"), handedIn());
        assertEquals(2, line.keys().size());
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }

    @Test
    void aRefusedVoidLeavesTheRecordStandingAndIsTriedAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch, nik: \"%s\", times: 1}, refuse: {code: NOT_NOW, field: nik, message: later}}".formatted(BUDI.nik()));
        drop(row(ANI));
        send();
        assertRows(0, 2, 0, 1);
        assertStands(2 * IURAN);
        send();
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void aVoidThatIsRefusedAsABatchIsTriedAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch, times: 1}, status: 422, code: NPP_UNKNOWN, message: not now}");
        drop(row(ANI));
        var sent = send();
        assertEquals(1, sent.get("refused").asInt());
        assertRows(0, 2, 0, 1);
        assertStands(2 * IURAN);
        send();
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void aVoidThatReachesNobodyIsTriedAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("- {match: {path: batch}, status: 503}");
        drop(row(ANI));
        send();
        assertRows(0, 2, 0, 1);
        behave();
        send();
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void aVoidOfUnknownOutcomeIsAskedAboutAtTheNextRun() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        drop(row(ANI));
        send();
        behave();
        send();
        assertEquals(1, line.keys().size());
        assertEquals(List.of("VOID 1"), handedIn());
        assertRows(0, 1, 0, 2);
        assertStands(IURAN);
    }

    @Test
    void whileTheOutcomeOfAVoidIsUnknownThePersonIsNotHandedInAnew() {
        drop(row(ANI), row(BUDI));
        send();
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        drop(row(ANI));
        send();
        drop(row(ANI), row(BUDI));
        line.begin();
        send();
        assertEquals(List.of(), handedIn());
        behave();
        send();
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertRows(0, 2, 0, 3);
        assertStands(2 * IURAN);
    }

    @Test
    void aReplacementOfWhatMayHaveArrivedWaitsUntilThatIsKnown() {
        misbehave("""
                - {match: {path: batch, times: 1}, drop: after}
                - {match: {path: ask}, status: 500}
                """);
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        assertRows(0, 0, 3, 0);
        line.begin();
        drop(row(ANI), raised(BUDI));
        assertRows(2, 0, 3, 0);
        assertEquals(0, send().get("batches").asInt());
        assertEquals(List.of(), handedIn());
        behave();
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        send();
        assertEquals(List.of("AMENDMENT 1", "VOID 1"), handedIn().stream().sorted().toList());
        assertRows(0, 2, 0, 3);
        assertStands(IURAN + MORE);
    }

    @Test
    void aReplacementWhileTheOldFileIsOnItsWayIsAmendedAtTheNextRun() throws Exception {
        misbehave("- {match: {path: batch, times: 1}, delay: 2s}");
        drop(row(ANI), row(BUDI));
        var running = new Thread(() -> hub.send(blth));
        running.start();
        org.awaitility.Awaitility.await().until(() -> !line.batches().isEmpty());
        drop(raised(ANI));
        assertRows(3, 0, 0, 0);
        running.join();
        hub.awaitQuiet();
        assertRows(1, 2, 0, 0);
        send();
        assertRows(0, 1, 0, 2);
        assertEquals(1, originals(ANI));
        assertStands(MORE);
    }

    @Test
    void whatWasRefusedAsABatchIsSupersededByTheReplacement() {
        misbehave("- {match: {path: batch, times: 1}, status: 422, code: NPP_UNKNOWN, message: not now}");
        drop(row(ANI), row(BUDI));
        send();
        drop(raised(ANI));
        assertRows(1, 0, 0, 2);
        send();
        assertRows(0, 1, 0, 2);
        assertStands(MORE);
    }

    @Test
    void theSecondRowOfAPersonStandsOnceTheFileOfTheFirstIsReplaced() {
        drop(row(ANI), row(BUDI));
        String other = "lain_%s_SATPOL.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", other, MadeUp.kendariFile(raised(ANI)));
        assertEquals(List.of("dead DUPLICATE_ROW"), hub.told("kendari-skpd", other));
        drop(row(BUDI));
        assertEquals(List.of("pending"), hub.told("kendari-skpd", other));
        send();
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }

    @Test
    void whoMovesToAnotherOpdIsAmendedThere() {
        drop(row(ANI), row(BUDI));
        String other = "lain_%s_SATPOL.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", other, MadeUp.kendariFile(raised(ANI)));
        send();
        assertRows(0, 2, 1, 0);
        line.begin();
        drop(row(BUDI));
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertEquals(1, originals(ANI));
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }
}
