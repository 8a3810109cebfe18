package id.iuranhub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Rows by one statement that is sent with the cells of many of them at once. */
final class BatchWriter implements RowSink {

    private static final int TOGETHER = 2000;

    private final PreparedStatement statement;
    private int column;

    private BatchWriter(PreparedStatement statement) {
        this.statement = statement;
    }

    static <T> void write(Connection connection, String text, Collection<T> rows, BiConsumer<T, RowSink> fill)
            throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            var cells = new BatchWriter(statement);
            int waiting = 0;
            for (T row : rows) {
                cells.column = 0;
                fill.accept(row, cells);
                statement.addBatch();
                if (++waiting == TOGETHER) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private interface Setting {
        void at(int column) throws SQLException;
    }

    private RowSink set(Setting setting) {
        try {
            setting.at(++column);
            return this;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public RowSink text(String text) {
        return set(at -> statement.setString(at, text));
    }

    @Override
    public RowSink whole(int number) {
        return set(at -> statement.setInt(at, number));
    }

    @Override
    public RowSink number(long number) {
        return set(at -> statement.setLong(at, number));
    }

    @Override
    public RowSink yes(boolean holds) {
        return set(at -> statement.setBoolean(at, holds));
    }

    @Override
    public RowSink day(LocalDate day) {
        return set(at -> statement.setObject(at, day));
    }

    @Override
    public RowSink none() {
        return set(at -> statement.setNull(at, Types.NULL));
    }
}
