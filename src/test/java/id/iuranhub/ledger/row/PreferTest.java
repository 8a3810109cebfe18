package id.iuranhub.ledger.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two rows about one person, under two OPDs, the one stands that somebody of the city prefers. */
@OnBothDatabases
class PreferTest extends Replacing {

    private static final String SOURCE = "kendari-skpd";

    private String damkar;
    private String dlh;

    @BeforeEach
    void twoFiles() {
        damkar = "upah_" + blth.replace("-", "") + "_DAMKAR.csv";
        dlh = "upah_" + blth.replace("-", "") + "_DLH.csv";
    }

    private void put(String file, String... rows) {
        hub.drop("inbox/" + SOURCE, file, MadeUp.kendariFile(rows));
    }

    private static String row(Person person, long wage) {
        return MadeUp.kendari(person, wage);
    }

    private List<String> says(String file) {
        hub.awaitQuiet();
        return hub.told(SOURCE, file);
    }

    private String duplicate() {
        for (var dead : hub.get("/dead", "blth", blth).get("dead")) {
            if (dead.get("code").asText().equals("DUPLICATE_ROW")) {
                return dead.get("id").asText();
            }
        }
        throw new AssertionError("nobody is a duplicate");
    }

    private void prefer() {
        var answer = hub.ask("/dead/" + duplicate() + "/prefer", Map.of("reason", "bekerja di DLH sejak awal"));
        assertEquals(200, answer.status(), answer.body().toString());
        hub.awaitQuiet();
    }

    @Test
    void beforeTheRunTheTwoChangePlaces() {
        put(damkar, row(ANI, WAGE), row(BUDI, WAGE));
        put(dlh, row(ANI, RAISED));
        assertEquals(List.of("dead DUPLICATE_ROW"), says(dlh));
        prefer();
        assertEquals(List.of("pending"), says(dlh));
        assertEquals(List.of("dead DUPLICATE_ROW", "pending"), says(damkar));
        assertTrue(hub.acknowledgement(SOURCE, damkar).get(1).contains("baris 2 berkas " + dlh + " (DLH)"),
                hub.acknowledgement(SOURCE, damkar).get(1));
        hub.send(blth);
        assertEquals(List.of("accepted"), says(dlh));
        assertEquals(List.of("dead DUPLICATE_ROW", "accepted"), says(damkar));
        assertEquals(MORE + IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.assertSettled(blth);
    }

    @Test
    void oneThatIsAcceptedIsAmendedByThePreferred() {
        put(damkar, row(ANI, WAGE), row(BUDI, WAGE));
        hub.send(blth);
        put(dlh, row(ANI, RAISED));
        prefer();
        assertEquals(List.of("pending"), says(dlh));
        assertEquals(List.of("accepted", "accepted"), says(damkar),
                "what the insurer has stays until it has the other");
        hub.assertBalanced(blth);
        hub.send(blth);
        assertEquals(List.of("accepted"), says(dlh));
        assertEquals(List.of("dead DUPLICATE_ROW", "accepted"), says(damkar));
        assertEquals(MORE + IURAN, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.assertSettled(blth);
        hub.send(blth);
        assertEquals(List.of("dead DUPLICATE_ROW", "accepted"), says(damkar));
        hub.assertSettled(blth);
    }

    @Test
    void evenWhereBothSayTheSame() {
        put(damkar, row(ANI, WAGE));
        hub.send(blth);
        put(dlh, row(ANI, WAGE));
        prefer();
        hub.send(blth);
        assertEquals(List.of("accepted"), says(dlh));
        assertEquals(List.of("dead DUPLICATE_ROW"), says(damkar));
        hub.assertSettled(blth);
    }

    @Test
    void wherePreferredRowsAreGivenUpOrVanishTheOtherStandsAgain() {
        put(damkar, row(ANI, WAGE), row(BUDI, WAGE));
        hub.send(blth);
        put(dlh, row(ANI, WAGE).replace(ANI.kpj(), "00000000055"), row(CITRA, WAGE));
        prefer();
        assertEquals("dead IDENTITY_MISMATCH", says(dlh).get(0));
        String id = hub.get("/dead", "blth", blth).get("dead").get(0).get("id").asText();
        hub.post("/dead/discard", Map.of("ids", List.of(id), "reason", "salah"));
        hub.send(blth);
        assertEquals(List.of("accepted", "accepted"), says(damkar));
        hub.assertSettled(blth);
        put(dlh, row(CITRA, WAGE));
        hub.send(blth);
        assertEquals(List.of("accepted", "accepted"), says(damkar));
        assertEquals(List.of("accepted"), says(dlh));
        hub.assertSettled(blth);
    }

    @Test
    void aCorrectedFileOfEitherKeepsWhatWasSaid() {
        put(damkar, row(ANI, WAGE), row(BUDI, WAGE));
        hub.send(blth);
        put(dlh, row(ANI, RAISED));
        prefer();
        put(dlh, row(ANI, RAISED + 1_000_000));
        put(damkar, row(ANI, WAGE), row(BUDI, RAISED));
        assertEquals(List.of("pending"), says(dlh));
        assertEquals(List.of("dead DUPLICATE_ROW", "pending"), says(damkar));
        hub.send(blth);
        assertEquals(List.of("accepted"), says(dlh));
        assertEquals(List.of("dead DUPLICATE_ROW", "accepted"), says(damkar));
        hub.assertSettled(blth);
    }

    @Test
    void onlyADuplicateCanBePreferred() {
        put(damkar, row(ANI, WAGE).replace("3000000", "x"));
        String id = hub.get("/dead", "blth", blth).get("dead").get(0).get("id").asText();
        assertEquals("NO_DUPLICATE", hub.ask("/dead/" + id + "/prefer", Map.of("reason", "coba")).body()
                .get("code").asText());
        assertEquals(400, hub.ask("/dead/" + id + "/prefer", Map.of()).status());
    }
}
