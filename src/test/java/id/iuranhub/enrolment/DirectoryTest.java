package id.iuranhub.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.assess.Enrolment;
import id.iuranhub.model.Programme;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Fast
class DirectoryTest {

    private static final LocalDate BORN = LocalDate.of(1988, 7, 14);
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);

    @Test
    void everybodyIsFoundAgainAsTheyWereAdded() {
        var directory = new PeopleOfNpp();
        for (int i = 0; i < 10_000; i++) {
            directory.add(7_271_901_407_880_000L + i, i, "Ñama " + i, BORN.plusDays(i), set(i), i % 3 == 0, FROM,
                    i % 2 == 0 ? null : FROM.plusDays(i),
                    "OPD " + i % 7);
        }
        assertEquals(10_000, directory.lines());
        for (int i = 0; i < 10_000; i++) {
            assertEquals(List.of(new Enrolment("%011d".formatted(i), "Ñama " + i, BORN.plusDays(i), set(i), i % 3 == 0,
                    FROM,
                    i % 2 == 0 ? null : FROM.plusDays(i), "OPD " + i % 7)),
                    directory.of(Long.toString(7_271_901_407_880_000L + i)));
        }
        assertEquals(List.of(), directory.of("7271901407890000"));
    }

    @Test
    void severalLinesOfOnePersonComeByTheirCards() {
        var directory = new PeopleOfNpp();
        for (long kpj : new long[] {30, 10, 20}) {
            directory.add(7_271_901_407_880_001L, kpj, "SITI", BORN, set(1), true, FROM, null, "");
            directory.add(7_271_901_407_880_002L + kpj, kpj, "BUDI", BORN, set(2), true, FROM, null, "");
        }
        assertEquals(List.of("00000000010", "00000000020", "00000000030"),
                directory.of("7271901407880001").stream().map(Enrolment::kpj).toList());
    }

    private static Set<Programme> set(int bits) {
        var set = EnumSet.noneOf(Programme.class);
        for (Programme programme : Programme.values()) {
            if ((bits & 1 << programme.ordinal()) != 0) {
                set.add(programme);
            }
        }
        return set;
    }
}
