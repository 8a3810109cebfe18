package id.iuranhub.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.iuranhub.model.Programme;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.ledger.Rows;
import id.iuranhub.ledger.Findings;
import id.iuranhub.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes a batch the way the insurer reads it, compressed. The same batch gives the same text, however often. */
final class BatchText {

    private static final Programme[] PROGRAMMES = Programme.values();
    /** Where the shares begin in the columns of the statement. */
    private static final int FIRST_SHARE = 9;
    private static final JsonFactory JSON = new JsonFactory();

    /** The lowest level takes a third of the time and leaves a little more. */
    private static final class Compressed extends GZIPOutputStream {
        Compressed(OutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final Database database;
    private final Sources sources;

    BatchText(Database database, Sources sources) {
        this.database = database;
        this.sources = sources;
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
        Source source = sources.get(head.source());
        boolean sponsored = source.role() == Role.SPONSOR_LIST;
        var reader = new RowReader(source, head.blth());
        database.sql("outbox/records").param("batch", head.batch()).query((row, number) -> {
            var cells = Rows.edited(Row.of(row.getInt("line"), row.getString("cells")), source,
                    Findings.edits(row.getString("edits")));
            write(json, row, head, reader.read(cells), sponsored);
            return 0;
        }).list();
    }

    private static void write(JsonGenerator json, ResultSet row, Head head, Reading reading, boolean sponsored) throws SQLException {
        try {
            json.writeStartObject();
            json.writeStringField("recordId", RecordId.of(head.scheme(), head.blth(), row.getString("nik")));
            json.writeStringField("nik", row.getString("nik"));
            json.writeStringField("kpj", row.getString("kpj"));
            json.writeStringField("name", reading.name());
            json.writeStringField("birthDate", reading.birthDate().toString());
            json.writeNumberField("wage", row.getLong("base"));
            if (sponsored) {
                json.writeStringField("payerNip", reading.nip());
            }
            json.writeArrayFieldStart("programmes");
            for (Programme programme : PROGRAMMES) {
                writeShare(json, row, programme);
            }
            json.writeEndArray();
            json.writeNumberField("total", row.getLong("total"));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A programme that owes nothing is left out. */
    private static void writeShare(JsonGenerator json, ResultSet row, Programme programme) throws SQLException, IOException {
        int column = FIRST_SHARE + 2 * programme.ordinal();
        long employer = row.getLong(column);
        long worker = row.getLong(column + 1);
        if (employer > 0 || worker > 0) {
            json.writeStartObject();
            json.writeStringField("code", programme.name());
            json.writeNumberField("employer", employer);
            json.writeNumberField("worker", worker);
            json.writeEndObject();
        }
    }
}
