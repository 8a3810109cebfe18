package id.iuranhub.console.today;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Visit;
import id.iuranhub.outbox.run.RunSchedule;
import java.util.List;

/** The first page: what is to be done today, by whoever looks. */
public final class TodayPage {

    private final TodayService today;
    private final FirstSteps first;

    /**
     * @param mine    what waits for whoever looks, the most urgent first
     * @param others  what waits for somebody else
     * @param waiting what waits by itself; null where sight ends at an OPD
     * @param runs    those to come, the soonest first
     * @param steps   what a hub that never had a file still needs; empty afterwards
     */
    public record Model(List<Item> mine, List<Item> others, TodayService.Waiting waiting,
            List<RunSchedule.Due> runs, List<FirstSteps.Step> steps) { }

    /** @param isPressing whether work stands still because of it, or its day is near */
    public record Item(Task task, boolean isPressing) { }

    public TodayPage(TodayService today, FirstSteps first) {
        this.today = today;
        this.first = first;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/", Action.OWN, visit -> new PageReply.Elsewhere(
                visit.login().may(Action.SEE) ? "/hari-ini" : "/bulan"));
        endpoints.get("/hari-ini", Action.SEE, this::page);
    }

    private PageReply page(Visit visit) {
        Login login = visit.login();
        var items = today.tasks(login).stream().map(task -> new Item(task, today.isPressing(task))).toList();
        return PageReply.page("today", new Model(
                items.stream().filter(item -> item.task().kind().isFor(login)).toList(),
                items.stream().filter(item -> !item.task().kind().isFor(login)).toList(),
                login.isOfOpd() ? null : today.waiting(), today.runs(login), first.of(login)));
    }
}
