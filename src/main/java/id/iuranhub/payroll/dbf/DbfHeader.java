package id.iuranhub.payroll.dbf;

import id.iuranhub.payroll.value.Cell;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a dBase III or FoxPro table.
 *
 * @param records      how many there are, deleted ones counted
 * @param headerLength in bytes; the first record begins there
 * @param recordLength in bytes, the deletion mark counted
 */
record DbfHeader(long records, int headerLength, int recordLength, Charset charset, List<DbfField> fields) {

    private static final int FIXED = 32;
    private static final int DESCRIPTOR = 32;
    private static final byte END = 0x0d;
    /** A field that may hold nothing, which a bit of a field of its own says. */
    private static final int NULLABLE = 2;
    private static final char NULLS = '0';
    /** What is wrong where the list of fields does not end, by the name that the words know. */
    static final String NO_END = "header-end";

    /** The fixed part, which says how long the whole header is; see {@link #of}. */
    static int length(byte[] fixed) {
        return Short.toUnsignedInt(little(fixed).getShort(8));
    }

    /** @throws IllegalArgumentException if this is no header of a table */
    static DbfHeader of(byte[] header) {
        if (header.length <= FIXED) {
            throw new IllegalArgumentException("no fields");
        }
        var little = little(header);
        long records = Integer.toUnsignedLong(little.getInt(4));
        int recordLength = Short.toUnsignedInt(little.getShort(10));
        var fields = fields(header);
        int used = fields.isEmpty() ? 0 : fields.get(fields.size() - 1).end();
        if (fields.isEmpty() || used > recordLength || records > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("fields of " + used + " bytes in records of " + recordLength);
        }
        return new DbfHeader(records, header.length, recordLength, charset(header[29]), fields);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static List<DbfField> fields(byte[] header) {
        var fields = new ArrayList<DbfField>();
        int recordAt = 1;
        int nulls = 0;
        int at = FIXED;
        while (at + DESCRIPTOR <= header.length && header[at] != END) {
            char type = (char) header[at + 11];
            int length = Byte.toUnsignedInt(header[at + 16]);
            if (type == 'C') {
                // FoxPro keeps the high byte of a long text where a number has its decimals.
                length += Byte.toUnsignedInt(header[at + 17]) << 8;
            }
            // A text of no fixed length has a bit of its own before.
            nulls += isFoxPro(header) && (type == 'V' || type == 'Q') ? 1 : 0;
            boolean nullable = isFoxPro(header) && (header[at + 18] & NULLABLE) != 0;
            fields.add(new DbfField(name(header, at), type, recordAt, length, nullable ? nulls++ : -1));
            recordAt += length;
            at += DESCRIPTOR;
        }
        if (at >= header.length || header[at] != END) {
            throw new IllegalArgumentException(NO_END);
        }
        return fields;
    }

    private static boolean isFoxPro(byte[] header) {
        return header[0] >= 0x30 && header[0] <= 0x32;
    }

    /** Where the bits stand that say which fields hold nothing; null where there are none. */
    DbfField nulls() {
        return fields.stream().filter(field -> field.type() == NULLS).findFirst().orElse(null);
    }

    private static String name(byte[] header, int at) {
        String name = new String(header, at, 11, StandardCharsets.US_ASCII);
        int nul = name.indexOf('\0');
        return Cell.text(nul < 0 ? name : name.substring(0, nul));
    }

    /** By the language byte; Windows-1252, where it says nothing we know. */
    private static Charset charset(byte language) {
        return Charset.forName(switch (language) {
            case 0x01 -> "IBM437";
            case 0x02 -> "IBM850";
            default -> "windows-1252";
        });
    }
}
