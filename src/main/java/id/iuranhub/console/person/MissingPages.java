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
    private static final List<Column<Missing>> MISSING = List.of(new Column<>("scheme", Missing::scheme),
            new Column<>("nik", Missing::nik), new Column<>("kpj", Missing::kpj), new Column<>("name", Missing::name),
            new Column<>("opd", Missing::opd), new Column<>("wage", Missing::wage),
            new Column<>("since", Missing::since), new Column<>("became", Missing::became),
            new Column<>("where", Missing::where));
    private static final List<Column<Moved>> MOVES = List.of(new Column<>("nik", Moved::nik),
            new Column<>("kpj", Moved::kpj), new Column<>("fromScheme", Moved::fromScheme),
            new Column<>("fromOpd", Moved::fromOpd), new Column<>("scheme", Moved::scheme),
            new Column<>("opd", Moved::opd), new Column<>("disposition", Moved::disposition));

    private final Pages.Needs needs;

    /** @param all how many there are; of each list the first are shown */
    public record Model(Blth blth, String scheme, List<String> schemes, List<Missing> missing, int all,
            List<Moved> moves, int allMoves) { }

    public MissingPages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/hilang", Action.PERSONAL_ALL, this::page);
        endpoints.get("/hilang/ekspor", Action.PERSONAL_ALL, this::export);
    }

    private PageReply page(Visit visit) {
        var month = month(visit);
        var missing = needs.people().missing(month.asked(visit));
        var moves = needs.people().moves(month.asked(visit));
        return PageReply.page("missing", new Model(month.blth(), month.scheme(), month.schemes(),
                missing.stream().limit(SHOWN).toList(), missing.size(),
                moves.stream().limit(SHOWN).toList(), moves.size()));
    }

    private MonthOfPeople month(Visit visit) {
        return MonthOfPeople.of(visit, needs.schemes(), () -> new Blth(YearMonth.now(needs.clock())));
    }

    private PageReply export(Visit visit) {
        var month = month(visit);
        var kept = month.kept(visit);
        return MonthOfPeople.made(visit, visit.query("list").equals("moves")
                ? Column.sheet(visit, "pindah_" + month.blth(), "missing", MOVES, needs.people().moves(kept))
                : Column.sheet(visit, "belum-ada-baris_" + month.blth(), "missing", MISSING,
                needs.people().missing(kept)));
    }
}
