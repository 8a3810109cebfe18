package id.iuranhub.paper;

import static id.iuranhub.paper.Paper.Column.number;
import static id.iuranhub.paper.Paper.Column.text;

import id.iuranhub.ledger.bill.BillLookup;
import id.iuranhub.ledger.bill.BillStatus;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Zones;
import id.iuranhub.paper.Paper.Line;
import id.iuranhub.paper.Paper.Listing;
import id.iuranhub.payroll.Kind;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The months of one person: covered, or why not, and how many are missing until 36. Three years of iuran are what the
 * scholarship for children of who died asks for (PP 44/2015 as amended by PP 82/2019).
 */
final class MasaIur {

    static final int NEEDED = 36;
    private static final int YEAR = 12;
    /** Banks close by it, whatever the city's own time. */

    private final Database database;
    private final StoredRows stored;
    private final Clock clock;

    MasaIur(Database database, StoredRows stored, Clock clock) {
        this.database = database;
        this.stored = stored;
        this.clock = clock;
    }

    /** What stands in the payroll of a month. @param paid whether all that is billed of it is */
    private record Row(Blth blth, String scheme, String opd, String name, String kpj, long base, long total,
            Disposition disposition, String code, String kode, boolean paid) {

        boolean isAccepted() {
            return disposition == Disposition.ACCEPTED;
        }
    }

    private record Enrolled(boolean active, LocalDate from, LocalDate to) {
        boolean in(Blth blth) {
            return !from.isAfter(blth.lastDay()) && (to == null ? active : !to.isBefore(blth.firstDay()));
        }
    }

    /** A month, with what is to be told of it. */
    private record Month(Blth blth, Optional<Row> row, String cause) { }

    /**
     * What is known of a person.
     *
     * @param scheme of their last row
     * @param covered months in which the insurer accepted their iuran; @param paid of them those that are paid
     */
    record Known(String name, String nik, String kpj, String scheme, String opd, int covered, int paid, int gaps,
            List<Paper.Block> blocks) { }

    /** Empty where no payroll names the person until then. */
    Optional<Known> of(String nik, Blth until) {
        var first = database.sql("paper/firstMonth").query(Integer.class).optional().map(Blth::of);
        if (first.isEmpty() || first.get().compareTo(until) > 0) {
            return Optional.empty();
        }
        var all = new ArrayList<Blth>();
        for (Blth blth = first.get(); blth.compareTo(until) <= 0; blth = blth.plusMonths(1)) {
            all.add(blth);
        }
        var rows = rows(nik, all);
        return rows.isEmpty() ? Optional.empty() : Optional.of(known(nik, rows, all));
    }

    private List<Row> rows(String nik, List<Blth> months) {
        var numbers = months.stream().map(Blth::number).toList();
        var bills = new BillLookup(database).ofPerson(nik, numbers);
        var today = LocalDate.now(clock.withZone(Zones.LAW));
        return database.sql("paper/monthsOfPerson").param("nik", nik)
                .param("months", database.numbers(numbers.toArray())).query((row, number) -> {
                    var key = new RowKey(row.getLong("file_id"), row.getInt("line"));
                    var standing = bills.getOrDefault(key, List.of()).stream().map(bill -> bill.status(today))
                            .filter(status -> status != BillStatus.REISSUED).toList();
                    return row(row, !standing.isEmpty() && standing.stream().allMatch(BillStatus.PAID::equals));
                }).list();
    }

    private Row row(ResultSet row, boolean paid) throws SQLException {
        var blth = Blth.of(row.getInt("blth"));
        String name = stored.find(row, blth).filter(one -> one.source().columns().stream()
                .anyMatch(column -> column.kind() == Kind.NAME)).map(one -> one.shown(Kind.NAME)).orElse("");
        return new Row(blth, row.getString("scheme"), row.getString("opd"), name, textOf(row, "kpj"),
                row.getLong("base"), row.getLong("total"), Disposition.of(row.getString("disposition")),
                textOf(row, "code"),
                textOf(row, "kode_iuran"), paid);
    }

