package id.iuranhub.upkeep.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import id.iuranhub.upkeep.retention.RetentionRules.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Months count from the end of the BLTH's year. */
@Fast
class RetentionRulesTest {

    @ParameterizedTest(name = "{0} months on {1}")
    @CsvSource({
            "12, 2026-12-31, 2024-12", "12, 2027-01-01, 2025-12", "60, 2026-06-10, 2020-12",
            "1, 2026-01-31, 2024-12", "1, 2026-02-01, 2025-12", "1, 2026-03-01, 2025-12"})
    void aYearIsPastWhenTheMonthsSinceItsEndAreOver(int months, LocalDate today, String last) {
        assertEquals(Optional.of(Blth.parse(last).orElseThrow()), rules(months).last(Kind.ROWS, today));
    }

    @Test
    void whatIsKeptForEverHasNoLastMonth() {
        assertEquals(Optional.empty(), rules(0).last(Kind.ROWS, LocalDate.of(2026, 6, 10)));
        assertEquals(Optional.empty(),
                rules(0).before(Kind.ROWS, LocalDate.of(2026, 6, 10), ZoneId.of("Asia/Makassar")));
        assertFalse(rules(0).areAny());
        assertTrue(rules(1).areAny());
    }

    @Test
    void asAMomentItIsTheYearsEndWhereTheSiteIs() {
        assertEquals(Optional.of(OffsetDateTime.parse("2021-01-01T00:00:00+08:00")),
                rules(60).before(Kind.ROWS, LocalDate.of(2026, 6, 10), ZoneId.of("Asia/Makassar")));
    }

    @Test
    void itIsNamedAsItIsSet() {
        assertEquals("retention.rows=60", rules(60).named(Kind.ROWS));
        assertEquals("retention.logs", Kind.LOGS.setting());
    }

    private static RetentionRules rules(int months) {
        Map<Kind, Integer> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, kind == Kind.ROWS ? months : 0);
        }
        return new RetentionRules(all);
    }
}
