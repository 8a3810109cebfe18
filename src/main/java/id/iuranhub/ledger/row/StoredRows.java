package id.iuranhub.ledger.row;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the rows of the ledger, each with the version of its source that its file was read with. Nobody else does, so
 * that nothing that a site writes into its configuration changes what a row says.
 */
public final class StoredRows {

    /** A version of a source, at work on the rows of a month. */
    public record Version(Source source, RowReader reader) {

        /** @param edits as stored, null where there are none */
        public StoredRow row(int line, String cells, String edits) {
            return new StoredRow(source, Row.of(line, cells), Edits.of(edits), reader);
        }

        /** Of a result with {@code line, cells, edits}. */
        public StoredRow row(ResultSet row) throws SQLException {
            return row(row.getInt("line"), row.getString("cells"), row.getString("edits"));
        }
    }

    private record InMonth(String digest, Blth blth) { }

    private final SourceVersions versions;
    /** As many as there are versions and months. */
    private final Map<InMonth, Version> known = new ConcurrentHashMap<>();

    public StoredRows(SourceVersions versions) {
        this.versions = versions;
    }

    /** A version that is known already. */
    public Version version(Source version, Blth blth) {
        return new Version(version, new RowReader(version, blth));
    }

    /** @param digest null of a file whose version is not known; empty then */
    public Optional<Version> find(String digest, Blth blth) {
        if (digest == null) {
            return Optional.empty();
        }
        var key = new InMonth(digest, blth);
        Version version = known.get(key);
        if (version == null) {
            version = versions.find(digest).map(source -> new Version(source, new RowReader(source, blth)))
                    .orElse(null);
            if (version != null) {
                known.put(key, version);
            }
        }
        return Optional.ofNullable(version);
    }

    /** @param source the name of the source, to say it. @throws Misconfigured nobody knows how the row is to be read */
    public Version version(String digest, String source, Blth blth) {
        return find(digest, blth).orElseThrow(() -> new Misconfigured("rows of '" + source
                + "' that were read before versions of sources were kept cannot be read without config/sources/"
                + source
                + ".yaml; put the file back as it was and start the hub again"));
    }

    /**
     * Of a result with {@code source_version, line, cells, edits}. Empty where nobody knows how the row is to be read.
     */
    public Optional<StoredRow> find(ResultSet row, Blth blth) throws SQLException {
        var version = find(row.getString("source_version"), blth);
        return version.isEmpty() ? Optional.empty() : Optional.of(version.get().row(row));
    }

    /**
     * Of a result with {@code source, source_version, line, cells, edits}. @throws Misconfigured as {@link #version}
     */
    public StoredRow row(ResultSet row, Blth blth) throws SQLException {
        return version(row.getString("source_version"), row.getString("source"), blth).row(row);
    }
}
