package id.iuranhub.console.month;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.http.Listed;
import id.iuranhub.console.http.LiveUpdates;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.console.http.Visit;
import id.iuranhub.law.DueDates;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.bill.MonthBilled;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.model.Blth;
import id.iuranhub.model.State;
import id.iuranhub.model.Zones;
import id.iuranhub.payroll.Source;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The month board: how each scheme stands, and who has sent what. */
public final class MonthPage {

    private static final int MONTHS_SHOWN = 6;
    /** Banks close by it, whatever the city's own time. */

    private final Pages.Needs needs;
    private final Balance balance;
    private final Bills bills;

    /** @param cards empty for somebody of an OPD */
    public record Model(Blth blth, List<Card> cards, List<Matrix> matrices) implements Listed {

        /** As rows of a table: a scheme's disposition each, and an OPD's month each. */
        @Override
        public Map<String, List<?>> lists() {
            var lists = new LinkedHashMap<String, List<?>>();
            lists.put("schemes", cards.stream().flatMap(card -> card.sheet.rows().keySet().stream()
                    .map(disposition -> new SchemeLine(card.scheme.id(), disposition, card.rows(disposition),
                    card.rupiah(disposition), card.due))).toList());
            lists.put("files", matrices.stream().flatMap(matrix -> matrix.lines.stream()
                    .flatMap(line -> IntStream.range(0, matrix.months.size()).mapToObj(at ->
                    new OpdLine(matrix.scheme, matrix.source, line.opd, matrix.months.get(at),
                    line.cells.get(at).state, line.cells.get(at).rows, line.cells.get(at).dead)))).toList());
            lists.values().removeIf(List::isEmpty);
            return lists;
        }
    }

    /** A scheme's rows of one disposition. */
    private record SchemeLine(String scheme, String disposition, long rows, long rupiah, LocalDate due) { }

    /** What came of an OPD for a month. */
    private record OpdLine(String scheme, String source, String opd, Blth blth, String state, long rows, long dead) { }

    /**
     * One scheme's month. @param daysLeft negative when the due date is past; @param refusedVoids records the insurer
     * does not take back
     */
    public record Card(Blth blth, Scheme scheme, Balance.Sheet sheet, LocalDate due, boolean holidaysKnown,
            long daysLeft, Progress progress,
                       long refusedVoids, MonthBilled billed) {
        public long rows(String disposition) {
            return sheet.rows().getOrDefault(disposition, 0L);
        }

        /** Dead rows that somebody has to look at. */
        public long deadForPeople() {
            return rows("dead") - progress.unanswered;
        }

        public long rupiah(String disposition) {
            return sheet.rupiah().getOrDefault(disposition, 0L);
        }

        /** Whether something of it still has to go. */
        public boolean isOpen() {
            return isEmpty() || rows("pending") + rows("dead") > 0;
        }

        public boolean isEmpty() {
            return sheet.read() == 0 && sheet.refused() == 0;
        }
    }

    /** How far the batches of a month are, and its last run. @param unanswered rows the insurer owes an answer for */
    public record Progress(long batches, long accepted, long underWay, long stuck, long unanswered, String run,
            String by,
            OffsetDateTime started) { }

    /** Who has sent what to one source, over some months. */
    public record Matrix(String source, String scheme, List<Blth> months, List<Line> lines) { }

    public record Line(String opd, List<Cell> cells) { }

    /** @param state taken, refused, or missing where nothing came @param before the first month of the whole site */
    public record Cell(long file, String state, long rows, long dead, String code, boolean before) { }

    private record Sent(long file, String source, String opd, int blth, FileState state, String code, long rows,
            long dead, int began) { }

