package id.iuranhub.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows follow what the insurer says of its participants, as long as they are not sent. */
@OnBothDatabases
class EnrolmentChangesTest extends MonthOfEnrolments {

    private static final String SCHEME = "kendari-nonasn";

    private static final Person DEWI = MadeUp.person(4);

    private static String enrolled(Person person) {
        return MadeUp.enrolled(MadeUp.KENDARI, person);
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
