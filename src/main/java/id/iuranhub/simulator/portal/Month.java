package id.iuranhub.simulator.portal;

import id.iuranhub.model.Blth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One employer's month: Draft takes rows, Finalisasi reckons the iuran, Posting ends it. Any change voids a reckoning.
 */
final class Month {

    /** Where a month stands. */
    enum State { DRAFT, FINALISASI, POSTING }

    /** Somebody on the printed list. @param cost rupiah by programme and side */
    record Insured(Wage wage, Tariff.Cost cost) { }

    /** @param kodeIuran 16 digits, other ones after each reckoning @param total rupiah */
    record Reckoned(String kodeIuran, List<Insured> people, long total) { }

    private static final long CODES = 1_000_000_000_000L;

    private final String npp;
    private final Blth blth;
    private final Members members;
    /** By card, in the order they came first; a later upload's row takes the place of an earlier one's. */
    private final Map<String, Wage> wages = new LinkedHashMap<>();
    private State state = State.DRAFT;
    private Reckoned reckoned;
    private int reckonings;

    Month(String npp, Blth blth, Members members) {
        this.npp = npp;
        this.blth = blth;
        this.members = members;
    }

    State state() {
        return state;
    }

    String npp() {
        return npp;
    }

    Blth blth() {
        return blth;
    }

    int people() {
        return wages.size();
    }

    Optional<Reckoned> reckoned() {
        return Optional.ofNullable(reckoned);
    }

    /** @return whether a reckoning is void by that @throws IllegalStateException after Posting */
    boolean take(Collection<Wage> rows) {
        if (state == State.POSTING) {
            throw new IllegalStateException("posted");
        }
        boolean isVoid = reckoned != null && !rows.isEmpty();
        rows.forEach(row -> wages.put(row.kpj(), row));
        if (isVoid) {
            reckoned = null;
            state = State.DRAFT;
        }
        return isVoid;
    }

    /** @return why not; empty where it is done */
    Optional<String> finalise() {
        if (state != State.DRAFT) {
            return Optional.of("bulan ini sudah " + state);
        }
        if (wages.isEmpty()) {
            return Optional.of("belum ada data upah");
        }
        var tariff = Tariff.of(blth);
        if (tariff.isEmpty()) {
            return Optional.of("batas upah JP untuk " + blth + " belum ditetapkan");
        }
        var people = new ArrayList<Insured>();
        long total = 0;
        for (Wage wage : wages.values()) {
            var cost = tariff.get().cost(wage, members.programmes(npp, wage.kpj(), blth));
            people.add(new Insured(wage, cost));
            total = Math.addExact(total, cost.total());
        }
        reckoned = new Reckoned(code(), List.copyOf(people), total);
        state = State.FINALISASI;
        return Optional.empty();
    }

    /** @return why not; empty where it is done */
    Optional<String> post() {
        if (state != State.FINALISASI) {
            return Optional.of(state == State.DRAFT ? "hitung iuran dahulu (finalisasi)" : "bulan ini sudah POSTING");
        }
        state = State.POSTING;
        return Optional.empty();
    }

    private String code() {
        int digest = Objects.hash(npp, blth.number(), ++reckonings);
        return "%02d%02d%012d".formatted(blth.month().getYear() % 100, blth.month().getMonthValue(),
                Math.floorMod(digest * 2_654_435_761L, CODES));
    }
}
