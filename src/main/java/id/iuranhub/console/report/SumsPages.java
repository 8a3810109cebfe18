package id.iuranhub.console.report;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.Listed;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.month.FigureCache;
import id.iuranhub.console.month.UnlistedOpds;
import id.iuranhub.law.Terms;
import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the whole comes to: payroll against enrolment against receipts, from month to month, and who is covered. */
public final class SumsPages {

    private static final int PEOPLE_AT_ONCE = 50_000;

    private final Pages.Needs needs;
    private final Balance balance;
    private final FigureCache counted;

    /** @param counted what takes a look at every row */
    public record Reconciliation(Blth blth, String scheme, List<String> schemes, Balance.Sheet sheet,
            FigureCache.Figure<Look> counted) implements Listed {
        @Override
        public Map<String, List<?>> lists() {
            var lists = new LinkedHashMap<String, List<?>>();
            lists.put("dispositions", sheet.rows().keySet().stream().map(disposition -> new Sum(disposition,
                    sheet.rows().get(disposition), sheet.rupiah().get(disposition))).toList());
            if (counted.value() != null) {
                lists.put("differences", counted.value().differences);
                lists.put("steps", TrendCharts.steps(counted.value().waterfall));
            }
            lists.values().removeIf(List::isEmpty);
            return lists;
        }

        private record Sum(String disposition, long rows, long rupiah) { }

        /** From the month before to this one. */
        public Chart fall(Frame frame) {
            return TrendCharts.fall(frame, blth, scheme, counted.value().waterfall);
        }
    }

    /** @param differences reasons why payroll and enrolment disagree, with how many */
    public record Look(long enrolled, List<Count> differences, Waterfall waterfall) { }

    public record Count(String code, long rows, long rupiah) { }

    /**
     * From what the month before came to, to this one. @param rest what the steps do not explain: 0, or something is
     * wrong
     */
    public record Waterfall(long before, long joined, long left, long wages, long rates, long after, long peopleJoined,
            long peopleLeft,
                            long peopleWages, long peopleRates) {
        public long rest() {
            return after - before - joined + left - wages - rates;
        }

        public long most() {
            return Math.max(1, Math.max(before, after));
        }

        private Waterfall and(ResultSet steps) throws SQLException {
            return new Waterfall(before, joined + steps.getLong("joined"), left + steps.getLong("gone"),
                    wages + steps.getLong("wages"),
                    rates + steps.getLong("rates"), after, peopleJoined + steps.getLong("people_joined"), peopleLeft
                    + steps.getLong("people_gone"),
                    peopleWages + steps.getLong("people_wages"), peopleRates + steps.getLong("people_rates"));
        }
    }

    /**
     * @param covered of those with pay, by OPD of the schemes one opts into; @param carried workers by OPD of their
     * sponsor
     */
    public record Coverage(Blth blth, List<FigureCache.Figure<Table>> covered, List<FigureCache.Figure<Table>> carried,
            List<FigureCache.Figure<Table>> cards,
                           List<FigureCache.Figure<UnlistedOpds.Found>> unlisted, List<Complete> complete)
            implements Listed {

        @Override
        public Map<String, List<?>> lists() {
            var lists = new LinkedHashMap<String, List<?>>();
            lists.put("covered", lines(covered));
            lists.put("carried", lines(carried));
            lists.put("cards", lines(cards));
            lists.put("unlisted", unlisted.stream().filter(figure -> figure.value() != null)
                    .flatMap(figure -> figure.value().opds().stream()).toList());
            lists.put("senders", complete.stream().flatMap(one -> Stream.concat(
                    one.sent.stream().map(opd -> new Sender(one.scheme, one.source, opd, true)),
                    one.waiting.stream().map(opd -> new Sender(one.scheme, one.source, opd, false)))).toList());
            lists.values().removeIf(List::isEmpty);
            return lists;
        }

        private static List<ShareLine> lines(List<FigureCache.Figure<Table>> figures) {
            return figures.stream().filter(figure -> figure.value() != null)
                    .flatMap(figure -> figure.value().shares.stream().map(share ->
                    new ShareLine(figure.value().scheme, share.opd, share.part, share.whole))).toList();
        }

        /** Whether something is still being counted. */
        public boolean isOpen() {
            return Stream.of(covered, carried, cards, unlisted).flatMap(List::stream)
                    .anyMatch(figure -> !figure.current());
        }
    }

    private record ShareLine(String scheme, String opd, long part, long whole) { }

    private record Sender(String scheme, String source, String opd, boolean sent) { }

    public record Table(String scheme, List<Share> shares) {
        public long most() {
            return shares.stream().mapToLong(Share::part).max().orElse(1);
        }

        public long part() {
            return shares.stream().mapToLong(Share::part).sum();
        }

        public long whole() {
            return shares.stream().mapToLong(Share::whole).sum();
        }
    }

    public record Share(String opd, long part, long whole) { }

    /** Which OPD of a source have sent a month. @param configured whether the source names all it expects */
    public record Complete(String source, String scheme, List<String> sent, List<String> waiting,
            boolean configured) { }

