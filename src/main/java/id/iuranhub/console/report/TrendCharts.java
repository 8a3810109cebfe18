package id.iuranhub.console.report;

import id.iuranhub.console.http.Frame;
import id.iuranhub.model.Blth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the charts of a scheme ask of its months. */
final class TrendCharts {

    private static final int CAUSES = 6;
    private static final long MINUTES_IN_A_TENTH = 6;

    private final Frame frame;
    private final Trend.Whole whole;

    TrendCharts(Frame frame, Trend.Whole whole) {
        this.frame = frame;
        this.whole = whole;
    }

    /** Those that have something to tell. @param sponsored whether civil servants pay for workers */
    List<Chart> all(boolean sponsored) {
        var charts = new ArrayList<Chart>();
        if (sponsored) {
            charts.add(chart("sponsors", Chart.Kind.LINE, Chart.Unit.PERCENT, Map.of(
                    "asn", month -> Chart.Value.share(month.sponsors(), month.staff()),
                    "opd", month -> Chart.Value.share(month.sponsoringUnits(), month.units())), List.of("asn", "opd")));
            charts.add(chart("per-asn", Chart.Kind.BAR, Chart.Unit.TENTHS, Map.of("workers", month ->
                    month.staff() == 0 ? Chart.Value.of(null, "") : Chart.Value.of((month.workers() * 20
                    + month.staff()) / (2 * month.staff()), month.workers() + " / " + month.staff())),
                    List.of("workers")));
        } else {
            charts.add(chart("coverage", Chart.Kind.LINE, Chart.Unit.PERCENT,
                    Map.of("people", month -> Chart.Value.share(month.covered(), month.staff())), List.of("people")));
        }
        charts.add(chart("complete", Chart.Kind.LINE, Chart.Unit.PERCENT,
                Map.of("opd", month -> Chart.Value.share(month.opdsIn(), month.opdsKnown())), List.of("opd")));
        charts.add(causes());
        charts.add(times());
        return charts.stream().filter(chart -> !chart.isEmpty()).toList();
    }

    private Chart chart(String id, Chart.Kind kind, Chart.Unit unit,
            Map<String, Function<Trend.Month, Chart.Value>> series, List<String> order) {
        return new Chart(id, kind, unit, whole.months().stream().map(line -> frame.shortMonth(line.month().number()))
                .toList(), order.stream().map(name -> new Chart.Series(name, whole.months().stream()
                .map(line -> series.get(name).apply(line.figures())).toList())).toList());
    }

    /** The causes with most rows by themselves, the others together. */
    private Chart causes() {
        var months = whole.months().stream().map(Trend.Line::month).toList();
        var sums = new LinkedHashMap<String, Long>();
        whole.causes().forEach(cause -> sums.merge(cause.code(), cause.rows(), Long::sum));
        var most = sums.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry::getKey)).map(Map.Entry::getKey).limit(CAUSES).toList();
        var series = new ArrayList<Chart.Series>();
        most.forEach(code -> series.add(new Chart.Series(code, months.stream()
                .map(month -> rows(month, List.of(code)::contains)).toList())));
        if (sums.size() > CAUSES) {
            series.add(new Chart.Series("others", months.stream()
                    .map(month -> rows(month, code -> !most.contains(code))).toList()));
        }
        return new Chart("causes", Chart.Kind.STACKED, Chart.Unit.COUNT,
                months.stream().map(month -> frame.shortMonth(month.number())).toList(), series);
    }

    private Chart.Value rows(Blth month, java.util.function.Predicate<String> codes) {
        var found = whole.causes().stream().filter(cause -> cause.month().equals(month) && codes.test(cause.code()))
                .collect(Collectors.toList());
        return Chart.Value.of(found.stream().mapToLong(Trend.Cause::rows).sum(), "");
    }

    private Chart times() {
        return new Chart("times", Chart.Kind.BAR, Chart.Unit.HOURS,
                whole.times().stream().map(month -> frame.shortMonth(month.month().number())).toList(),
                List.of(new Chart.Series("median", whole.times().stream().map(month ->
                Chart.Value.of(month.medianMinutes() / MINUTES_IN_A_TENTH, "")).toList()),
                new Chart.Series("longest", whole.times().stream().map(month ->
                Chart.Value.of(month.longestMinutes() / MINUTES_IN_A_TENTH, "")).toList())));
    }

    /** From the month before to this one: each bar begins where the one before it ended. */
    static Chart fall(Frame frame, Blth blth, String scheme, SumsPages.Waterfall fall) {
        var values = new ArrayList<Chart.Value>();
        var places = new ArrayList<String>();
        places.add(frame.month(blth.plusMonths(-1)));
        values.add(new Chart.Value(fall.before(), 0, "", ""));
        long at = fall.before();
        for (Trend.Step step : steps(fall)) {
            places.add(frame.say("rec." + step.step()));
            values.add(new Chart.Value(at + step.rupiah(), at, frame.number(step.people()), frame.may("PERSONAL_ALL")
                    && step.people() > 0 ? "/rekonsiliasi/orang?blth=" + blth + "&scheme=" + scheme + "&step="
                    + step.step() : ""));
            at += step.rupiah();
        }
        places.add(frame.month(blth));
        values.add(new Chart.Value(fall.after(), 0, "", ""));
        return new Chart("fall", Chart.Kind.FALL, Chart.Unit.RUPIAH, places,
                List.of(new Chart.Series("rupiah", values)));
    }

    static List<Trend.Step> steps(SumsPages.Waterfall fall) {
        return List.of(new Trend.Step("joined", fall.peopleJoined(), fall.joined()),
                new Trend.Step("left", fall.peopleLeft(), -fall.left()),
                new Trend.Step("wages", fall.peopleWages(), fall.wages()),
                new Trend.Step("rates", fall.peopleRates(), fall.rates()));
    }
}
