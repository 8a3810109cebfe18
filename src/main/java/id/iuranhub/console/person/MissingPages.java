package id.iuranhub.console.person;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is missing from a month, and who moved; as pages and as tables to be kept. */
public final class MissingPages {

    private static final int SHOWN = 500;
    private static final List<String> MISSING = List.of("scheme", "nik", "kpj", "name", "opd", "wage", "since",
            "became", "where");
    private static final List<String> MOVES = List.of("nik", "kpj", "fromScheme", "fromOpd", "scheme", "opd",
            "disposition");

    private final Pages.Needs needs;

    /** @param all how many there are; of each list the first are shown */
    public record Model(Blth blth, String scheme, List<String> schemes, List<JsonNode> missing, int all,
            List<JsonNode> moves, int allMoves) { }

    public MissingPages(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/hilang", Action.PERSONAL_ALL, this::page);
        endpoints.get("/hilang/ekspor", Action.PERSONAL_ALL, this::export);
    }

    private PageReply page(Visit visit) {
        Blth blth = blth(visit);
        String scheme = scheme(visit);
        JsonNode missing = asked(visit, "missing", blth, scheme, "");
        JsonNode moves = asked(visit, "moves", blth, scheme, "");
        return PageReply.page("missing",
                new Model(blth, scheme, needs.schemes().all().stream().map(Scheme::id).toList(), first(missing),
                missing.size(),
                first(moves), moves.size()));
    }

    private Blth blth(Visit visit) {
        return visit.blth().orElseGet(() -> new Blth(YearMonth.now(needs.clock())));
    }

    private String scheme(Visit visit) {
        return needs.schemes().all().stream().map(Scheme::id).filter(visit.query("scheme")::equals).findFirst()
                .orElse("");
    }

    private JsonNode asked(Visit visit, String list, Blth blth, String scheme, String as) {
        var query = new HashMap<>(Map.of("blth", blth.toString(), "scheme", scheme, "as", as));
        return needs.api().answer(visit.get("/" + list, query)).body().path(list);
    }

    private static List<JsonNode> first(JsonNode list) {
        return java.util.stream.StreamSupport.stream(list.spliterator(), false).limit(SHOWN).toList();
    }

    private PageReply export(Visit visit) {
        boolean moves = visit.query("list").equals("moves");
        boolean workbook = visit.query("as").equals("xlsx");
        String list = moves ? "moves" : "missing";
        Blth blth = blth(visit);
        var fields = moves ? MOVES : MISSING;
        var titles = fields.stream().map(field -> visit.frame().say("missing." + field)).toList();
        var sheet = new PeopleSheet((moves ? "pindah" : "belum-ada-baris") + "_" + blth, fields, titles,
                asked(visit, list, blth, scheme(visit), workbook ? "xlsx" : "csv"));
        return new PageReply.Made(sheet.name() + (workbook ? ".xlsx" : ".csv"), workbook ? sheet.xlsx() : sheet.csv());
    }
}
