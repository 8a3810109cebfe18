package id.iuranhub.ledger.row;

import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many letters each file has of each cause and state, and their rupiah: kept with every change of a letter, in its
 * transaction, so that no page has to count letters. Changes are appended; many become few when they are folded.
 * {@code hub verify} compares them with the letters.
 */
public final class DeadLetterSums {

    /** So many of one file are left as they are. */
    private static final int MOST = 40;
    private static final int TOGETHER = 500;

    /** What is counted together. @param opened in UTC */
    private record Group(String code, String field, String cause, String state, LocalDate opened) { }

    private record Sum(long letters, long rupiah) {
        private static final Sum NONE = new Sum(0, 0);

        private Sum plus(Sum other) {
            return new Sum(letters + other.letters, Math.addExact(rupiah, other.rupiah));
        }

        private Sum negated() {
            return new Sum(-letters, -rupiah);
        }
    }

    private final Database database;

    public DeadLetterSums(Database database) {
        this.database = database;
    }

    /** The letters of new rows have been written. */
    void opened(long file, int firstLine, int lastLine) {
        database.sql("ledger/row/sumNewLetters").param("file", file).param("from", firstLine)
                .param("to", lastLine).update();
    }

    /** Does something to the letters of some lines, in a transaction of the caller. */
    public void changing(long file, Collection<Integer> lines, Runnable change) {
        if (lines.isEmpty()) {
            change.run();
            return;
        }
        var sums = new HashMap<Group, Sum>();
        add(sums, file, lines, -1);
        change.run();
        add(sums, file, lines, 1);
        write(file, sums);
    }

    private void add(Map<Group, Sum> sums, long file, Collection<Integer> lines, int sign) {
        database.sql("ledger/row/lettersOfLines").param("file", file).param("lines", database.numbers(lines.toArray()))
                .query(row -> {
                    sums.merge(group(row), sign < 0 ? sum(row).negated() : sum(row), Sum::plus);
                });
    }

    private void write(long file, Map<Group, Sum> sums) {
        var changed = sums.entrySet().stream().filter(sum -> !sum.getValue().equals(Sum.NONE)).toList();
        database.plain().batchUpdate(database.text("ledger/row/putLetterSum"), changed, TOGETHER, (put, sum) -> {
            put.setLong(1, file);
            put.setString(2, sum.getKey().code);
            put.setString(3, sum.getKey().field);
            put.setString(4, sum.getKey().cause);
            put.setString(5, sum.getKey().state);
            put.setObject(6, sum.getKey().opened);
            put.setInt(7, Math.toIntExact(sum.getValue().letters));
            put.setLong(8, sum.getValue().rupiah);
        });
    }

    /** A file is replaced: what waited of it is superseded. */
    public void retired(long file) {
        database.sql("ledger/row/retireLetterSums").param("file", file).update();
        database.sql("ledger/row/retireRemovedLetters").param("file", file).update();
    }

    public void forget(long file) {
        database.sql("ledger/row/forgetLetterSums").param("file", file).update();
    }

    /** Adds up what has been appended to files of which there is much. Others append meanwhile. */
    public void fold() {
        for (long file : database.sql("ledger/row/letterSumsToFold").param("most", MOST).query(Long.class).list()) {
            database.inTransaction(() -> fold(file));
        }
    }

    private void fold(long file) {
        var sums = new HashMap<Group, Sum>();
        List<Long> appended = new ArrayList<>();
        database.sql("ledger/row/letterSumsOf").param("file", file).query(row -> {
            appended.add(row.getLong("sum_id"));
            sums.merge(group(row), sum(row), Sum::plus);
        });
        sums.values().removeIf(Sum.NONE::equals);
        // Else it gains nothing, and would do so every time.
        if (sums.size() > appended.size() / 2) {
            return;
        }
        int[][] dropped = database.plain().batchUpdate(database.text("ledger/row/dropLetterSum"), appended, TOGETHER,
                (drop, id) -> drop.setLong(1, id));
        if (Arrays.stream(dropped).flatMapToInt(Arrays::stream).sum() != appended.size()) {
            throw new IllegalStateException("the sums of file " + file + " are being folded by somebody else");
        }
        write(file, sums);
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(row.getString("code"), row.getString("field"), row.getString("cause"), row.getString("state"),
                row.getObject("opened_on", LocalDate.class));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getLong("letters"), row.getLong("rupiah"));
    }
}