    public SumsPages(Pages.Needs needs) {
        this.needs = needs;
        this.balance = new Balance(needs.database(), needs.schemes());
        this.counted = needs.figures();
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/rekonsiliasi", "/reconciliation", Action.SEE_ALL,
                visit -> PageReply.page("reconciliation", reconciliation(visit)));
        endpoints.get("/cakupan", "/coverage", Action.SEE_ALL,
                visit -> PageReply.page("coverage", coverage(month(visit))));
    }

    private Blth month(Visit visit) {
        return visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
    }

    private Reconciliation reconciliation(Visit visit) {
        Blth blth = month(visit);
        var schemes = needs.schemes().all().stream().map(id.iuranhub.law.Scheme::id).toList();
        String scheme = schemes.contains(visit.query("scheme")) ? visit.query("scheme") : schemes.get(0);
        return new Reconciliation(blth, scheme, schemes, sheet(blth, scheme),
                counted.of(new FigureCache.Key("reconciliation", scheme, blth), Look.class,
                new FigureCache.Count<>(() -> stamp(blth, scheme), () -> look(blth, scheme)),
                new FigureCache.Patience()));
    }

    private Balance.Sheet sheet(Blth blth, String scheme) {
        return balance.sheets(blth).stream().filter(one -> one.scheme().equals(scheme)).findFirst().orElseThrow();
    }

    private String stamp(Blth blth, String scheme) {
        return counted.stamp(blth, needs.schemes().named(scheme));
    }

    private Look look(Blth blth, String scheme) {
        long enrolled = needs.database().sql("console/report/enrolled")
                .param("npp", needs.schemes().named(scheme).npp(blth).orElse(""))
                .param("first", blth.firstDay()).param("last", blth.lastDay()).query(Long.class).single();
        var differences = needs.database().sql("console/report/differences").param("blth", blth.number())
                .param("scheme", scheme)
                .query((row, number) -> new Count(row.getString("code"), row.getLong("letters"), row.getLong("rupiah")))
                .list();
        return new Look(enrolled, differences, waterfall(blth, scheme));
    }

    /** The two ends come from the books of the batches, the steps from the rows: that they meet is a proof of both. */
    private Waterfall waterfall(Blth blth, String scheme) {
        var sheetBefore = sheet(blth.plusMonths(-1), scheme);
        var sheetAfter = sheet(blth, scheme);
        long slices = 1 + Math.max(standing(sheetBefore.rows()), standing(sheetAfter.rows())) / PEOPLE_AT_ONCE;
        var waterfall = new Waterfall(standing(sheetBefore.rupiah()), 0, 0, 0, 0, standing(sheetAfter.rupiah()), 0, 0,
                0, 0);
        for (long slice = 0; slice < slices; slice++) {
            var so = waterfall;
            waterfall = needs.database().sql("console/report/waterfall").param("blth", blth.number())
                    .param("before", blth.plusMonths(-1).number())
                    .param("scheme", scheme).param("slices", slices).param("slice", slice)
                    .query((row, number) -> so.and(row)).single();
        }
        return waterfall;
    }

    private static long standing(Map<String, Long> books) {
        return books.get("accepted") + books.get("pending");
    }

    private Coverage coverage(Blth blth) {
        var covered = new ArrayList<FigureCache.Figure<Table>>();
        var carried = new ArrayList<FigureCache.Figure<Table>>();
        var cards = new ArrayList<FigureCache.Figure<Table>>();
        var patience = new FigureCache.Patience();
        for (var scheme : needs.schemes().all()) {
            if (scheme.at(blth).map(Terms::optIn).orElse(false)) {
                covered.add(table("console/report/covered", blth, scheme.id(), patience));
            }
            if (scheme.at(blth).map(Terms::requestsEnrolment).orElse(false)) {
                cards.add(table("console/report/cards", blth, scheme.id(), patience));
            }
        }
        for (Source source : needs.sources().all()) {
            if (source.role() == Role.SPONSOR_LIST) {
                carried.add(table("console/report/carried", blth, source.scheme(), patience));
            }
        }
        var unlisted = needs.schemes().all().stream().flatMap(scheme -> needs.unlisted().of(blth, scheme).stream())
                .toList();
        return new Coverage(blth, covered, carried, cards, unlisted, needs.sources().all().stream()
                .map(source -> complete(source, blth))
                .filter(complete -> complete.sent().size() + complete.waiting().size() > 1).toList());
    }

    private FigureCache.Figure<Table> table(String statement, Blth blth, String scheme, FigureCache.Patience patience) {
        return counted.of(new FigureCache.Key(statement, scheme, blth), Table.class,
                new FigureCache.Count<>(() -> stamp(blth, scheme),
                () -> new Table(scheme, needs.database().sql(statement).param("blth", blth.number())
                .param("scheme", scheme)
                        .query((row, number) -> new Share(row.getString("opd"), row.getLong("part"),
                        row.getLong("whole"))).list())), patience);
    }

    /** Expected are the OPD the source names, else those that have sent in the half year before. */
    private Complete complete(Source source, Blth blth) {
        var expected = new TreeSet<>(source.opds());
        var sent = new TreeSet<String>();
        needs.database().sql("console/report/senders").param("source", source.name())
                .param("from", blth.plusMonths(-6).number())
                .param("to", blth.number()).query(row -> {
                    String opd = row.getString("opd");
                    (row.getInt("blth") == blth.number() ? sent : expected).add(opd);
                    expected.add(opd);
                });
        var waiting = new TreeSet<>(expected);
        waiting.removeAll(sent);
        return new Complete(source.name(), source.scheme(), List.copyOf(sent), List.copyOf(waiting),
                !source.opds().isEmpty());
    }
}
