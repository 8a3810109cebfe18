package id.iuranhub.console.report;

import id.iuranhub.assess.Units;
import id.iuranhub.console.month.FigureCache;
import id.iuranhub.intake.AwaitedOpds;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of a scheme through the months, counted beside the pages and kept as long as a month's books stand. */
public final class TrendService {

    private final Database database;
    private final FigureCache figures;
    private final Balance balance;
    private final AwaitedOpds awaited;
    private final Sources sources;

    public TrendService(Database database, FigureCache figures, Balance balance, Sources sources) {
        this.database = database;
        this.figures = figures;
        this.balance = balance;
        this.sources = sources;
        this.awaited = new AwaitedOpds(database, sources);
    }

    /** Months of which something came, at most {@link Trend#MONTHS}, the last of them {@code until}. */
    public Trend.Whole of(Scheme scheme, Blth until) {
        var from = until.plusMonths(1 - Trend.MONTHS);
        var patience = new FigureCache.Patience();
        var lines = new ArrayList<Trend.Line>();
        boolean open = false;
        for (Blth month : months(scheme, from, until)) {
            var figure = figures.of(new FigureCache.Key("trend", scheme.id(), month), Trend.Month.class,
                    new FigureCache.Count<>(() -> stamp(scheme, month), () -> month(scheme, month)), patience);
            open |= !figure.current();
            if (figure.value() != null) {
                lines.add(new Trend.Line(month, figure.value()));
            }
        }
        return new Trend.Whole(lines, causes(scheme, from, until), times(scheme, from, until), open);
    }

    private List<Blth> months(Scheme scheme, Blth from, Blth until) {
        return between("console/report/monthsOf", scheme, from, until).query(Integer.class).list().stream()
                .map(Blth::of).toList();
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec between(String statement, Scheme scheme,
            Blth from, Blth until) {
        return database.sql(statement).param("scheme", scheme.id()).param("from", from.number())
                .param("to", until.number());
    }

    /** A list of OPD that changes changes how complete a month is. */
    private String stamp(Scheme scheme, Blth month) {
        return figures.stamp(month, scheme) + " " + known(scheme, month);
    }

    private List<String> known(Scheme scheme, Blth month) {
        return new Units(scheme, month).areListed()
                ? scheme.at(month).stream().flatMap(terms -> terms.opds().stream()).map(Object::toString).toList()
                : sources.ofScheme(scheme.id()).stream().flatMap(source -> source.opds().stream()).toList();
    }

    private Trend.Month month(Scheme scheme, Blth month) {
        var sheet = balance.sheets(month).stream().filter(one -> one.scheme().equals(scheme.id())).findFirst()
                .orElseThrow();
        String list = sources.ofScheme(scheme.id()).stream().filter(source -> source.role() == Role.SPONSOR_LIST)
                .map(Source::name).findFirst().orElse("");
        var opds = awaited.of(scheme, month);
        return database.sql("console/report/staff").param("blth", month.number()).param("scheme", scheme.id())
                .param("list", list).query((row, number) -> new Trend.Month(sheet.rows().get("accepted"),
                sheet.rows().get("pending"), sheet.rows().get("dead"), row.getLong("staff"), row.getLong("covered"),
                row.getLong("sponsors"), row.getLong("workers"), row.getLong("units"),
                row.getLong("sponsoring_units"), opds.known(), opds.known() - opds.missing().size())).single();
    }

    private List<Trend.Cause> causes(Scheme scheme, Blth from, Blth until) {
        return between("console/report/causes", scheme, from, until).query((row, number) -> new Trend.Cause(
                Blth.of(row.getInt("blth")), row.getString("code"), row.getLong("letters"), row.getLong("rupiah")))
                .list();
    }

    private List<Trend.Times> times(Scheme scheme, Blth from, Blth until) {
        var minutes = new TreeMap<Integer, List<Long>>();
        between("console/report/receiptTimes", scheme, from, until).query(row -> {
            minutes.computeIfAbsent(row.getInt("blth"), month -> new ArrayList<>())
                    .add(Math.max(0, Duration.between(row.getObject("arrived_at", OffsetDateTime.class),
                    row.getObject("answered_at", OffsetDateTime.class)).toMinutes()));
        });
        return minutes.entrySet().stream().map(TrendService::times).toList();
    }

    private static Trend.Times times(Map.Entry<Integer, List<Long>> month) {
        var sorted = month.getValue().stream().sorted().toList();
        return new Trend.Times(Blth.of(month.getKey()), sorted.size(), sorted.get((sorted.size() - 1) / 2),
                sorted.get(sorted.size() - 1));
    }

    /** Who is behind a step, NIK masked. @param step joined, left, wages or rates */
    public List<Trend.Person> people(Scheme scheme, Blth month, String step) {
        return database.sql("console/report/stepPeople").param("scheme", scheme.id()).param("blth", month.number())
                .param("before", month.plusMonths(-1).number()).param("step", step)
                .query((row, number) -> new Trend.Person(row.getString("place"),
                id.iuranhub.model.Nik.mask(row.getString("nik")), row.getString("opd"), row.getLong("base_before"),
                row.getLong("base"), row.getLong("total_before"), row.getLong("total"))).list();
    }
}
