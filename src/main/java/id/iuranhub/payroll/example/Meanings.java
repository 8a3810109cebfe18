package id.iuranhub.payroll.example;

import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of an example means what. A known heading goes before a likely one, both before content alone. */
final class Meanings {

    private static final List<Kind> TOLD_BY_CONTENT = List.of(Kind.NIK, Kind.NIP, Kind.KPJ, Kind.PLACE_AND_BIRTH_DATE);
    private static final double NEARLY_ALL = 0.8;

    private static final Map<Role, Set<Kind>> OF_NO_USE = new EnumMap<>(Map.of(
            Role.PAYROLL, EnumSet.of(Kind.NET, Kind.AMOUNT, Kind.FROM, Kind.TO),
            Role.SPONSOR_LIST, EnumSet.of(Kind.NIP, Kind.WAGE, Kind.AMOUNT, Kind.NET, Kind.CUT, Kind.TRANSACTION,
            Kind.STATUS_ASN),
            Role.SPONSOR_CUT, EnumSet.of(Kind.WAGE, Kind.FROM, Kind.TO)));

    private final List<Meaning> all = new ArrayList<>();
    private final List<Doubt> doubts;

    /** @param doubt null where the heading is known */
    private record Meaning(ColumnProfile column, Kind kind, Doubt.What doubt) {

        private int rank() {
            return doubt == null ? 0 : doubt == Doubt.What.HEADING ? 1 : 2;
        }
    }

    Meanings(List<ColumnProfile> columns, Headings headings, List<Doubt> doubts) {
        this.doubts = doubts;
        columns.forEach(column -> meaning(column, headings).filter(meaning -> meaning.kind != Kind.TEXT)
                .ifPresent(all::add));
        all.sort(Comparator.comparingInt(Meaning::rank).thenComparing(meaning -> -meaning.column.share(meaning.kind)));
    }

    private static Optional<Meaning> meaning(ColumnProfile column, Headings headings) {
        var known = headings.known(column.heading());
        if (known.isPresent()) {
            return known.map(kind -> new Meaning(column, written(kind, column), null));
        }
        var likely = headings.likely(column.heading()).map(kind -> written(kind, column)).filter(column::mayBe);
        return likely.isPresent() ? likely.map(kind -> new Meaning(column, kind, Doubt.What.HEADING))
                : TOLD_BY_CONTENT.stream().filter(kind -> column.share(kind) >= NEARLY_ALL).findFirst()
                        .map(kind -> new Meaning(column, kind, Doubt.What.CONTENT));
    }

    /** A birth date stands alone in its cell or behind the place, whatever the heading promises. */
    private static Kind written(Kind kind, ColumnProfile column) {
        if (!kind.tells(Kind.BIRTH_DATE)) {
            return kind;
        }
        return column.share(Kind.PLACE_AND_BIRTH_DATE) > column.share(Kind.BIRTH_DATE) ? Kind.PLACE_AND_BIRTH_DATE
                : column.share(Kind.BIRTH_DATE) > 0 ? Kind.BIRTH_DATE : kind;
    }

    private static Kind told(Kind kind) {
        return kind.tells(Kind.BIRTH_DATE) ? Kind.BIRTH_DATE : kind;
    }

    /** Leaves out what files of a role are not read for, and of a kind that is meant once all but the best. */
    void keepFor(Role role) {
        all.removeIf(meaning -> OF_NO_USE.get(role).contains(meaning.kind));
        var taken = EnumSet.noneOf(Kind.class);
        var kept = new ArrayList<Meaning>();
        for (Meaning meaning : all) {
            if (taken.add(told(meaning.kind)) || meaning.kind == Kind.AMOUNT && meaning.doubt == null) {
                kept.add(meaning);
                doubt(meaning);
            } else if (meaning.doubt != Doubt.What.CONTENT) {
                doubts.add(new Doubt(Doubt.What.TWICE, meaning.column.heading(),
                        of(meaning.kind).orElseThrow().heading()));
            }
        }
        all.retainAll(kept);
    }

    private void doubt(Meaning meaning) {
        if (meaning.doubt != null) {
            doubts.add(new Doubt(meaning.doubt, meaning.column.heading(), Example.word(meaning.kind)));
        } else if (!meaning.column.mayBe(meaning.kind)) {
            doubts.add(new Doubt(Doubt.What.CONTRADICTION, meaning.column.heading(), Example.word(meaning.kind)));
        }
    }

    Optional<ColumnProfile> of(Kind kind) {
        return all.stream().filter(meaning -> told(meaning.kind) == told(kind)).map(Meaning::column).findFirst();
    }

    List<ColumnProfile> all(Kind... kinds) {
        var wanted = List.of(kinds);
        return all.stream().filter(meaning -> wanted.contains(told(meaning.kind))).map(Meaning::column).toList();
    }

    /**
     * In the order of the file. Who has no card yet has no KPJ, who goes on paying no last day: their cells may be
     * empty.
     */
    List<Column> columns(Trade trade) {
        return all.stream().sorted(Comparator.comparingInt(meaning -> meaning.column.at()))
                .map(meaning -> column(meaning, trade)).toList();
    }

    private static Column column(Meaning meaning, Trade trade) {
        boolean idleWage = meaning.kind == Kind.WAGE && !trade.wageCounts();
        boolean optional = idleWage || meaning.kind == Kind.KPJ || meaning.kind == Kind.TO || meaning.kind == Kind.CUT;
        return new Column(meaning.column.heading(), idleWage ? Kind.AMOUNT : meaning.kind, !optional, true, List.of());
    }
}
