package id.iuranhub.console.person;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.console.person.CutDifferenceSheet.One;
import id.iuranhub.console.person.CutDifferenceSheet.Sum;
import id.iuranhub.console.person.PeopleService.Owed;
import id.iuranhub.ledger.Balance;
import id.iuranhub.model.Blth;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/**
 * Lists about people's money in a month, as pages and as tables to be kept: differences of the cut for finance, arrears
 * for the insurer.
 */
public final class MoneyLists {

    private static final int SHOWN = 500;
    private static final List<Column<Sum>> SUMS = List.of(new Column<>("scheme", Sum::scheme),
            new Column<>("opd", Sum::opd), new Column<>("rows", Sum::rows), new Column<>("due", Sum::due),
            new Column<>("cut", Sum::cut), new Column<>("difference", Sum::difference));

    private final Pages.Needs needs;
    private final Balance balance;
    private final Kind<One> differences;
    private final Kind<Owed> arrears;

    /**
     * One of them.
     *
     * @param address of its page
     * @param api     as the API names it
     * @param asked   finds it
     */
    public record Kind<T>(String address, String api, List<Column<T>> columns,
            Function<PeopleService.Asked, Found<T>> asked) { }

    /** @param sums by OPD, empty where the list has none */
    record Found<T>(List<T> rows, List<Sum> sums) { }

    /** @param all how many there are; the first are shown */
    public record Model<T>(Kind<T> kind, Blth blth, String scheme, List<String> schemes, List<T> rows, int all,
            List<Sum> sums) {

        public List<Column<Sum>> sumColumns() {
            return SUMS;
        }

        /** As it is read: rupiah as rupiah, codes in words. */
        public static String cell(Frame frame, String field, Object value) {
            return switch (field) {
                case "rows", "line" -> frame.number(((Number) value).longValue());
                case "kind" -> frame.word("kind", value.toString());
                case "reason" -> value.toString().isEmpty() ? "" : frame.say("note.cut." + value);
                default -> value instanceof Number rupiah ? frame.rupiah(rupiah.longValue()) : value.toString();
            };
        }
    }

    public MoneyLists(Pages.Needs needs) {
        this.needs = needs;
        this.balance = new Balance(needs.database(), needs.schemes());
        this.differences = new Kind<>("selisih", "differences", List.of(new Column<>("scheme", One::scheme),
                new Column<>("opd", One::opd), new Column<>("nik", One::nik), new Column<>("kpj", One::kpj),
                new Column<>("file", One::file), new Column<>("line", One::line), new Column<>("due", One::due),
                new Column<>("cut", One::cut), new Column<>("difference", One::difference),
                new Column<>("reason", One::reason)), asked -> {
            var sheet = needs.people().differences(asked);
            return new Found<>(sheet.differences(), sheet.byOpd());
        });
        this.arrears = new Kind<>("tunggakan", "arrears", List.of(new Column<>("scheme", Owed::scheme),
                new Column<>("opd", Owed::opd), new Column<>("nik", Owed::nik), new Column<>("kpj", Owed::kpj),
                new Column<>("kind", Owed::kind), new Column<>("wage", Owed::wage),
                new Column<>("standing", Owed::standing), new Column<>("owed", Owed::owed),
                new Column<>("difference", Owed::difference)),
                asked -> new Found<>(needs.people().arrears(asked), List.of()));
    }

    public void register(Endpoints endpoints) {
        register(endpoints, differences);
        register(endpoints, arrears);
    }

    private <T> void register(Endpoints endpoints, Kind<T> kind) {
        endpoints.get("/" + kind.address, Action.PERSONAL_ALL, visit -> page(kind, visit));
    }

    private <T> PageReply page(Kind<T> kind, Visit visit) {
        var month = month(visit);
        var found = kind.asked.apply(month.asked(visit));
        return PageReply.page("money", new Model<>(kind, month.blth(), month.scheme(), month.schemes(),
                found.rows.stream().limit(visit.most(SHOWN)).toList(), found.rows.size(), found.sums));
    }

    private MonthOfPeople month(Visit visit) {
        return MonthOfPeople.of(visit, needs.schemes(),
                () -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
    }
}
