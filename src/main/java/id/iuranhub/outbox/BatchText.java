package id.iuranhub.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.iuranhub.model.Blth;
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
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes a batch the way the insurer reads it, compressed. The same batch gives the same text, however often. */
final class BatchText {

    private static final JsonFactory JSON = new JsonFactory();

    private final Database database;
    private final Sources sources;

    BatchText(Database database, Sources sources) {
        this.database = database;
        this.sources = sources;
    }

    private record Head(String key, String scheme, Blth blth, String opd, String npp, String kind, int records, long rupiah,
                        Source source) { }

    byte[] of(long batch) {
        Head head = database.sql("outbox/head").param("batch", batch).query((row, number) -> new Head(
                row.getString("batch_key"), row.getString("scheme"), Blth.of(row.getInt("blth")), row.getString("opd"),
                row.getString("npp"), row.getString("kind"), row.getInt("records"), row.getLong("rupiah"),
                sources.get(row.getString("source")))).single();
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var json = JSON.createGenerator(new GZIPOutputStream(bytes))) {
            json.writeStartObject();
            json.writeStringField("batchId", head.key);
            json.writeStringField("npp", head.npp);
            json.writeStringField("division", head.opd);
            json.writeStringField("blth", head.blth.toString());
            json.writeStringField("scheme", head.scheme);
            json.writeStringField("kind", head.kind);
            json.writeObjectFieldStart("control");
            json.writeNumberField("records", head.records);
            json.writeNumberField("rupiah", head.rupiah);
            json.writeEndObject();
            json.writeArrayFieldStart("records");
            writeRecords(json, batch, head);
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void writeRecords(JsonGenerator json, long batch, Head head) {
        var reader = new RowReader(head.source, head.blth);
        database.sql("outbox/records").param("batch", batch).query((row, number) -> {
            var cells = Rows.edited(Row.of(row.getInt("line"), row.getString("cells")), head.source,
                    Findings.edits(row.getString("edits")));
            write(json, row, head, reader.read(cells));
            return 0;
        }).list();
    }

    private static void write(JsonGenerator json, ResultSet row, Head head, Reading reading) throws SQLException {
        try {
            json.writeStartObject();
            json.writeStringField("recordId", RecordId.of(head.scheme, head.blth, row.getString("nik")));
            json.writeStringField("nik", row.getString("nik"));
            json.writeStringField("kpj", row.getString("kpj"));
            json.writeStringField("name", reading.name());
            json.writeStringField("birthDate", reading.birthDate().toString());
            json.writeNumberField("wage", row.getLong("base"));
            if (head.source.role() == Role.SPONSOR_LIST) {
                json.writeStringField("payerNip", reading.nip());
            }
            json.writeArrayFieldStart("programmes");
            for (Programme programme : Programme.values()) {
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
        String column = programme.name().toLowerCase(Locale.ROOT);
        long employer = row.getLong(column + "_employer");
        long worker = row.getLong(column + "_worker");
        if (employer > 0 || worker > 0) {
            json.writeStartObject();
            json.writeStringField("code", programme.name());
            json.writeNumberField("employer", employer);
            json.writeNumberField("worker", worker);
            json.writeEndObject();
        }
    }
}
