package id.iuranhub.payroll.dbf;

import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.Records;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The records of a DBF. Cells are the characters of the record, not values made of them: a reader that answers
 * {@code 00000000} or a broken number with null could not show what stands there.
 */
public final class DbfRecords implements Records {

    private static final int FIXED = 32;
    private static final byte DELETED = '*';
    private static final byte STANDING = ' ';

    private final InputStream in;
    private final DbfHeader header;
    private final List<DbfField> fields;
    /** Null where every field holds something. */
    private final DbfField nulls;
    private final byte[] record;
    private boolean named;
    private int line;

    public DbfRecords(Path file, long bytes) throws IOException, FileRefused {
        this.in = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), 64 * 1024);
        try {
            this.header = header(in);
            demandWhole(bytes);
        } catch (IOException | FileRefused | RuntimeException failed) {
            in.close();
            throw failed;
        }
        this.fields = header.fields();
        this.nulls = header.nulls();
        this.record = new byte[header.recordLength()];
    }

    private static DbfHeader header(InputStream in) throws IOException, FileRefused {
        byte[] fixed = in.readNBytes(FIXED);
        if (fixed.length < FIXED || DbfHeader.length(fixed) < FIXED) {
            throw unreadable(new Value.Part("header"));
        }
        byte[] whole = Arrays.copyOf(fixed, DbfHeader.length(fixed));
        if (in.readNBytes(whole, FIXED, whole.length - FIXED) < whole.length - FIXED) {
            throw unreadable(new Value.Part("header"));
        }
        try {
            return DbfHeader.of(whole);
        } catch (IllegalArgumentException noTable) {
            throw unreadable(new Value.Part(
                    DbfHeader.NO_END.equals(noTable.getMessage()) ? DbfHeader.NO_END : "header"));
        }
    }

    private void demandWhole(long bytes) throws FileRefused {
        long whole = header.headerLength() + header.records() * header.recordLength();
        if (bytes < whole) {
            throw FileRefused.unreadable(new Value.Bytes(whole), new Value.Bytes(bytes));
        }
    }

    private static FileRefused unreadable(Value found) {
        return FileRefused.unreadable(new Value.Form(Format.DBF.extension()), found);
    }

    /** The names of the fields first, so that a DBF has a header row like any other file. */
    @Override
    public String[] next() throws IOException, FileRefused {
        if (!named) {
            named = true;
            return fields.stream().map(DbfField::name).toArray(String[]::new);
        }
        while (line < header.records()) {
            line++;
            if (in.readNBytes(record, 0, record.length) < record.length
                    || record[0] != DELETED && record[0] != STANDING) {
                throw unreadable(new Value.DbfRecord(line));
            }
            if (record[0] == STANDING) {
                return cells();
            }
        }
        return null;
    }

    private String[] cells() {
        String[] cells = new String[fields.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = isNull(fields.get(i)) ? "" : fields.get(i).cell(record, header.charset());
        }
        return cells;
    }

    private boolean isNull(DbfField field) {
        if (nulls == null) {
            return false;
        }
        int bit = field.nullAt();
        return bit >= 0 && bit / Byte.SIZE < nulls.length()
                && (record[nulls.at() + bit / Byte.SIZE] >> bit % Byte.SIZE & 1) != 0;
    }

    @Override
    public Optional<String> unreadable(int place) {
        return Optional.of(fields.get(place)).filter(field -> !field.isReadable()).map(DbfField::told);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
