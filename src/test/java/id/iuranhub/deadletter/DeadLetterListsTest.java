package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists of letters in pages by key: whoever leafs through them sees each once and in order, whether it has a letter of
 * its own or waits with a stuck batch, in a file of which little is stuck or all.
 */
@OnBothDatabases
class DeadLetterListsTest {

    private static final String BLTH = "2026-04";
    private static final long WAGE = 3_000_000;
    private static final Pattern LINK = Pattern.compile("href=\"/surat/(\\d+-\\d+)\"");

    @TempDir
    static Path home;

    private static RunningHub hub;
    private static Caller caller;

    /** Little of the first file is stuck and some of it dead, all of the second is stuck, all of the third dead. */
    @BeforeAll
    static void start() {
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("insurer.batch-size", "5"));
        caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 210)));
        drop("DAMKAR", Stream.concat(MadeUp.people(1, 90).stream(), MadeUp.people(300, 330).stream()).toList());
        drop("SATPOL", MadeUp.people(91, 210));
        drop("SDA", MadeUp.people(331, 480));
        hub.insurer.misbehave(Faults.parse(Stream.concat(Stream.of(MadeUp.person(3)), MadeUp.people(91, 210).stream())
                .map(DeadLetterListsTest::refused).collect(Collectors.joining())));
        hub.send(BLTH);
        hub.awaitQuiet();
        hub.assertBalanced(BLTH);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static void drop(String opd, List<Person> people) {
        hub.drop("inbox/kendari-skpd", "upah_" + BLTH.replace("-", "") + "_" + opd + ".csv",
                MadeUp.kendariFile(people, WAGE));
    }

    private static String refused(Person person) {
        return ("- {match: {path: batch, nik: \"%s\", times: 1}, status: 422, code: NPP_UNKNOWN, message: "
                + "no}\n").formatted(person.nik());
    }

    private static List<String> exported(String filter) {
        return caller.get("/surat/ekspor?" + filter).body().lines().skip(1).map(line -> line.split(";")[0]).toList();
    }

    private static List<String> listed(String... filter) {
        var ids = new ArrayList<String>();
        hub.get("/dead", filter).get("dead").forEach(dead -> ids.add(dead.get("id").asText()));
        return ids;
    }

    @Test
    void everyOneIsShownOnceAndInOrder() {
        var all = listed("blth", BLTH);
        assertEquals(5 + 31 + 120 + 150, all.size());
        assertEquals(all, exported("blth=" + BLTH));
        assertEquals(all, exported(""));
        assertEquals(listed("blth", BLTH, "code", "BATCH_REFUSED"), exported("blth=" + BLTH + "&code=BATCH_REFUSED"));
        assertEquals(listed("blth", BLTH, "code", "NOT_ENROLLED"), exported("code=NOT_ENROLLED"));
        assertEquals(List.of(), exported("blth=2026-03"));
    }

    @Test
    void aFileShowsItsOwn() {
        var all = listed("blth", BLTH);
        for (String file : all.stream().map(id -> id.split("-")[0]).distinct().toList()) {
            var shown = new ArrayList<String>();
            for (int after = -1, before = -2; after != before;) {
                before = after;
                LINK.matcher(caller.get("/berkas/" + file + "?only=dead&after=" + after).body()).results()
                        .map(link -> link.group(1))
                        .filter(id -> !shown.contains(id)).forEach(shown::add);
                after = shown.isEmpty() ? after : Integer.parseInt(shown.get(shown.size() - 1).split("-")[1]);
            }
            assertTrue(shown.size() > 30, shown.toString());
            assertEquals(all.stream().filter(id -> id.startsWith(file + "-")).toList(), shown);
        }
    }
}
