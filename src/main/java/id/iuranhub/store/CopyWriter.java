package id.iuranhub.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows by PostgreSQL's COPY in its binary form, which neither side has to print or parse. */
final class CopyWriter implements RowSink {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int SENT_TOGETHER = 64 * 1024;
    /** Days are counted from here. */
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NONE = -1;

    private ByteBuffer bytes = ByteBuffer.allocate(2 * SENT_TOGETHER);
    private int begun;
    private short columns;

    private CopyWriter() { }

    static <T> void write(Connection connection, String text, Collection<T> rows, BiConsumer<T, RowSink> fill)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(text);
        try {
            var cells = new CopyWriter();
            cells.bytes.put(SIGNATURE).putInt(0).putInt(0);
            for (T row : rows) {
                cells.begin();
                fill.accept(row, cells);
                cells.end();
                if (cells.bytes.position() >= SENT_TOGETHER) {
                    cells.send(copy);
                }
            }
            cells.bytes.putShort((short) NONE);
            cells.send(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void begin() {
        begun = bytes.position();
        columns = 0;
        room(Short.BYTES).putShort(columns);
    }

    private void end() {
        bytes.putShort(begun, columns);
    }

    private void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed + Long.BYTES) {
            bytes = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + needed + SENT_TOGETHER))
                    .put(bytes.flip());
        }
        return bytes;
    }

    private ByteBuffer cell(int length) {
        columns++;
        return room(Integer.BYTES + length).putInt(length);
    }

    @Override
    public RowSink text(String text) {
        if (text == null) {
            return none();
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        cell(encoded.length).put(encoded);
        return this;
    }

    @Override
    public RowSink whole(int number) {
        cell(Integer.BYTES).putInt(number);
        return this;
    }

    @Override
    public RowSink number(long number) {
        cell(Long.BYTES).putLong(number);
        return this;
    }

    @Override
    public RowSink yes(boolean holds) {
        cell(1).put((byte) (holds ? 1 : 0));
        return this;
    }

    @Override
    public RowSink day(LocalDate day) {
        return day == null ? none() : whole(Math.toIntExact(day.toEpochDay() - FIRST_DAY));
    }

    @Override
    public RowSink none() {
        columns++;
        room(Integer.BYTES).putInt(NONE);
        return this;
    }
}
