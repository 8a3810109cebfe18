package id.iuranhub.paper;

import static id.iuranhub.paper.Paper.Column.number;
import static id.iuranhub.paper.Paper.Column.text;

import id.iuranhub.law.Opd;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.CutDifferences;
import id.iuranhub.paper.Paper.Line;
import id.iuranhub.paper.Paper.Listing;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of papers. Rows go from the database to the paper one by one. */
final class PaperLists {

    private static final List<String> PARTS = List.of("jkk_employer", "jkm_employer", "jht_employer", "jp_employer",
            "jkk_worker", "jkm_worker", "jht_worker", "jp_worker");
    private static final List<String> PROGRAMMES = List.of("jkk", "jkm", "jht", "jp");
    private static final List<String> UNCOVERED = List.of("NOT_ENROLLED", "ENROLMENT_INACTIVE",
            "PROGRAMME_NOT_ENROLLED");
    private static final List<String> CUT = List.of("DEDUCTION_MISSING", "DEDUCTION_MISMATCH", "DEDUCTION_SHORT");
    private static final int MOST = 1_000_000;

    /** What a paper is about. @param opd empty for all */
    record Month(Blth blth, Scheme scheme, String opd) {
        Month plus(int months) {
            return new Month(blth.plusMonths(months), scheme, opd);
        }
    }

    private final Database database;
    private final StoredRows stored;
    private final Sources sources;
    private final CutDifferences differences;

    PaperLists(Database database, StoredRows stored, Sources sources) {
        this.database = database;
        this.stored = stored;
        this.sources = sources;
        this.differences = new CutDifferences(database);
    }

    JdbcClient.StatementSpec sql(String statement, Month month) {
        return database.sql(statement).param("blth", month.blth.number()).param("scheme", month.scheme.id())
                .param("opd", month.opd).param("sponsored", list(month).isPresent() ? 1 : 0);
    }

    /** Everybody whose iuran stands or is on its way, with sums by OPD. */
    Listing people(Month month) {
        var columns = List.of(text("No", 1), text("Nama", 5), text("NIK", 4), text("KPJ", 3), number("Dasar", 3),
                number("JKK pemberi kerja", 2), number("JKM pemberi kerja", 2), number("JHT pemberi kerja", 2),
                number("JP pemberi kerja", 2), number("JKK pekerja", 2), number("JKM pekerja", 2),
                number("JHT pekerja", 2), number("JP pekerja", 2), number("Jumlah", 3));
        return new Listing(columns, to -> {
            var all = new Sums(PARTS.size() + 2);
            var unit = new Unit(to, PARTS.size() + 2);
            sql("paper/people", month).query((ResultSet row) -> {
                long[] amounts = amounts(row);
                unit.enter(row.getString("opd"));
                unit.add(amounts, List.of(name(row, month), row.getString("nik"), textOf(row, "kpj")));
                all.add(amounts);
            });
            unit.end();
            to.accept(all.line("JUMLAH SELURUHNYA " + Rupiahs.number(all.count()) + " orang"));
        });
    }

    private static long[] amounts(ResultSet row) throws SQLException {
        long[] amounts = new long[PARTS.size() + 2];
        amounts[0] = row.getLong("base");
        for (int i = 0; i < PARTS.size(); i++) {
            amounts[i + 1] = row.getLong(PARTS.get(i));
        }
        amounts[PARTS.size() + 1] = row.getLong("total");
        return amounts;
    }

