package id.iuranhub.upkeep.retention;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.StoredRow;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that is kept of one person, for that person (UU PDP 27/2022 art 32): kind by kind, as it is kept. */
public final class PersonFile {

    /** Each kind, in the order in which it is told, with its statement. */
    private static final Map<String, String> KINDS = kinds();

    private final Database database;
    private final StoredRows stored;
    private final Journal journal;

    PersonFile(Database database, StoredRows stored, Journal journal) {
        this.database = database;
        this.stored = stored;
        this.journal = journal;
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("rows", "upkeep/person/rows");
        kinds.put("bills", "upkeep/person/bills");
        kinds.put("rapel", "upkeep/person/rapel");
        kinds.put("deadLetters", "upkeep/person/deadLetters");
        kinds.put("edits", "upkeep/person/edits");
        kinds.put("attempts", "upkeep/person/attempts");
        kinds.put("enrolments", "upkeep/person/enrolments");
        kinds.put("missing", "upkeep/person/missing");
        kinds.put("requests", "upkeep/person/requests");
        kinds.put("newWorker", "upkeep/person/newWorker");
        kinds.put("corrections", "upkeep/person/corrections");
        kinds.put("attestations", "upkeep/person/attestations");
        kinds.put("proposals", "upkeep/person/proposals");
        kinds.put("journal", "upkeep/person/journal");
        kinds.put("files", "upkeep/person/files");
        return kinds;
    }

    /** By kind. That it was taken out is on record. */
    public Map<String, List<Map<String, Object>>> export(Nik nik, String who) {
        var kept = new LinkedHashMap<String, List<Map<String, Object>>>();
        KINDS.forEach((kind, statement) -> kept.put(kind, list(statement, nik)));
        long things = kept.values().stream().mapToLong(List::size).sum();
        journal.write(who, "person exported", "person " + nik.masked(), things + " entries");
        return kept;
    }

    private List<Map<String, Object>> list(String statement, Nik nik) {
        return database.sql(statement).param("nik", nik.text()).param("like", "%" + nik.text() + "%")
                .query((row, number) -> document(row)).list();
    }

    private Map<String, Object> document(ResultSet row) throws SQLException {
        var document = new LinkedHashMap<String, Object>();
        ResultSetMetaData columns = row.getMetaData();
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        for (String name : names) {
            if (name.equals("cells")) {
                document.put(name, cells(row));
            } else if (!name.equals("source_version")) {
                document.put(name, value(row.getObject(name)));
            }
        }
        return document;
    }

    /** As the file has them, by the columns of its source; nobody may know those any more. */
    private Object cells(ResultSet row) throws SQLException {
        var read = stored.find(row, Blth.of(row.getInt("blth")));
        return read.isEmpty() ? row.getString("cells") : cells(read.get());
    }

    private static Map<String, String> cells(StoredRow row) {
        var cells = new LinkedHashMap<String, String>();
        var columns = row.source().columns();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).name(), row.file().cell(i));
        }
        return cells;
    }

    private static Object value(Object kept) {
        return kept == null || kept instanceof Number || kept instanceof Boolean ? kept : kept.toString();
    }
}
