package id.iuranhub.enrolment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Fast
class FingerprintsTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 5, 17);
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final String NIK = "7471011705900001";
    private static final SnapshotLine ANI = line("12345678901", NIK, "ANI", BIRTH, "DINKES", "JKK+JKM", true, FROM,
            null);
    private static final SnapshotLine SECOND_CARD = line("12345678902", NIK, "ANI", BIRTH, "DINKES", "JHT", true, FROM,
            null);

    private final Fingerprints known = new Fingerprints();

    private static SnapshotLine line(String kpj, String nik, String name, LocalDate birth, String division,
            String programmes, boolean active, LocalDate from, LocalDate to) {
        return new SnapshotLine(kpj, nik, name, birth, "KDRI0001", division, programmes, active, from, to);
    }

    @Test
    void whoIsSaidToBeAsTheyAreKnownToBeIsKnownInWhateverOrderTheirLinesCome() {
        known.add(SECOND_CARD);
        known.add(ANI);
        assertTrue(known.isAllOf(NIK, Set.of(ANI, SECOND_CARD)));
        assertFalse(known.isAllOf(NIK, Set.of(ANI)), "one line is missing");
        assertFalse(known.isAllOf("7471011705900002", Set.of(ANI)), "somebody else");
    }

    @Test
    void nothingThatALineSaysMayDiffer() {
        known.add(ANI);
        LocalDate other = LocalDate.of(2026, 5, 31);
        for (SnapshotLine differs : List.of(
                line("12345678909", NIK, "ANI", BIRTH, "DINKES", "JKK+JKM", true, FROM, null),
                line("12345678901", NIK, "ANA", BIRTH, "DINKES", "JKK+JKM", true, FROM, null),
                line("12345678901", NIK, "ANID", BIRTH, "INKES", "JKK+JKM", true, FROM, null),
                line("12345678901", NIK, "ANI", other, "DINKES", "JKK+JKM", true, FROM, null),
                line("12345678901", NIK, "ANI", BIRTH, "DIKNAS", "JKK+JKM", true, FROM, null),
                line("12345678901", NIK, "ANI", BIRTH, "DINKES", "JKK", true, FROM, null),
                line("12345678901", NIK, "ANI", BIRTH, "DINKES", "JKK+JKM", false, FROM, null),
                line("12345678901", NIK, "ANI", BIRTH, "DINKES", "JKK+JKM", true, other, null),
                line("12345678901", NIK, "ANI", BIRTH, "DINKES", "JKK+JKM", true, FROM, other))) {
            assertFalse(known.isAllOf(NIK, Set.of(differs)), differs.toString());
        }
        assertTrue(known.isAllOf(NIK, Set.of(ANI)));
    }

    @Test
    void whoHasChangedIsKnownNoMore() {
        known.add(ANI);
        known.forget(NIK);
        known.forget("7471011705900002");
        assertFalse(known.isAllOf(NIK, Set.of(ANI)));
    }

    @Test
    void manyPeopleKeepTheirOwn() {
        var people = IntStream.range(0, 20_000).mapToObj(number -> line("%011d".formatted(number),
                "747101170590%04d".formatted(number % 10_000).replaceFirst("^74", number < 10_000 ? "74" : "73"), "ANI",
                BIRTH, "", "JKK", true, FROM, null)).toList();
        people.forEach(known::add);
        people.forEach(line -> assertTrue(known.isAllOf(line.nik(), Set.of(line)), line.toString()));
    }
}
