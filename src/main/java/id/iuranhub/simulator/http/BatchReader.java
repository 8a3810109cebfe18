package id.iuranhub.simulator.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.iuranhub.model.Blth;
import id.iuranhub.simulator.books.Batch;
import id.iuranhub.simulator.books.IuranRecord;
import id.iuranhub.simulator.books.Kind;
import id.iuranhub.simulator.books.Sum;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a batch as it streams in and holds it against the schema. */
final class BatchReader {

    static final int MOST_RECORDS = 1000;
    private static final Pattern BLTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final JsonScan jsonScan;
    private final List<IuranRecord> records = new ArrayList<>();
    private final Set<String> recordIds = new HashSet<>();
    private String batchId;
    private String npp;
    private String division;
    private Blth blth;
    private String scheme;
    private Kind kind;
    private Sum control;

    private BatchReader(JsonParser json) {
        this.json = json;
        this.jsonScan = new JsonScan(json);
    }

    /** @throws Refused 400 where it is not JSON or not the schema, 413 beyond {@value #MOST_RECORDS} records */
    static Batch read(InputStream body) {
        try (JsonParser json = JSON.createParser(body)) {
            return new BatchReader(json).read();
        } catch (JsonProcessingException notJson) {
            throw Problem.badBody("not JSON: " + notJson.getOriginalMessage()).refused();
        } catch (IOException notReadable) {
            throw Problem.badBody("cannot be read: " + notReadable.getMessage()).refused();
        }
    }

    private Batch read() throws IOException {
        json.nextToken();
        jsonScan.object("batch");
        for (String field = jsonScan.nextField(); field != null; field = jsonScan.nextField()) {
            take(field);
        }
        if (json.nextToken() != null) {
            throw jsonScan.fault("batch", "one object", "more after it");
        }
        requireAll();
        return new Batch(batchId, npp, division, blth, scheme, kind, control, records);
    }

    private void take(String field) throws IOException {
        switch (field) {
            case "batchId" -> batchId = jsonScan.word(field, 64);
            case "npp" -> npp = jsonScan.word(field, 64);
            case "division" -> division = jsonScan.text(field, 256);
            case "blth" -> blth = blth(field);
            case "scheme" -> scheme = jsonScan.word(field, 64);
            case "kind" -> kind = jsonScan.oneOf(Kind.class, field);
            case "control" -> control = control(field);
            case "records" -> takeRecords(field);
            default -> jsonScan.skip();
        }
    }

    private Blth blth(String field) throws IOException {
        String text = jsonScan.text(field, 64);
        if (!BLTH.matcher(text).matches()) {
            throw jsonScan.fault(field, "a month YYYY-MM", text);
        }
        return Blth.of(text);
    }

    private Sum control(String field) throws IOException {
        jsonScan.object(field);
        jsonScan.enter(() -> "control.");
        long count = -1;
        long rupiah = -1;
        for (String part = jsonScan.nextField(); part != null; part = jsonScan.nextField()) {
            switch (part) {
                case "records" -> count = jsonScan.whole(part);
                case "rupiah" -> rupiah = jsonScan.whole(part);
                default -> jsonScan.skip();
            }
        }
        jsonScan.require("records", count >= 0);
        jsonScan.require("rupiah", rupiah >= 0);
        jsonScan.enter(() -> "");
        return new Sum(count, rupiah);
    }

    private void takeRecords(String field) throws IOException {
        jsonScan.array(field);
        var reader = new RecordReader(jsonScan);
        while (jsonScan.nextElement()) {
            if (records.size() == MOST_RECORDS) {
                throw new Problem(413, "TOO_MANY_RECORDS", "a batch holds at most " + MOST_RECORDS + " records")
                        .refused();
            }
            takeRecord(reader.read(records.size()));
        }
        jsonScan.enter(() -> "");
    }

    /** A record twice in one batch could not be told apart in the receipt, which names refused ones by their id. */
    private void takeRecord(IuranRecord record) {
        if (!recordIds.add(record.recordId())) {
            throw jsonScan.fault("recordId", "each record once in a batch", record.recordId() + " again");
        }
        records.add(record);
    }

    private void requireAll() {
        jsonScan.require("batchId", batchId != null);
        jsonScan.require("npp", npp != null);
        jsonScan.require("division", division != null);
        jsonScan.require("blth", blth != null);
        jsonScan.require("scheme", scheme != null);
        jsonScan.require("kind", kind != null);
        jsonScan.require("control", control != null);
        jsonScan.require("records", !records.isEmpty());
    }
}
