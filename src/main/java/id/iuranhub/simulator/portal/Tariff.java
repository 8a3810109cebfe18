package id.iuranhub.simulator.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a wage earner's month costs, by the insurer's own figures: PP 44/2015 art 16 and 18 (government service is JKK
 * class I), PP 46/2015 art 16, PP 45/2015 art 15, 28 and 29, the ceilings of its yearly letters. Written down here a
 * second time, and not taken from the hub's, so that a wrong figure there differs here.
 */
final class Tariff {

    private static final String JKK = "0.0024";
    private static final String JKM = "0.0030";
    private static final String JHT_EMPLOYER = "0.037";
    private static final String JHT_WORKER = "0.02";
    private static final String JP_EMPLOYER = "0.02";
    private static final String JP_WORKER = "0.01";

    private static final NavigableMap<Blth, Long> CEILINGS = new TreeMap<>();
    private static final NavigableMap<Blth, Integer> AGES = new TreeMap<>();
    /** The ceiling from here on is not published. */
    private static final Blth UNKNOWN = Blth.of("2027-03");

    static {
        CEILINGS.put(Blth.of("2023-03"), 9_559_600L);
        CEILINGS.put(Blth.of("2024-03"), 10_042_300L);
        CEILINGS.put(Blth.of("2025-03"), 10_547_400L);
        CEILINGS.put(Blth.of("2026-03"), 11_086_300L);
        AGES.put(Blth.of("2015-07"), 56);
        AGES.put(Blth.of("2019-01"), 57);
        AGES.put(Blth.of("2022-01"), 58);
        AGES.put(Blth.of("2025-01"), 59);
        AGES.put(Blth.of("2028-01"), 60);
    }

    /** Rupiah by programme and side; JKP adds nothing to what an employer pays. */
    record Cost(long jkk, long jkm, long jhtEmployer, long jhtWorker, long jpEmployer, long jpWorker) {

        long total() {
            return jkk + jkm + jhtEmployer + jhtWorker + jpEmployer + jpWorker;
        }

        Cost plus(Cost other) {
            return new Cost(jkk + other.jkk, jkm + other.jkm, jhtEmployer + other.jhtEmployer,
                    jhtWorker + other.jhtWorker, jpEmployer + other.jpEmployer, jpWorker + other.jpWorker);
        }
    }

    private final long ceiling;
    private final Blth blth;

    private Tariff(Blth blth, long ceiling) {
        this.blth = blth;
        this.ceiling = ceiling;
    }

    /** Empty for a month whose ceiling the insurer does not know. */
    static Optional<Tariff> of(Blth blth) {
        var entry = CEILINGS.floorEntry(blth);
        return entry == null || blth.compareTo(UNKNOWN) >= 0 ? Optional.empty()
                : Optional.of(new Tariff(blth, entry.getValue()));
    }

    /** Of the month's wage and of its arrears, which are rounded for themselves as wages of another month. */
    Cost cost(Wage wage, Set<Programme> programmes) {
        return cost(wage.wage(), wage.born(), programmes).plus(cost(wage.arrears(), wage.born(), programmes));
    }

    private Cost cost(long wage, LocalDate born, Set<Programme> programmes) {
        long pension = programmes.contains(Programme.JP) && isBelowPensionAge(born) ? Math.min(wage, ceiling) : 0;
        long oldAge = programmes.contains(Programme.JHT) ? wage : 0;
        return new Cost(part(programmes.contains(Programme.JKK) ? wage : 0, JKK),
                part(programmes.contains(Programme.JKM) ? wage : 0, JKM), part(oldAge, JHT_EMPLOYER),
                part(oldAge, JHT_WORKER), part(pension, JP_EMPLOYER), part(pension, JP_WORKER));
    }

    private boolean isBelowPensionAge(LocalDate born) {
        return AGES.headMap(blth, true).entrySet().stream().noneMatch(age ->
                !born.plusYears(age.getValue()).isAfter(lastDayOf(age.getKey())));
    }

    /** The day on which an age is asked for: of the month itself, or the last on which an age that is past was. */
    private LocalDate lastDayOf(Blth from) {
        Blth next = AGES.higherKey(from);
        return next == null || next.compareTo(blth) > 0 ? blth.firstDay() : next.plusMonths(-1).firstDay();
    }

    private static long part(long wage, String rate) {
        return new BigDecimal(rate).multiply(BigDecimal.valueOf(wage)).setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
