package id.iuranhub.upkeep.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is past goes without a trace, whatever the months and the rules; what it came to stays as it was. */
@OnBothDatabases
class RetentionTest {

    private static final String SCHEME = "kendari-nonasn";
    /** More of them with {@code -Dretention.years=N}. */
    private static final int YEARS = Integer.getInteger("retention.years", 2);

    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));

    /** A month that was worked on. @param own people who are in no other */
    private record Month(YearMonth blth, List<Person> own) {

        String file(String name) {
            return name + "_" + blth.toString().replace("-", "") + "_DAMKAR.csv";
        }
    }

    private RunningHub hub(Map<String, String> more) {
        var settings = new java.util.HashMap<>(Map.of("insurer.batch-size", "3", "guard.shrink-percent", ""));
        settings.putAll(more);
        return new RunningHub(folder.resolve("home"), insurer, settings);
    }

    /** Years, each with one month; all but the last are past in the end. */
    private static List<Month> months(Random random) {
        var months = new ArrayList<Month>();
        for (int year = 0; year < YEARS; year++) {
            int first = 100 + 20 * year;
            months.add(new Month(YearMonth.of(LocalDate.now().getYear() + 1 - 2 * (YEARS - year),
                    1 + random.nextInt(12)),
                    MadeUp.people(first, first + 7 + random.nextInt(5)).stream()
                    .map(person -> person.named("Nama Hilang " + person.serial() + "X")).toList()));
        }
        return months;
    }

    private static void work(RunningHub hub, List<Month> months) {
        var lines = new ArrayList<String>();
        for (Month month : months) {
            String end = month.blth.atEndOfMonth().toString();
            // The first is unknown, the second came with another card.
            month.own.stream().skip(2).forEach(person ->
                    lines.add(MadeUp.enrolled(MadeUp.KENDARI, person, "N", "2016-01-01", end)));
        }
        MadeUp.people(1, 3).forEach(person -> lines.add(MadeUp.enrolled(MadeUp.KENDARI, person)));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(lines.toArray(String[]::new)));
        months.forEach(month -> work(hub, month));
    }

    private static void work(RunningHub hub, Month month) {
        String blth = month.blth.toString();
        var people = new ArrayList<>(month.own);
        people.addAll(MadeUp.people(1, 3));
        hub.drop("inbox/kendari-skpd", month.file("upah"), MadeUp.kendariFile(people, 3_000_000));
        hub.send(blth);
        // Of a corrected file rows are replaced, amended, voided.
        people.remove(people.size() - 4);
        hub.drop("inbox/kendari-skpd", month.file("betul"), MadeUp.kendariFile(people, 3_500_000));
        hub.send(blth);
        for (JsonNode dead : hub.get("/dead", "blth", blth).get("dead")) {
            String id = dead.get("id").asText();
            hub.post("/dead/" + id + "/edit", Map.of("fields", Map.of("nama", month.own.get(1).name()), "reason",
                    month.own.get(1).name() + " katanya"));
            hub.post("/dead/discard", Map.of("ids", List.of(id), "reason", month.own.get(0).name() + " sudah keluar"));
        }
        hub.drop("inbox/kendari-skpd", "kacau_" + blth.replace("-", "") + "_DLH.csv",
                "nik,nama\n" + month.own.get(0).nik() + "," + month.own.get(0).name() + "\n");
        hub.assertBalanced(blth);
    }

    /** As if it had lain there since. */
    private void age(String below, YearMonth month) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home").resolve(below))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse(month + "-01T00:00:00Z")));
            }
        }
    }

    private static Map<String, String> figures(RunningHub hub, List<Month> months) {
        var figures = new TreeMap<String, String>();
        for (Month month : months) {
            String blth = month.blth.toString();
            JsonNode sheet = hub.scheme(blth, SCHEME);
            figures.put(blth, sheet.get("rows") + " " + sheet.get("rupiah") + " " + sheet.get("dead") + " "
                    + hub.get("/bills", "blth", blth));
        }
        return figures;
    }

    private static List<String> words(Person person) {
        return List.of(person.nik(), person.name(), person.kpj());
    }

    @Test
    void whatIsPastLeavesNoTraceAndTheSumsAsTheyWere() throws Exception {
        long seed = Seeds.one("retention.seed");
        var random = new Random(seed);
        var months = months(random);
        var past = months.subList(0, YEARS - 1);
        int age = 12 * (LocalDate.now().getYear() - past.get(YEARS - 2).blth.getYear() - 1);
        // Any number of months by which the last year but one is past and the last, two years later, is not.
        String rows = Integer.toString(age - random.nextInt(12));
        try (var hub = hub(Map.of())) {
            work(hub, months);
            var before = figures(hub, months);
            age("archive/enrolment", past.get(0).blth());
            Files.writeString(Files.createDirectories(hub.home.resolve("portal/out/" + SCHEME + "/"
                    + past.get(0).blth())).resolve("data_upah.xlsx"), past.get(0).own().get(0).nik());
            hub.stop();
            hub.set("retention.rows", rows);
            hub.set("retention.files", rows);
            hub.start();
            JsonNode would = hub.get("/retention");
            assertTrue(would.get("stays").isEmpty(), would + "");
            JsonNode gone = hub.post("/retention", Map.of());
            assertEquals(would.get("gone"), gone.get("gone"), "what was said goes");
            assertTrue(hub.get("/retention").get("gone").isEmpty(), hub.get("/retention") + "");
            assertEquals(before, figures(hub, months), "seed " + seed);
            months.forEach(month -> hub.assertBalanced(month.blth().toString()));
            var traces = Traces.of(past.stream().flatMap(month -> month.own().stream())
                    .flatMap(person -> words(person).stream()).toList(), hub);
            assertEquals(List.of(), traces, "seed " + seed);
            assertFalse(Traces.of(words(months.get(YEARS - 1).own().get(2)), hub).isEmpty(),
                    "what is not past is there");
            closed(hub, past.get(0));
        } finally {
            insurer.close();
        }
    }

    /** A file of a month that is gone could be compared with nothing: it would be sent a second time. */
    private static void closed(RunningHub hub, Month month) {
        hub.drop("inbox/kendari-skpd", month.file("terlambat"), MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        assertTrue(Files.exists(hub.home.resolve("refused/kendari-skpd/" + month.file("terlambat"))));
        hub.assertBalanced(month.blth().toString());
    }
}
