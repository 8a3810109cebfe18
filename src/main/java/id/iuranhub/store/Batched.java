package id.iuranhub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiConsumer;

/** Rows by one statement that is sent with the cells of many of them at once. */
final class Batched implements Cells {

    private static final int TOGETHER = 2000;

    private final PreparedStatement statement;
    private int column;

    private Batched(PreparedStatement statement) {
        this.statement = statement;
    }

    static <T> void write(Connection connection, String text, Collection<T> rows, BiConsumer<T, Cells> fill) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            var cells = new Batched(statement);
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

    private Cells set(Setting setting) {
        try {
            setting.at(++column);
            return this;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public Cells text(String text) {
        return set(at -> statement.setString(at, text));
    }

    @Override
    public Cells whole(int number) {
        return set(at -> statement.setInt(at, number));
    }

    @Override
    public Cells number(long number) {
        return set(at -> statement.setLong(at, number));
    }

    @Override
    public Cells yes(boolean holds) {
        return set(at -> statement.setBoolean(at, holds));
    }

    @Override
    public Cells day(LocalDate day) {
        return set(at -> statement.setObject(at, day));
    }

    @Override
    public Cells none() {
        return set(at -> statement.setNull(at, Types.NULL));
    }
}
