package id.iuranhub.enrolment;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A month of its own for each test, with people who are enrolled or not. */
abstract class MonthOfEnrolments {

    static final long WAGE = 3_000_000;
    static final Person ANI = MadeUp.person(1);
    static final Person BUDI = MadeUp.person(2);
    static final Person CITRA = MadeUp.person(3);

    @TempDir
    static Path home;

    static RunningHub hub;
    static int months;

    String blth;
    String file;

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

    void begin(String month) {
        blth = month;
        file = "upah_%s_DAMKAR.csv".formatted(blth.replace("-", ""));
    }

    static void enrol(Person... people) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, List.of(people)));
    }

    static void enrol(String... lines) {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(lines));
    }

    void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", file, MadeUp.kendariFile(rows));
    }

    static String row(Person person) {
        return MadeUp.kendari(person, WAGE);
    }

    static String withoutCard(Person person) {
        return MadeUp.kendariNew(person, WAGE);
    }

    List<String> told() {
        hub.awaitQuiet();
        return hub.told("kendari-skpd", file);
    }
}
