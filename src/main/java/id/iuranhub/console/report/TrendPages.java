package id.iuranhub.console.report;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Listed;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Role;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts of a scheme through two years, and the people behind each step of a waterfall. */
public final class TrendPages {

    private static final int SHOWN = 500;
    private static final List<String> STEPS = List.of("joined", "left", "wages", "rates");

    private final Pages.Needs needs;
    private final TrendService trends;
    private final Balance balance;

    /** @param charts those that have something to tell */
    public record Model(Blth blth, String scheme, List<String> schemes, Trend.Whole trend, List<Chart> charts)
            implements Listed {
        @Override
        public Map<String, List<?>> lists() {
            var lists = new LinkedHashMap<String, List<?>>();
            lists.put("trend", trend.months());
            lists.put("causes", trend.causes());
            lists.put("times", trend.times());
            lists.values().removeIf(List::isEmpty);
            return lists;
        }
    }

    /** @param all how many there are; the first are shown */
    public record Behind(Blth blth, String scheme, String step, List<Trend.Person> people, int all) { }

    public TrendPages(Pages.Needs needs) {
        this.needs = needs;
        this.balance = new Balance(needs.database(), needs.schemes());
        this.trends = new TrendService(needs.database(), needs.figures(), balance, needs.sources());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/grafik", Action.SEE_ALL, this::charts);
        endpoints.get("/rekonsiliasi/orang", Action.PERSONAL_ALL, this::people);
    }

    private PageReply charts(Visit visit) {
        var blth = month(visit);
        var scheme = scheme(visit);
        var trend = trends.of(scheme, blth);
        boolean sponsored = needs.sources().ofScheme(scheme.id()).stream()
                .anyMatch(source -> source.role() == Role.SPONSOR_LIST);
        return PageReply.page("charts", new Model(blth, scheme.id(), names(), trend,
                new TrendCharts(visit.frame(), trend).all(sponsored)));
    }

    private PageReply people(Visit visit) {
        String step = visit.query("step");
        if (!STEPS.contains(step)) {
            return PageReply.missing();
        }
        var blth = month(visit);
        var scheme = scheme(visit);
        needs.journal().write(visit.login().name(), "people of a step seen", "month " + blth, scheme.id() + " " + step);
        var people = trends.people(scheme, blth, step);
        return PageReply.page("steppeople", new Behind(blth, scheme.id(), step,
                people.stream().limit(visit.most(SHOWN)).toList(), people.size()));
    }

    private Blth month(Visit visit) {
        return visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
    }

    private List<String> names() {
        return needs.schemes().all().stream().map(Scheme::id).toList();
    }

    private Scheme scheme(Visit visit) {
        return needs.schemes().named(names().stream().filter(visit.query("scheme")::equals).findFirst()
                .orElse(names().get(0)));
    }
}
