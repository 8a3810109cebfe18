package id.iuranhub.assess;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 8: nobody is contributed for twice, whoever pays. */
@OnBothDatabases
class TwoSchemesTest {

    private static final String KENDARI = "kendari-nonasn";
    private static final String PALU = "palu-kontrak";
    private static final long WAGE = 3_000_000;
    private static final Person ANI = MadeUp.person(1);
    private static final Person BUDI = MadeUp.person(2);

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static int months;

    private String blth;
    private int drops;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "kendari.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        hub.drop("enrolment", "palu.csv", MadeUp.snapshot(MadeUp.PALU, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anotherMonth() {
        blth = "20%02d-%02d".formatted(22 + months / 12, 1 + months % 12);
        months++;
        drops = 0;
        hub.insurer.misbehave(Faults.none());
    }

    private String kendari(Person... people) {
        String name = "k%d_%s_DAMKAR.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(List.of(people), WAGE));
        return name;
    }

    private String palu(Person... people) {
        String name = "p%d_%s_SOSIAL.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/palu-kontrak", name,
                MadeUp.paluFile(List.of(people).stream().map(person -> MadeUp.palu(person, WAGE))
                .toArray(String[]::new)));
        return name;
    }

    private void send() {
        hub.send(blth);
        hub.awaitQuiet();
        hub.assertSettled(blth);
    }

    private void assertAccepted(long kendari, long palu) {
        assertEquals(List.of(kendari, palu),
                List.of(hub.rows(blth, KENDARI, "accepted"), hub.rows(blth, PALU, "accepted")));
    }

    @Test
    void theEarlierFileWins() {
        kendari(ANI, BUDI);
        String palu = palu(ANI);
        send();
        assertAccepted(2, 0);
        assertEquals(List.of("dead ALREADY_CONTRIBUTED"), hub.told("palu-kontrak", palu));
        assertEquals(WAGE * 24 / 10_000 + WAGE * 30 / 10_000 + WAGE * 57 / 1000 + WAGE * 3 / 100,
                hub.scheme(blth, PALU).get("rupiah").get("dead").asLong());
    }

    @Test
    void theEarlierFileWinsTheOtherWayRoundToo() {
        palu(ANI);
        String kendari = kendari(ANI, BUDI);
        send();
        assertAccepted(1, 1);
        assertEquals(List.of("dead ALREADY_CONTRIBUTED", "accepted"), hub.told("kendari-skpd", kendari));
    }

    @Test
    void whoIsAcceptedAlreadyWinsOverALaterFile() {
        palu(ANI);
        hub.post("/runs", Map.of("blth", blth, "scheme", PALU, "wait", true));
        kendari(ANI);
        send();
        assertAccepted(0, 1);
        assertEquals(List.of("ALREADY_CONTRIBUTED"), hub.dead(blth, "code"));
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        assertEquals(List.of("ALREADY_CONTRIBUTED"), hub.dead(blth, "code"));
        send();
        assertAccepted(0, 1);
    }

    @Test
    void aSchemeSentAloneLeavesTheOtherItsTurn() {
        kendari(ANI);
        palu(ANI);
        hub.post("/runs", Map.of("blth", blth, "scheme", PALU, "wait", true));
        assertAccepted(0, 0);
        send();
        assertAccepted(1, 0);
    }

    @Test
    void theLoserComesBackOnceTheWinnerIsTakenBack() {
        kendari(ANI, BUDI);
        String palu = palu(ANI);
        send();
        kendari(BUDI);
        send();
        assertAccepted(1, 0);
        send();
        assertAccepted(1, 1);
        assertEquals(List.of("accepted"), hub.told("palu-kontrak", palu));
    }

    @Test
    void theLoserComesBackByARetryToo() {
        kendari(ANI, BUDI);
        palu(ANI);
        send();
        kendari(BUDI);
        send();
        assertEquals(1, hub.post("/dead/retry", Map.of("all", true, "blth", blth)).get("pending").asInt());
        send();
        assertAccepted(1, 1);
    }

    @Test
    void theLoserComesBackOnceTheWinnerIsReplacedBeforeTheRun() {
        kendari(ANI, BUDI);
        palu(ANI);
        kendari(BUDI);
        send();
        assertAccepted(1, 1);
    }

    @Test
    void aWinnerWhoseOutcomeIsUnknownStillWins() {
        kendari(ANI);
        palu(ANI);
        hub.insurer.misbehave(
                Faults.parse("- {match: {path: batch, scheme: kendari-nonasn, times: 1}, wrong-receipt: records}"));
        hub.send(blth);
        hub.awaitQuiet();
        assertEquals(List.of("ALREADY_CONTRIBUTED", "OUTCOME_UNKNOWN"),
                hub.dead(blth, "code").stream().sorted().toList());
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        send();
        assertAccepted(1, 0);
    }

    @Test
    void aWinnerThatTheInsurerRefusedLosesToTheOther() {
        kendari(ANI);
        String palu = palu(ANI);
        hub.insurer.misbehave(
                Faults.parse(
                "- {match: {path: batch, scheme: kendari-nonasn, times: 1}, refuse: {code: NIK_UNKNOWN, message: "
                + "nobody}}"));
        send();
        assertAccepted(0, 0);
        send();
        assertAccepted(0, 1);
        assertEquals(List.of("accepted"), hub.told("palu-kontrak", palu));
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        assertEquals(List.of("ALREADY_CONTRIBUTED"), hub.dead(blth, "code"));
        send();
        assertAccepted(0, 1);
    }

    /**
     * A batch whose file was replaced while it was on its way, and which did not get there, must not go later past the
     * rules.
     */
    @ParameterizedTest
    @ValueSource(strings = {"status: 503", "status: 422, code: NPP_UNKNOWN, message: not now"})
    void whatDidNotGetThroughIsNotTriedAgainOnceItsFileIsReplaced(String answer) {
        String palu = "p%d_%s_SOSIAL.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/palu-kontrak", palu, MadeUp.paluFile(MadeUp.palu(ANI, WAGE).replaceFirst("[0-9]+$", "12345")));
        String kendari = kendari(ANI);
        hub.insurer.misbehave(
                Faults.parse(
                "- {match: {path: batch, times: 1}, delay: 1s, %s}\n- {match: {path: batch}, %s}\n".formatted(answer,
                answer)));
        long before = hub.insurer.ledger().requests();
        hub.post("/runs", Map.of("blth", blth));
        await().atMost(Patience.LONG).until(() -> hub.insurer.ledger().requests() > before);
        kendari(BUDI);
        assertEquals(2, hub.rows(blth, KENDARI, "pending"), "one is on its way, the other waits");
        await().atMost(Patience.LONG).until(() -> hub.rows(blth, KENDARI, "pending") == 1);
        hub.awaitQuiet();
        hub.insurer.misbehave(Faults.none());

        String id = hub.dead(blth, "id").get(0);
        hub.post("/dead/" + id + "/edit",
                Map.of("fields", Map.of("potongan_bpjs_ketenagakerjaan", Long.toString(WAGE * 3 / 100)), "reason",
                "r"));
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        hub.post("/runs", Map.of("blth", blth, "scheme", PALU, "wait", true));
        send();
        assertAccepted(1, 1);
        assertEquals(List.of("accepted"), hub.told("palu-kontrak", palu));
        assertEquals(List.of("superseded"), hub.told("kendari-skpd", kendari));
    }

    /** The record stands until the insurer has taken it back, whoever was first. */
    @Test
    void whoIsToBeTakenBackStillWins() {
        String kendari = "k%d_%s_DAMKAR.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", kendari, MadeUp.kendariFile(MadeUp.kendari(ANI, WAGE).replace(ANI.kpj(), "")
                .replace(ANI.born().toString(), "1990-12-31")));
        palu(ANI);
        send();
        assertAccepted(0, 1);
        palu(BUDI);
        String id = hub.dead(blth, "id").get(0);
        hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("tanggal_lahir", ANI.born().toString()), "reason",
                "r"));
        hub.post("/dead/retry", Map.of("all", true, "blth", blth));
        assertEquals(List.of("ALREADY_CONTRIBUTED"), hub.dead(blth, "code"));
        hub.post("/runs", Map.of("blth", blth, "scheme", KENDARI, "wait", true));
        assertAccepted(0, 1);
        send();
        send();
        assertAccepted(1, 1);
        assertEquals(List.of("accepted"), hub.told("kendari-skpd", kendari));
    }

    /** What no rule lets happen is found all the same. */
    @Test
    void thatSomebodyStandsUnderTwoSchemesIsADifference() throws SQLException {
        kendari(ANI);
        palu(BUDI);
        send();
        int month = Integer.parseInt(blth.replace("-", ""));
        assertEquals(1, TestDatabase.alter(home, "insert into shared_person (blth, nik) values (" + month + ", '"
                + ANI.nik() + "')"));
        assertEquals(1, TestDatabase.alter(home, "update payroll_row set nik = '" + ANI.nik() + "' where nik = '"
                + BUDI.nik() + "' and blth = " + month));
        var proof = hub.get("/verify", "blth", blth);
        assertFalse(proof.get("holds").asBoolean());
        assertEquals(1, proof.get("differences").size(), proof.toString());
        assertTrue(proof.get("differences").get(0).asText()
                .matches("row \\d+-2 of kendari-nonasn and row \\d+-2 of palu-kontrak are one person's iuran.*"),
                proof.toString());
        assertEquals(1, TestDatabase.alter(home, "update payroll_row set nik = '" + BUDI.nik() + "' where blth = "
                + month + " and total = "
                + hub.scheme(blth, PALU).get("rupiah").get("accepted")));
        hub.assertBalanced(blth);
    }

    @Test
    void theSameBatchNeverContradictsItself() {
        kendari(ANI, BUDI);
        palu(MadeUp.person(3));
        send();
        assertAccepted(2, 1);
        send();
        assertAccepted(2, 1);
    }
}
