package id.iuranhub.console.person;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lists about people's money in a month, as pages and as tables to be kept: differences of the cut for finance, arrears
 * for the insurer.
 */
public final class MoneyLists {

    private static final int SHOWN = 500;

    /**
     * One of them.
     *
     * @param address of its page
     * @param api     as the API names it
     * @param fields  its columns
     * @param sums    the columns of its sums by OPD, empty where it has none
     */
    public record Kind(String address, String api, List<String> fields, List<String> sums) { }

    private static final List<Kind> ALL = List.of(
            new Kind("selisih", "differences", List.of("scheme", "opd", "nik", "kpj", "file", "line", "due", "cut",
            "difference", "reason"),
                    List.of("scheme", "opd", "rows", "due", "cut", "difference")),
            new Kind("tunggakan", "arrears", List.of("scheme", "opd", "nik", "kpj", "kind", "wage", "standing", "owed",
            "difference"), List.of()));

    private final Pages.Needs needs;
    private final Balance balance;

    /** @param all how many there are; the first are shown */
    public record Model(Kind kind, Blth blth, String scheme, List<String> schemes, List<JsonNode> rows, int all,
            List<JsonNode> sums) {

        /** As it is read: rupiah as rupiah, codes in words. */
        public static String cell(Frame frame, String field, JsonNode value) {
            return switch (field) {
                case "rows", "line" -> frame.number(value.asLong());
                case "kind" -> frame.word("kind", value.asText());
                case "reason" -> value.asText().isEmpty() ? "" : frame.say("note.cut." + value.asText());
                default -> value.isNumber() ? frame.rupiah(value.asLong()) : value.asText();
            };
        }
    }

    public MoneyLists(Pages.Needs needs) {
        this.needs = needs;
        this.balance = new Balance(needs.database(), needs.schemes());
    }

    public void register(Endpoints endpoints) {
        ALL.forEach(kind -> {
            endpoints.get("/" + kind.address, Action.PERSONAL_ALL, visit -> page(kind, visit));
            endpoints.get("/" + kind.address + "/ekspor", Action.PERSONAL_ALL, visit -> export(kind, visit));
        });
    }

    private PageReply page(Kind kind, Visit visit) {
        JsonNode answer = asked(kind, visit, "");
        var rows = new ArrayList<JsonNode>();
        for (int i = 0; i < answer.path(kind.api).size() && i < SHOWN; i++) {
            rows.add(answer.path(kind.api).get(i));
        }
        var sums = new ArrayList<JsonNode>();
        answer.path("byOpd").forEach(sums::add);
        return PageReply.page("money",
                new Model(kind, blth(visit), scheme(visit), needs.schemes().all().stream().map(Scheme::id).toList(),
                rows,
                answer.path(kind.api).size(), sums));
    }

    private Blth blth(Visit visit) {
        return visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
    }

    private String scheme(Visit visit) {
        return needs.schemes().all().stream().map(Scheme::id).filter(visit.query("scheme")::equals).findFirst()
                .orElse("");
    }

    private JsonNode asked(Kind kind, Visit visit, String as) {
        return needs.api()
                .answer(visit.get("/" + kind.api, Map.of("blth", blth(visit).toString(), "scheme", scheme(visit), "as",
                as))).body();
    }

    private PageReply export(Kind kind, Visit visit) {
        boolean workbook = visit.query("as").equals("xlsx");
        var titles = kind.fields.stream().map(field -> visit.frame().say("money." + field)).toList();
        var sheet = new PeopleSheet(kind.address + "_" + blth(visit), kind.fields, titles,
                asked(kind, visit, workbook ? "xlsx" : "csv").path(kind.api));
        return new PageReply.Made(sheet.name() + (workbook ? ".xlsx" : ".csv"), workbook ? sheet.xlsx() : sheet.csv());
    }
}