    private static String textOf(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private Known known(String nik, List<Row> rows, List<Blth> all) {
        var enrolled = database.sql("paper/enrolmentsOf").param("nik", nik).query((row, number) -> new Enrolled(
                row.getBoolean("active"), row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class))).list();
        var began = rows.get(0).blth;
        var from = enrolled.stream().filter(one -> one.from.isBefore(began.firstDay())).findFirst().isPresent()
                ? all.get(0) : began;
        var months = all.stream().filter(blth -> blth.compareTo(from) >= 0)
                .map(blth -> month(blth, rows, enrolled)).toList();
        int covered = (int) months.stream().filter(MasaIur::isCovered).count();
        int paid = (int) months.stream().filter(MasaIur::isCovered).filter(month -> month.row.orElseThrow().paid)
                .count();
        var last = rows.get(rows.size() - 1);
        return new Known(last.name, nik, last.kpj, last.scheme, last.opd, covered, paid,
                (int) months.stream().filter(month -> !month.cause.isEmpty()).count(),
                blocks(months, covered, paid));
    }

    private static boolean isCovered(Month month) {
        return month.row.map(Row::isAccepted).orElse(false);
    }

    /** Of several rows of a month the one that was accepted tells it, else the first. */
    private static Month month(Blth blth, List<Row> rows, List<Enrolled> enrolled) {
        var those = rows.stream().filter(row -> row.blth.equals(blth)).toList();
        var row = those.stream().filter(Row::isAccepted).findFirst().or(() -> those.stream().findFirst());
        return new Month(blth, row, row.map(MasaIur::cause).orElseGet(() -> enrolled.isEmpty()
                ? "tidak ada di penggajian dan kepesertaan" : enrolled.stream().anyMatch(one -> one.in(blth))
                ? "tidak ada di penggajian" : "kepesertaan tidak aktif"));
    }

    /** Why a month is a gap; empty where it is none, or not decided yet. */
    private static String cause(Row row) {
        return switch (row.disposition) {
            case ACCEPTED, PENDING -> "";
            case SKIPPED -> "tidak terutang: tidak ikut serta atau tanpa potongan";
            case SUPERSEDED -> "dibatalkan";
            case DEAD -> Cause.of(row.code);
        };
    }

    private static List<Paper.Block> blocks(List<Month> months, int covered, int paid) {
        var columns = List.of(text("No", 1), text("BLTH", 2), text("Skema", 3), text("Perangkat daerah", 4),
                number("Dasar", 3), number("Iuran", 3), text("Keadaan", 4), text("Sebab celah", 5),
                text("Kode iuran", 3));
        int left = Math.max(0, NEEDED - covered);
        return List.of(new Listing(columns, to -> {
            int line = 0;
            for (Month month : months) {
                to.accept(line(++line, month));
            }
            to.accept(Line.sum("", "JUMLAH", covered + " bulan", "", "", months.stream().filter(MasaIur::isCovered)
                    .mapToLong(month -> month.row.orElseThrow().total).sum(), "", "", ""));
        }), new Paper.Words("Masa iur: " + covered + " bulan (" + covered / YEAR + " tahun " + covered % YEAR
                + " bulan), di antaranya " + paid + " bulan sudah dibayar."),
                new Paper.Words(left == 0 ? "Masa iur paling singkat " + NEEDED + " bulan tercapai."
                : "Menuju " + NEEDED + " bulan: kurang " + left + " bulan."),
                new Paper.Words("Dihitung adalah bulan yang iurannya diterima BPJS Ketenagakerjaan melalui "
                + "pemerintah daerah ini sejak BLTH " + months.get(0).blth + "; masa iur di pemberi kerja lain tidak "
                + "diketahui di sini. Iuran yang belum dibayar dapat menahan klaim."));
    }

    private static Line line(int number, Month month) {
        String place = String.valueOf(number);
        if (month.row.isEmpty()) {
            return Line.of(place, month.blth.toString(), "", "", 0L, 0L, "celah", month.cause, "");
        }
        var row = month.row.get();
        String state = !month.cause.isEmpty() ? "celah" : !row.isAccepted() ? "dalam perjalanan"
                : row.paid ? "terlindungi" : "terlindungi, belum dibayar";
        return Line.of(place, month.blth.toString(), row.scheme, row.opd, row.base, row.total, state, month.cause,
                row.kode);
    }
}
