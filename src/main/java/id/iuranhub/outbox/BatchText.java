package id.iuranhub.outbox;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a batch the way the insurer reads it, compressed. The same batch gives the same text, however often. */
final class BatchText {

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
    private static final List<SerializedString> CODES = Arrays.stream(PROGRAMMES).map(programme -> new SerializedString(programme.name())).toList();

    /** The lowest level takes a third of the time and leaves a little more. */
    private static final class Compressed extends GZIPOutputStream {
        Compressed(OutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final Database database;
    private final StoredRows stored;

    BatchText(Database database, StoredRows stored) {
        this.database = database;
        this.stored = stored;
    }

    byte[] of(Head head) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var json = JSON.createGenerator(new Compressed(bytes))) {
            json.writeStartObject();
            json.writeStringField("batchId", head.key());
            json.writeStringField("npp", head.npp());
            json.writeStringField("division", head.opd());
            json.writeStringField("blth", head.blth().toString());
            json.writeStringField("scheme", head.scheme());
            json.writeStringField("kind", head.kind());
            json.writeObjectFieldStart("control");
            json.writeNumberField("records", head.records());
            json.writeNumberField("rupiah", head.rupiah());
            json.writeEndObject();
            json.writeArrayFieldStart("records");
            writeRecords(json, head);
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void writeRecords(JsonGenerator json, Head head) {
        var version = stored.version(head.version(), head.source(), head.blth());
        boolean sponsored = version.source().role() == Role.SPONSOR_LIST;
        var ids = new RecordId(head.scheme(), head.blth());
        database.sql("outbox/records").param("batch", head.batch()).query(row -> {
            var reading = version.row(row.getInt(LINE), row.getString(CELLS), row.getString(EDITS)).reading();
            write(json, row, ids, reading, sponsored);
        });
    }

    private static void write(JsonGenerator json, ResultSet row, RecordId ids, Reading reading, boolean sponsored) throws SQLException {
        try {
            String nik = row.getString(PERSON);
            json.writeStartObject();
            text(json, RECORD_ID, ids.of(nik));
            text(json, NIK, nik);
            text(json, KPJ, row.getString(CARD));
            text(json, NAME, reading.name());
            text(json, BIRTH_DATE, reading.birthDate().toString());
            number(json, WAGE, row.getLong(BASE));
            if (sponsored) {
                text(json, PAYER_NIP, reading.nip());
            }
            json.writeFieldName(SHARES);
            json.writeStartArray();
            for (int programme = 0; programme < PROGRAMMES.length; programme++) {
                writeShare(json, row, programme);
            }
            json.writeEndArray();
            number(json, TOTAL, row.getLong(SUM));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A programme that owes nothing is left out. */
    private static void writeShare(JsonGenerator json, ResultSet row, int programme) throws SQLException, IOException {
        int column = FIRST_SHARE + 2 * programme;
        long employer = row.getLong(column);
        long worker = row.getLong(column + 1);
        if (employer > 0 || worker > 0) {
            json.writeStartObject();
            json.writeFieldName(CODE);
            json.writeString(CODES.get(programme));
            number(json, EMPLOYER, employer);
            number(json, WORKER, worker);
            json.writeEndObject();
        }
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
