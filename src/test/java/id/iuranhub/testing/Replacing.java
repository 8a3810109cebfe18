package id.iuranhub.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
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

/** A hub in which files replace others, a month for each test, and what its insurer was handed. */
public abstract class Replacing {

    public static final String SCHEME = "kendari-nonasn";
    public static final long WAGE = 3_000_000;
    public static final long RAISED = 4_000_000;
    public static final long IURAN = MadeUp.kendariIuran(WAGE);
    public static final long MORE = MadeUp.kendariIuran(RAISED);
    public static final Person ANI = MadeUp.person(1);
    public static final Person BUDI = MadeUp.person(2);
    public static final Person CITRA = MadeUp.person(3);

    @TempDir
    public static Path home;

    public static RunningHub hub;
    public static Eavesdropper line;
    private static int months;

    public String blth;
    private int drops;

    /** Each hub begins with the same month, whatever ran in this process before. */
    @BeforeAll
    static void start() {
        months = 0;
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

    public static void behave() {
        hub.insurer.misbehave(Faults.none());
    }

    public static void misbehave(String yaml) {
        hub.insurer.misbehave(Faults.parse(yaml));
    }

    /** Drops the next file of the month's one OPD and gives its name. */
    public String drop(String... rows) {
        String name = "ke%d_%s_DAMKAR.csv".formatted(++drops, blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(rows));
        return name;
    }

    public static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    public static String raised(Person person) {
        return MadeUp.kendari(person, RAISED);
    }

    public JsonNode send() {
        var sent = hub.send(blth);
        hub.awaitQuiet();
        return sent;
    }

    public void assertRows(long pending, long accepted, long dead, long superseded) {
        var rows = hub.scheme(blth, SCHEME).get("rows");
        assertEquals(List.of(pending, accepted, dead, superseded), List.of(rows.get("pending").asLong(),
                rows.get("accepted").asLong(), rows.get("dead").asLong(), rows.get("superseded").asLong()));
        hub.assertBalanced(blth);
    }

    public void assertStands(long rupiah) {
        assertEquals(rupiah, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(blth)).rupiah());
        hub.assertSettled(blth);
    }

    public int originals(Person person) {
        return hub.insurer.ledger().originals(MadeUp.recordId(SCHEME, blth, person));
    }

    /** Kind and number of records of each batch that was handed in. */
    public static List<String> handedIn() {
        var kinds = new ArrayList<String>();
        line.batches()
                .forEach(batch -> kinds.add(batch.body().get("kind").asText() + " " + batch.body()
                .get("records").size()));
        return kinds;
    }

    public static JsonNode onlyRecord(String kind) {
        return line.batches().stream().filter(batch -> batch.body().get("kind").asText().equals(kind)).findFirst()
                .orElseThrow()
                .body().get("records").get(0);
    }

    public String onlyDead() {
        var dead = hub.dead(blth, "id");
        assertEquals(1, dead.size());
        return dead.get(0);
    }
}
