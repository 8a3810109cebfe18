package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A month of its own for each test, in which rows are dead. */
abstract class MonthOfDeadRows {

    static final String SCHEME = "kendari-nonasn";
    static final long WAGE = 3_000_000;
    static final long IURAN = MadeUp.kendariIuran(WAGE);
    static final Person ANI = MadeUp.person(1);
    static final Person BUDI = MadeUp.person(2);

    @TempDir
    static Path home;

    static RunningHub hub;
    static int months;

    String blth;
    String file;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anotherMonth() {
        blth = "20%02d-%02d".formatted(22 + months / 12, 1 + months % 12);
        months++;
        file = "upah_%s_DAMKAR.csv".formatted(blth.replace("-", ""));
        hub.insurer.misbehave(Faults.none());
    }

    void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(rows));
    }

    static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    static String damaged(Person person) {
        return row(person).replace(person.nik(), person.nik().substring(1));
    }

    List<String> told() {
        hub.awaitQuiet();
        return hub.told("kendari-skpd", file);
    }

    String id(int which) {
        return hub.dead(blth, "id").get(which);
    }

    static ApiResponse edit(String id, String column, String cell) {
        return hub.ask("/dead/" + id + "/edit", Map.of("fields", Map.of(column, cell), "reason", "salah ketik"));
    }

    static JsonNode retry(String... ids) {
        return hub.post("/dead/retry", Map.of("ids", List.of(ids)));
    }

    static List<String> deeds(String id) {
        var deeds = new ArrayList<String>();
        hub.get("/dead/" + id).get("history")
                .forEach(entry -> deeds.add(entry.get("who").asText() + " " + entry.get("action").asText()));
        return deeds;
    }

    void assertAllAccepted(int rows) {
        hub.send(blth);
        assertEquals(rows, hub.rows(blth, SCHEME, "accepted"));
        hub.assertSettled(blth);
    }
}
