package id.iuranhub.console.person;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.person.PeopleService.Missing;
import id.iuranhub.console.person.PeopleService.Moved;
import id.iuranhub.model.Blth;
import java.time.YearMonth;
import java.util.List;

/** Who is missing from a month, and who moved; as pages and as tables to be kept. */
public final class MissingPages {

    private static final int SHOWN = 500;
    private final Pages.Needs needs;

    /** @param all how many there are; of each list the first are shown */
    public record Model(Blth blth, String scheme, List<String> schemes, List<Missing> missing, int all,
            List<Moved> moves, int allMoves) { }

    public MissingPages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/hilang", Action.PERSONAL_ALL, this::page);
    }

    private PageReply page(Visit visit) {
        var month = month(visit);
        var missing = needs.people().missing(month.asked(visit));
        var moves = needs.people().moves(month.asked(visit));
        return PageReply.page("missing", new Model(month.blth(), month.scheme(), month.schemes(),
                missing.stream().limit(visit.most(SHOWN)).toList(), missing.size(),
                moves.stream().limit(visit.most(SHOWN)).toList(), moves.size()));
    }

    private MonthOfPeople month(Visit visit) {
        return MonthOfPeople.of(visit, needs.schemes(), () -> new Blth(YearMonth.now(needs.clock())));
    }
}
