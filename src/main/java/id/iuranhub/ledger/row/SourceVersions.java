package id.iuranhub.ledger.row;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.SourceVersion;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of sources that files were read with, by their digest: written once, kept as long as the ledger. */
public final class SourceVersions {

    private static final Logger LOG = LoggerFactory.getLogger(SourceVersions.class);

    /** Files of a source of which nobody knows how they were read. */
    public record Unknown(String source, long files, long rows) { }

    private final Database database;
    private final Clock clock;
    private final Map<String, Source> known = new ConcurrentHashMap<>();

    public SourceVersions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes down how a source is configured, unless it is there. @return its digest */
    public String keep(Source source) {
        var version = SourceVersion.of(source);
        database.sql("ledger/row/keepVersion").param("digest", version.digest()).param("source", source.name())
                .param("configuration", version.configuration()).param("now", OffsetDateTime.now(clock)).update();
        return version.digest();
    }

    /** Empty where it is not there, or of a release whose words nobody knows any more. */
    public Optional<Source> find(String digest) {
        Source source = known.get(digest);
        if (source == null) {
            source = read(digest);
            if (source != null) {
                known.put(digest, source);
            }
        }
        return Optional.ofNullable(source);
    }

    private Source read(String digest) {
        try {
            return database.sql("ledger/row/sourceVersion").param("digest", digest)
                    .query((row, number) -> SourceVersion.read(row.getString("source"), row.getString("configuration")))
                    .optional().orElse(null);
        } catch (Misconfigured unread) {
            LOG.error("{}", unread.getMessage());
            return null;
        }
    }

    /** What is in force counts as what files were read with before versions were kept. */
    public void adopt(Collection<Source> today) {
        var unknown = unknown();
        today.stream().filter(source -> unknown.stream().anyMatch(files -> files.source.equals(source.name())))
                .forEach(source -> database.inTransaction(() -> database.sql("ledger/row/adoptVersion")
                .param("source", source.name())
                        .param("version", keep(source)).update()));
    }

    /** Sources whose stored rows nobody can read; none mostly. */
    public List<Unknown> unknown() {
        return database.sql("ledger/row/unversioned").query((row, number) -> new Unknown(row.getString("source"),
                row.getLong("files"), row.getLong("read_rows"))).list();
    }
}
