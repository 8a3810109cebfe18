package id.iuranhub.ledger.row;

import id.iuranhub.law.Schemes;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of the ledger that wait for configuration: those of files that were read before versions of sources were kept
 * and whose source has no file in {@code config/sources}, and those not yet accepted of a scheme without a file in
 * {@code config/schemes}.
 */
public final class RowsWithoutSource {

    /** @param what {@code source} or {@code scheme}; @param rows that wait for its file */
    public record Orphan(String what, String name, long rows) { }

    private final Database database;
    private final SourceVersions versions;
    private final Schemes schemes;

    public RowsWithoutSource(Database database, SourceVersions versions, Schemes schemes) {
        this.database = database;
        this.versions = versions;
        this.schemes = schemes;
    }

    /** None mostly. */
    public List<Orphan> all() {
        var orphans = new ArrayList<Orphan>();
        versions.unknown().forEach(files -> orphans.add(new Orphan("source", files.source(), files.rows())));
        database.sql("ledger/row/schemesAtWork")
                .query((row, number) -> new Orphan("scheme", row.getString("scheme"), row.getLong("records")))
                .list().stream().filter(waiting -> schemes.find(waiting.name).isEmpty()).forEach(orphans::add);
        return orphans;
    }

    /** Nothing of them is judged or sent, nothing of them is lost. */
    public Optional<Trouble> trouble() {
        var names = new ArrayList<String>();
        long rows = 0;
        for (Orphan orphan : all()) {
            names.add("config/" + orphan.what + "s/" + orphan.name + ".yaml");
            rows += orphan.rows;
        }
        return names.isEmpty() ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.CONFIGURATION, "gone").with("files", String.join(", ", names))
                .with("rows", rows));
    }

    /** For {@code hub status}. */
    public List<Map<String, Object>> documents() {
        return all().stream().map(orphan -> {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("what", orphan.what);
            document.put("name", orphan.name);
            document.put("rows", orphan.rows);
            return document;
        }).toList();
    }
}
