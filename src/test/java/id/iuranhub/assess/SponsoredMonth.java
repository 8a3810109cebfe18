package id.iuranhub.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A month of its own for each test, of workers whom civil servants pay for out of their TPP. */
abstract class SponsoredMonth {

    static final String SCHEME = "sukabumi-rentan";
    static final long IURAN = 16_800;
    static final Person SPONSOR = MadeUp.person(101);
    static final Person OTHER = MadeUp.person(102);
    static final Person ART = MadeUp.person(1);
    static final Person SOPIR = MadeUp.person(2);
    static final Person KEBUN = MadeUp.person(3);

    @TempDir
    static Path home;

    static RunningHub hub;

    /** Each test goes further back, so that no list of an earlier one is carried into its months. */
    static YearMonth next = YearMonth.of(2025, 6);

    YearMonth month;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.SUKABUMI, MadeUp.people(1, 9)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anotherMonth() {
        month = next;
        next = next.minusMonths(5);
    }

    String blth() {
        return month.toString();
    }

    String list(String... rows) {
        return drop("sukabumi-sponsor", "daftar%d_%s.csv".formatted(System.nanoTime(), compact()),
                MadeUp.sponsorFile(rows));
    }

    String tpp(String... rows) {
        return drop("sukabumi-tpp", "tpp%d_%s.csv".formatted(System.nanoTime(), compact()), MadeUp.tppFile(rows));
    }

    String compact() {
        return blth().replace("-", "");
    }

    static String drop(String source, String name, String text) {
        hub.drop("inbox/" + source, name, text);
        return name;
    }

    static String paysFor(Person sponsor, Person worker) {
        return paysFor(sponsor, worker, "01-04-2016", "");
    }

    static String paysFor(Person sponsor, Person worker, String from, String to) {
        return MadeUp.sponsors(sponsor, worker, from, to);
    }

    static List<String> toldOfList(String file) {
        return hub.told("sukabumi-sponsor", file);
    }

    void send() {
        hub.send(blth());
        hub.awaitQuiet();
        hub.assertSettled(blth());
    }

    void assertRows(long read, long pending, long accepted, long dead, long skipped, long superseded) {
        var rows = hub.scheme(blth(), SCHEME).get("rows");
        assertEquals("read %d pending %d accepted %d dead %d skipped %d superseded %d".formatted(read, pending,
                accepted, dead, skipped, superseded),
                "read %d pending %d accepted %d dead %d skipped %d superseded %d".formatted(rows.get("read").asLong(),
                rows.get("pending").asLong(),
                        rows.get("accepted").asLong(), rows.get("dead").asLong(), rows.get("skipped").asLong(),
                        rows.get("superseded").asLong()));
        hub.assertBalanced(blth());
    }
}
