package id.iuranhub.ledger.row;

import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Iuran;
import id.iuranhub.model.Programme;
import id.iuranhub.model.RowState;
import id.iuranhub.model.Share;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.Database;
import id.iuranhub.store.RowSink;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Writes rows and their letters, many at a time. */
public final class RowWriter {

    private static final Programme[] PROGRAMMES = Programme.values();
    /** Batch, card, base, total and two shares of each programme. */
    private static final int MONEY = 4 + 2 * PROGRAMMES.length;
    /** A longer OPD is no name. */
    private static final int LONGEST_OPD = 255;

    /** A row with its verdict and the batch it goes into, 0 for none. */
    record Written(Entry entry, Verdict verdict, long batch) { }

    private final Database database;
    private final Clock clock;

    public RowWriter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(List<Written> rows, Blth blth, boolean opdOfRow) {
        database.bulk("ledger/insertRow", rows, (row, rowSink) -> {
            rowSink.number(row.entry.key().file()).whole(row.entry.key().line()).whole(blth.number());
            fill(rowSink, row, opdOfRow);
            rowSink.text(row.entry.kept().stored());
        });
    }

    void update(List<Written> rows, boolean opdOfRow) {
        database.bulk("ledger/row/updateRow", rows, (row, rowSink) -> {
            fill(rowSink, row, opdOfRow);
            rowSink.number(row.entry.key().file()).whole(row.entry.key().line());
        });
    }

    /** What may be different the next time the row is judged: from its state to its note. */
    private static void fill(RowSink rowSink, Written row, boolean opdOfRow) {
        rowSink.text(state(row.verdict).word()).yes(row.verdict instanceof Verdict.Stops stops
                && stops.twin());
        rowSink.text(row.entry.reading().nik()).text(row.entry.reading().nip()).text(opdOfRow
                ? shortened(row.entry.opd()) : null);
        if (row.verdict instanceof Verdict.Owes owes) {
            rowSink.number(row.batch).text(owes.kpj()).number(owes.iuran().base()).number(owes.iuran().total());
            fill(rowSink, owes.iuran());
        } else {
            for (int column = 0; column < MONEY; column++) {
                rowSink.none();
            }
        }
        rowSink.text(row.verdict.note().isEmpty() ? null : row.verdict.note());
    }

    /** Employer and worker of each programme in turn; the shares come in the order of the programmes. */
    private static void fill(RowSink rowSink, Iuran iuran) {
        int next = 0;
        for (Programme programme : PROGRAMMES) {
            if (next < iuran.shares().size() && iuran.shares().get(next).programme() == programme) {
                Share share = iuran.shares().get(next++);
                rowSink.number(share.employer()).number(share.worker());
            } else {
                rowSink.none().none();
            }
        }
    }

    static RowState state(Verdict verdict) {
        return verdict instanceof Verdict.Owes ? RowState.BATCH
                : verdict instanceof Verdict.Skips ? RowState.SKIPPED : RowState.DEAD;
    }

    private static String shortened(String opd) {
        return opd == null || opd.length() <= LONGEST_OPD ? opd : opd.substring(0, LONGEST_OPD);
    }

    /**
     * Where the rows of a sponsored scheme can be found by the NIP in them; no other scheme looks for rows that way.
     */
    void staff(List<Written> rows, Source source, Blth blth) {
        if (source.role() == Role.PAYROLL) {
            return;
        }
        var named = rows.stream().filter(row -> row.entry.reading().nip() != null).toList();
        database.plain().batchUpdate(database.text("ledger/row/putStaff"), named, 500, (put, row) -> {
            put.setInt(1, blth.number());
            put.setString(2, row.entry.reading().nip());
            put.setLong(3, row.entry.key().file());
            put.setInt(4, row.entry.key().line());
        });
    }

    /** Who may be owed for under two schemes. */
    void shared(Set<String> niks, Blth blth) {
        database.plain().batchUpdate(database.text("ledger/row/putShared"), niks, 500, (put, nik) -> {
            put.setInt(1, blth.number());
            put.setString(2, nik);
        });
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
            put.setString(5, StoredFindings.written(stops.findings()));
            put.setLong(6, stops.amount());
            put.setObject(7, now);
        });
    }

    /** What corrections in force have put into rows is the first version of their edits. */
    void mended(List<Written> mended) {
        var now = OffsetDateTime.now(clock);
        database.plain().batchUpdate(database.text("ledger/row/putMended"), mended, 500, (put, row) -> {
            put.setLong(1, row.entry.key().file());
            put.setInt(2, row.entry.key().line());
            put.setString(3, Edits.written(row.entry.mended().edits()));
            put.setString(4, row.entry.mended().remark());
            put.setObject(5, now);
        });
        database.plain().batchUpdate(database.text("ledger/row/putEdit"), mended, 500, (put, row) -> {
            put.setLong(1, row.entry.key().file());
            put.setInt(2, row.entry.key().line());
            put.setString(3, Edits.written(row.entry.mended().edits()));
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
