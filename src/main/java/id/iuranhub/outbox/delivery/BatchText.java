package id.iuranhub.outbox.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Programme;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Role;
import id.iuranhub.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a batch the way the insurer reads it, compressed. The same batch gives the same text, however often. */
public final class BatchText {

    private static final Programme[] PROGRAMMES = Programme.values();
    /** The columns of the statement that are read here; at the last one the shares begin. */
    private static final int LINE = 2;
    private static final int PERSON = 3;
    private static final int CARD = 4;
    private static final int BASE = 5;
    private static final int SUM = 6;
    private static final int CELLS = 7;
    private static final int EDITS = 8;
    private static final int FIRST_SHARE = 9;
    private static final JsonFactory JSON = new JsonFactory();
    /** Names that stand in every record, encoded once. */
    private static final SerializedString RECORD_ID = new SerializedString("recordId");
    private static final SerializedString NIK = new SerializedString("nik");
    private static final SerializedString KPJ = new SerializedString("kpj");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString BIRTH_DATE = new SerializedString("birthDate");
    private static final SerializedString WAGE = new SerializedString("wage");
    private static final SerializedString PAYER_NIP = new SerializedString("payerNip");
    private static final SerializedString SHARES = new SerializedString("programmes");
    private static final SerializedString CODE = new SerializedString("code");
    private static final SerializedString EMPLOYER = new SerializedString("employer");
    private static final SerializedString WORKER = new SerializedString("worker");
    private static final SerializedString TOTAL = new SerializedString("total");
    private static final List<SerializedString> CODES = Arrays.stream(PROGRAMMES)
            .map(programme -> new SerializedString(programme.name())).toList();

    /** The lowest level takes a third of the time and leaves a little more. */
    private static final class Compressed extends GZIPOutputStream {
        Compressed(OutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final Database database;
    private final StoredRows stored;

    public BatchText(Database database, StoredRows stored) {
        this.database = database;
        this.stored = stored;
    }

    public static byte[] compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Compressed(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The records of a batch as the insurer reads them, and the digest of all that is sent. */
    record Written(byte[] records, String content) { }

    public byte[] of(BatchHeader header) {
        return of(header, write(header));
    }

    public byte[] of(BatchHeader header, Written written) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var out = new Compressed(bytes)) {
            out.write(heading(header));
            out.write(written.records);
            out.write('}');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Up to the records, which stand by themselves. */
    private static byte[] heading(BatchHeader header) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("batchId", header.key());
            json.writeStringField("npp", header.npp());
            json.writeStringField("division", header.opd());
            json.writeStringField("blth", header.blth().toString());
            json.writeStringField("scheme", header.scheme());
            json.writeStringField("kind", header.kind().name());
            json.writeObjectFieldStart("control");
            json.writeNumberField("records", header.records());
            json.writeNumberField("rupiah", header.rupiah());
            json.writeEndObject();
            json.writeFieldName("records");
            json.writeRaw(':');
            json.flush();
            return bytes.toByteArray();
        }
    }

    /** Reads the rows of a batch once. */
    Written write(BatchHeader header) {
        var bytes = new ByteArrayOutputStream(160 * 1024);
        var content = new BatchDigest(header);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            writeRecords(json, header, content);
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Written(bytes.toByteArray(), content.digest());
    }

    private void writeRecords(JsonGenerator json, BatchHeader header, BatchDigest content) {
        var version = stored.version(header.version(), header.source(), header.blth());
        boolean sponsored = version.source().role() == Role.SPONSOR_LIST;
        var ids = new RecordId(header.scheme(), header.blth());
        database.sql("outbox/delivery/records").param("batch", header.batch()).query(row -> {
            var reading = version.row(row.getInt(LINE), row.getString(CELLS), row.getString(EDITS)).reading();
            write(json, row, ids, reading, sponsored, content);
        });
    }

    private static void write(JsonGenerator json, ResultSet row, RecordId ids, Reading reading, boolean sponsored,
            BatchDigest content)
            throws SQLException {
        try {
            String nik = row.getString(PERSON);
            json.writeStartObject();
            text(json, RECORD_ID, ids.of(nik));
            text(json, NIK, nik);
            content.text(nik);
            text(json, KPJ, row.getString(CARD), content);
            text(json, NAME, reading.name(), content);
            text(json, BIRTH_DATE, reading.birthDate().toString());
            content.number(reading.birthDate().toEpochDay());
            number(json, WAGE, row.getLong(BASE));
            content.number(row.getLong(BASE));
            if (sponsored) {
                text(json, PAYER_NIP, reading.nip(), content);
            }
            json.writeFieldName(SHARES);
            json.writeStartArray();
            for (int programme = 0; programme < PROGRAMMES.length; programme++) {
                writeShare(json, row, programme, content);
            }
            json.writeEndArray();
            number(json, TOTAL, row.getLong(SUM));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A programme that owes nothing is left out. */
    private static void writeShare(JsonGenerator json, ResultSet row, int programme, BatchDigest content)
            throws SQLException, IOException {
        int column = FIRST_SHARE + 2 * programme;
        long employer = row.getLong(column);
        long worker = row.getLong(column + 1);
        content.number(employer);
        content.number(worker);
        if (employer > 0 || worker > 0) {
            json.writeStartObject();
            json.writeFieldName(CODE);
            json.writeString(CODES.get(programme));
            number(json, EMPLOYER, employer);
            number(json, WORKER, worker);
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, SerializedString name, String value, BatchDigest content)
            throws IOException {
        text(json, name, value);
        content.text(value);
    }

    private static void text(JsonGenerator json, SerializedString name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    private static void number(JsonGenerator json, SerializedString name, long value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(value);
    }
}
