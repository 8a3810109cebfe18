package id.iuranhub.ledger;

import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Share;
import id.iuranhub.store.Database;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Writes rows and their letters, many at a time. */
final class RowWriter {

    private static final int FIRST_SHARE = 4;
    private static final int SHARES = 8;
    /** A longer OPD is no name. */
    private static final int LONGEST_OPD = 255;

    /** A row with its verdict and the batch it goes into, 0 for none. */
    record Written(Entry entry, Verdict verdict, long batch) { }

    private final Database database;
    private final Clock clock;

    RowWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(List<Written> rows, Blth blth, boolean opdOfRow) {
        database.plain().batchUpdate(database.text("ledger/insertRow"), rows, rows.size() + 1, (insert, row) -> {
            insert.setLong(1, row.entry.key().file());
            insert.setInt(2, row.entry.key().line());
            insert.setInt(3, blth.number());
            setState(insert, 4, row);
            setPerson(insert, 6, row, opdOfRow);
            setMoney(insert, 9, row);
            setNote(insert, 21, row);
            insert.setString(22, row.entry.kept().stored());
        });
    }

    /** Who may be owed for under two schemes. */
    void shared(Set<String> niks, Blth blth) {
        database.plain().batchUpdate(database.text("ledger/putShared"), niks, 500, (put, nik) -> {
            put.setInt(1, blth.number());
            put.setString(2, nik);
        });
    }

    void update(List<Written> rows, boolean opdOfRow) {
        database.plain().batchUpdate(database.text("ledger/updateRow"), rows, rows.size() + 1, (update, row) -> {
            setState(update, 1, row);
            setPerson(update, 3, row, opdOfRow);
            setMoney(update, 6, row);
            setNote(update, 18, row);
            update.setLong(19, row.entry.key().file());
            update.setInt(20, row.entry.key().line());
        });
    }

    private static void setState(PreparedStatement statement, int at, Written row) throws SQLException {
        statement.setString(at, String.valueOf(state(row.verdict)));
        statement.setBoolean(at + 1, row.verdict instanceof Verdict.Stops stops && stops.twin());
    }

    static char state(Verdict verdict) {
        return verdict instanceof Verdict.Owes ? 'B' : verdict instanceof Verdict.Skips ? 'S' : 'D';
    }

    private static void setPerson(PreparedStatement statement, int at, Written row, boolean opdOfRow) throws SQLException {
        statement.setString(at, row.entry.reading().nik());
        statement.setString(at + 1, row.entry.reading().nip());
        statement.setString(at + 2, opdOfRow ? shortened(row.entry.opd()) : null);
    }

    private static String shortened(String opd) {
        return opd == null || opd.length() <= LONGEST_OPD ? opd : opd.substring(0, LONGEST_OPD);
    }

    private static void setMoney(PreparedStatement statement, int at, Written row) throws SQLException {
        for (int column = 0; column < FIRST_SHARE + SHARES; column++) {
            statement.setNull(at + column, column == 1 ? Types.VARCHAR : Types.BIGINT);
        }
        if (!(row.verdict instanceof Verdict.Owes owes)) {
            return;
        }
        Iuran iuran = owes.iuran();
        statement.setLong(at, row.batch);
        statement.setString(at + 1, owes.kpj());
        statement.setLong(at + 2, iuran.base());
        statement.setLong(at + 3, iuran.total());
        for (Share share : iuran.shares()) {
            int column = at + FIRST_SHARE + 2 * share.programme().ordinal();
            statement.setLong(column, share.employer());
            statement.setLong(column + 1, share.worker());
        }
    }

    private static void setNote(PreparedStatement statement, int at, Written row) throws SQLException {
        String note = row.verdict.note();
        statement.setString(at, note.isEmpty() ? null : note);
    }

    /** A letter for each row that stopped. */
    void letters(List<Written> stopped) {
        if (stopped.isEmpty()) {
            return;
        }
        var now = OffsetDateTime.now(clock);
        database.plain().batchUpdate(database.text("ledger/putLetter"), stopped, 500, (put, row) -> {
            var stops = (Verdict.Stops) row.verdict;
            Finding first = stops.first();
            put.setLong(1, row.entry.key().file());
            put.setInt(2, row.entry.key().line());
            put.setString(3, first.code().name());
            put.setString(4, first.field());
            put.setString(5, Findings.written(stops.findings()));
            put.setLong(6, stops.amount());
            put.setObject(7, now);
        });
    }

    /** What corrections in force have put into rows is the first version of their edits. */
    void mended(List<Written> mended) {
        var now = OffsetDateTime.now(clock);
        database.plain().batchUpdate(database.text("ledger/putMended"), mended, 500, (put, row) -> {
            put.setLong(1, row.entry.key().file());
            put.setInt(2, row.entry.key().line());
            put.setString(3, Findings.written(row.entry.mended().edits()));
            put.setString(4, row.entry.mended().remark());
            put.setObject(5, now);
        });
        database.plain().batchUpdate(database.text("ledger/putEdit"), mended, 500, (put, row) -> {
            put.setLong(1, row.entry.key().file());
            put.setInt(2, row.entry.key().line());
            put.setString(3, Findings.written(row.entry.mended().edits()));
            put.setString(4, row.entry.mended().author());
            put.setString(5, row.entry.mended().remark());
            put.setObject(6, now);
        });
    }

    /** The letters of rows that no longer stop. */
    void resolve(List<Written> rows) {
        var now = OffsetDateTime.now(clock);
        database.plain().batchUpdate(database.text("ledger/resolveLetter"), rows, 500, (update, row) -> {
            update.setObject(1, now);
            update.setLong(2, row.entry.key().file());
            update.setInt(3, row.entry.key().line());
        });
    }
}