    public MonthPage(Pages.Needs needs) {
        this.needs = needs;
        this.balance = new Balance(needs.database(), needs.schemes());
        this.bills = new Bills(needs.database(), needs.journal(), needs.clock());
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/bulan", "/months", Action.SEE,
                visit -> PageReply.page("month", model(month(visit), visit.login())));
        endpoints.stream("/langsung", Action.SEE_ALL, new LiveUpdates(blth -> cards(blth), needs.access())::stream);
    }

    private Blth month(Visit visit) {
        return visit.blth().orElseGet(() -> balance.latest(new Blth(YearMonth.now(needs.clock()))));
    }

    private Model model(Blth blth, Login login) {
        return new Model(blth, login.isOfOpd() ? List.of() : cards(blth), matrices(blth, login));
    }

    private List<Card> cards(Blth blth) {
        Map<String, Progress> progress = progress(blth);
        var voids = needs.voids().of(blth, "");
        var billed = bills.billed(blth, LocalDate.now(needs.clock().withZone(Zones.LAW)));
        var dueDates = new DueDates(needs.law().holidays());
        return balance.sheets(blth).stream().map(sheet -> {
            var scheme = needs.schemes().ofStored(sheet.scheme());
            var due = dueDates.of(scheme, blth);
            long left = ChronoUnit.DAYS.between(LocalDate.now(needs.clock().withZone(scheme.zone())), due.day());
            return new Card(blth, scheme, sheet, due.day(), due.holidaysKnown(), left,
                    progress.getOrDefault(scheme.id(), new Progress(0, 0, 0, 0, 0, "", "", null)),
                    voids.stream().filter(refused -> refused.scheme().equals(scheme.id())).count(),
                    billed.getOrDefault(scheme.id(), MonthBilled.NOTHING));
        }).toList();
    }

    private Map<String, Progress> progress(Blth blth) {
        var progress = new HashMap<String, Progress>();
        needs.database().sql("console/month/progress").param("blth", blth.number())
                .query(row -> {
                    progress.put(row.getString("scheme"),
                            new Progress(row.getLong("batches"), row.getLong("accepted"), row.getLong("under_way"),
                            row.getLong("stuck"), row.getLong("unanswered"), "", "", null));
                });
        needs.database().sql("console/month/lastRuns").param("blth", blth.number()).query(row -> {
            progress.compute(row.getString("scheme"), (scheme, known) -> new Progress(known == null ? 0
                    : known.batches(),
                    known == null ? 0 : known.accepted(), known == null ? 0 : known.underWay(), known == null ? 0
                    : known.stuck(), known == null ? 0 : known.unanswered(),
                    text(row, "state"), text(row, "by_whom"), time(row)));
        });
        return progress;
    }

    private static String text(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static OffsetDateTime time(java.sql.ResultSet row) {
        try {
            return row.getObject("started_at", OffsetDateTime.class);
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<Matrix> matrices(Blth last, Login login) {
        var months = new ArrayList<Blth>();
        for (int i = MONTHS_SHOWN - 1; i >= 0; i--) {
            months.add(last.plusMonths(-i));
        }
        var sent = needs.database().sql("console/month/board").param("from", months.get(0).number())
                .param("to", last.number())
                .query((row, number) -> new Sent(row.getLong("file_id"), row.getString("source"), row.getString("opd"),
                row.getInt("blth"),
                        State.of(FileState.class, row.getString("state")), row.getString("code"),
                        row.getLong("rows_read"), row.getLong("dead"),
                        row.getInt("first_blth")))
                        .list();
        int began = sent.stream().mapToInt(Sent::began).findFirst().orElse(0);
        var matrices = new ArrayList<Matrix>();
        for (Source source : needs.sources().all()) {
            if (!login.isOfOpd() || source.scheme().equals(login.scheme())) {
                matrices.add(matrix(source, months, sent.stream().filter(file -> file.source().equals(source.name()))
                        .toList(), login, began));
            }
        }
        return matrices;
    }

    private static Matrix matrix(Source source, List<Blth> months, List<Sent> sent, Login login,
            int began) {
        var opds = new TreeSet<>(source.opds());
        sent.forEach(file -> opds.add(file.opd()));
        if (login.isOfOpd()) {
            opds.clear();
            opds.add(login.opd());
        }
        var byPlace = new TreeMap<String, Sent>();
        sent.forEach(file -> byPlace.merge(file.opd() + "|" + file.blth(), file,
                (one, other) -> one.state() == FileState.TAKEN ? one : other));
        var lines = opds.stream().map(opd -> new Line(opd, months.stream().map(month -> {
            var file = byPlace.get(opd + "|" + month.number());
            return file == null ? new Cell(0, "missing", 0, 0, "", month.number() < began)
                    : new Cell(file.file(), file.state().word(), file.rows(), file.dead(), file.code(), false);
        }).toList())).toList();
        return new Matrix(source.name(), source.scheme(), months, lines);
    }
}
