package id.iuranhub.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes a dBase table by the book of the format, not by our reader. */
public final class DbfWriter {

    public static final Charset WINDOWS = Charset.forName("windows-1252");
    public static final Charset DOS = Charset.forName("IBM850");

    private record Field(String name, char type, int length) { }

    private final Charset charset;
    private final List<Field> fields = new ArrayList<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    /** @param triples name, type and length of each field */
    public DbfWriter(Charset charset, Object... triples) {
        this.charset = charset;
        for (int i = 0; i < triples.length; i += 3) {
            fields.add(new Field((String) triples[i], (char) triples[i + 1], (int) triples[i + 2]));
        }
    }

    public void record(String... cells) {
        write(' ', cells);
    }

    public void deleted(String... cells) {
        write('*', cells);
    }

    private void write(char mark, String... cells) {
        count++;
        records.write(mark);
        for (int i = 0; i < cells.length; i++) {
            byte[] text = cells[i].getBytes(charset);
            byte[] padded = new byte[fields.get(i).length];
            Arrays.fill(padded, (byte) ' ');
            System.arraycopy(text, 0, padded, fields.get(i).type == 'N' ? padded.length - text.length : 0, text.length);
            records.writeBytes(padded);
        }
    }

    /** Fields as their bytes: texts are padded, binary numbers of Visual FoxPro are as long as they are. */
    public void raw(byte[]... cells) {
        count++;
        records.write(' ');
        for (int i = 0; i < cells.length; i++) {
            byte[] padded = new byte[fields.get(i).length];
            Arrays.fill(padded, (byte) ' ');
            System.arraycopy(cells[i], 0, padded, 0, cells[i].length);
            records.writeBytes(padded);
        }
    }

    public byte[] bytes() {
        int length = 1 + fields.stream().mapToInt(Field::length).sum();
        var table = new ByteArrayOutputStream();
        table.writeBytes(ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) 3).putInt(4, count)
                .putShort(8, (short) (32 * fields.size() + 33)).putShort(10, (short) length)
                .put(29, (byte) (charset.equals(DOS) ? 2 : 0x57)).array());
        for (Field field : fields) {
            table.writeBytes(ByteBuffer.allocate(32).put(field.name.getBytes(StandardCharsets.US_ASCII))
                    .put(11, (byte) field.type).put(16, (byte) field.length).array());
        }
        table.write('\r');
        table.writeBytes(records.toByteArray());
        table.write(0x1a);
        return table.toByteArray();
    }
}