    private static String textOf(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** As payroll has it. */
    private String name(ResultSet row, Month month) throws SQLException {
        return stored.find(row, month.blth).map(PaperLists::name).orElse("");
    }

    private static String name(StoredRow row) {
        return row.source().columns().stream().anyMatch(column -> column.kind() == Kind.NAME) ? row.shown(Kind.NAME)
                : "";
    }

    /** OPD by programme. */
    Listing units(Month month) {
        var columns = List.of(text("No", 1), text("Perangkat daerah", 6), number("Orang", 2), number("Dasar", 4),
                number("JKK", 3), number("JKM", 3), number("JHT", 3), number("JP", 3), number("Jumlah", 4));
        return new Listing(columns, to -> {
            long[] sums = new long[PROGRAMMES.size() + 3];
            int[] line = {0};
            var terms = month.scheme.at(month.blth);
            sql("paper/units", month).query((ResultSet row) -> {
                String opd = row.getString("opd");
                var cells = new ArrayList<Object>(List.of(String.valueOf(++line[0]), terms.flatMap(at ->
                        at.opd(opd, month.blth)).flatMap(Opd::account).map(code -> opd + " (" + code + ")")
                        .orElse(opd)));
                int column = 0;
                for (String name : List.of("people", "base", "jkk", "jkm", "jht", "jp", "total")) {
                    sums[column++] += row.getLong(name);
                    cells.add(row.getLong(name));
                }
                to.accept(new Line(false, cells));
            });
            var cells = new ArrayList<Object>(List.of("", "JUMLAH"));
            Arrays.stream(sums).forEach(cells::add);
            to.accept(new Line(true, cells));
        });
    }

    /** Who works and is not covered, by OPD. */
    Listing uncovered(Month month) {
        return stopped(month, UNCOVERED);
    }

    /** Differences that went as a remark, and those that stopped a row. */
    List<Paper.Block> cuts(Month month) {
        var columns = List.of(text("No", 1), text("Perangkat daerah", 5), text("NIK", 4), text("KPJ", 3),
                number("Bagian pekerja", 3), number("Potongan", 3), number("Selisih", 3));
        var remarks = new Listing(columns, to -> {
            long[] sums = new long[3];
            int line = 0;
            for (var one : differences.of(month.blth, month.scheme.id(), MOST)) {
                if (month.opd.isEmpty() || month.opd.equals(one.opd())) {
                    to.accept(Line.of(String.valueOf(++line), one.opd(), one.nik(), one.kpj() == null ? "" : one.kpj(),
                            one.due(), one.cut(), one.cut() - one.due()));
                    sums[0] += one.due();
                    sums[1] += one.cut();
                    sums[2] += one.cut() - one.due();
                }
            }
            to.accept(Line.sum("", "JUMLAH", "", "", sums[0], sums[1], sums[2]));
        });
        return List.of(new Paper.Words("A. Selisih yang disetorkan sesuai perhitungan"), remarks,
                new Paper.Words("B. Selisih yang menahan iuran"), stopped(month, CUT));
    }

    private Listing stopped(Month month, List<String> codes) {
        var columns = List.of(text("No", 1), text("Perangkat daerah", 5), text("Nama", 5), text("NIK", 4),
                text("Sebab", 5), number("Iuran", 3));
        return new Listing(columns, to -> {
            long[] sum = {0};
            int[] line = {0};
            sql("paper/stopped", month).param("codes", codes).query((ResultSet row) -> {
                to.accept(Line.of(String.valueOf(++line[0]), row.getString("opd"), name(row, month),
                        textOf(row, "nik"), Cause.of(row.getString("code")), row.getLong("amount")));
                sum[0] += row.getLong("amount");
            });
            to.accept(Line.sum("", "JUMLAH " + Rupiahs.number(line[0]) + " orang", "", "", "", sum[0]));
        });
    }

    /** Of those who pay for others, where a scheme has such a list. */
    private Optional<String> list(Month month) {
        return sources.ofScheme(month.scheme.id()).stream().filter(source -> source.role() == Role.SPONSOR_LIST)
                .map(Source::name).findFirst();
    }

    /** Whose staff pay for workers: how many, of the staff and of all workers. */
    List<Paper.Block> sponsors(Month month) {
        var list = list(month);
        if (list.isEmpty()) {
            return List.of(new Paper.Words("Pada skema ini tidak ada ASN yang menanggung pekerja rentan."));
        }
        record Rank(String opd, long staff, long sponsors, long workers, long total) { }
        var ranks = database.sql("paper/sponsors").param("blth", month.blth.number())
                .param("scheme", month.scheme.id()).param("list", list.get())
                .query((row, number) -> new Rank(textOf(row, "opd"), row.getLong("staff"), row.getLong("sponsors"),
                row.getLong("workers"), row.getLong("total"))).list();
        long workers = ranks.stream().mapToLong(Rank::workers).sum();
        long staff = ranks.stream().mapToLong(Rank::staff).sum();
        long sponsors = ranks.stream().mapToLong(Rank::sponsors).sum();
        var columns = List.of(text("Peringkat", 2), text("Perangkat daerah", 6), number("ASN", 2),
                number("Penanggung", 3), text("Bagian ASN", 2), number("Pekerja rentan", 2), text("Bagian seluruh", 2),
                number("Iuran", 3));
        return List.of(new Listing(columns, to -> {
            int place = 0;
            for (var rank : ranks) {
                to.accept(Line.of(String.valueOf(++place), rank.opd, rank.staff, rank.sponsors,
                        percent(rank.sponsors, rank.staff), rank.workers, percent(rank.workers, workers), rank.total));
            }
            to.accept(Line.sum("", "JUMLAH", staff, sponsors, percent(sponsors, staff), workers,
                    percent(workers, workers), ranks.stream().mapToLong(Rank::total).sum()));
        }));
    }

    /** With one decimal: {@code 12,5%}. */
    private static String percent(long part, long whole) {
        long tenths = whole == 0 ? 0 : (part * 2000 + whole) / (2 * whole);
        return tenths / 10 + "," + tenths % 10 + "%";
    }

    /** Sums of the columns of amounts. */
    private static final class Sums {

        private final long[] amounts;
        private long count;

        Sums(int columns) {
            amounts = new long[columns];
        }

        void add(long[] more) {
            Arrays.setAll(amounts, column -> Math.addExact(amounts[column], more[column]));
            count++;
        }

        long count() {
            return count;
        }

        Line line(String title) {
            var cells = new ArrayList<Object>(List.of("", title, "", ""));
            Arrays.stream(amounts).forEach(cells::add);
            return new Line(true, cells);
        }
    }

    /** The people of one OPD after another, each with its sum. */
    private static final class Unit {

        private final Consumer<Line> to;
        private final int columns;
        private String opd;
        private Sums sums;

        Unit(Consumer<Line> to, int columns) {
            this.to = to;
            this.columns = columns;
        }

        void enter(String next) {
            if (!next.equals(opd)) {
                end();
                opd = next;
                sums = new Sums(columns);
            }
        }

        void add(long[] amounts, List<String> who) {
            sums.add(amounts);
            var cells = new ArrayList<Object>(List.of(String.valueOf(sums.count())));
            cells.addAll(who);
            Arrays.stream(amounts).forEach(cells::add);
            to.accept(new Line(false, cells));
        }

        void end() {
            if (opd != null) {
                to.accept(sums.line("Jumlah " + opd));
            }
        }
    }
}
