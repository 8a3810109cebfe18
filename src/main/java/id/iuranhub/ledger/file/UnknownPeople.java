package id.iuranhub.ledger.file;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that name more people the insurer does not know than honest ones do: somebody may be guessing NIKs. Each is
 * told once in log and journal; the trouble lasts until somebody of the city has looked at it, or it is no longer so.
 */
public final class UnknownPeople {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownPeople.class);
    /** Who has not looked for so long does not look. */
    private static final int DAYS = 31;

    private final Database database;
    private final Journal journal;
    private final int limit;
    private final Clock clock;

    /** @param limit {@code answers.unknown-limit}: so many of a file are nothing unusual, nor is a fifth of its rows */
    public UnknownPeople(Database database, Journal journal, int limit, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.limit = limit;
        this.clock = clock;
    }

    private record File(long number, String source, String name, int rows, int people, boolean told) { }

    /** For the clock that looks for troubles. */
    public Optional<Trouble> look() {
        List<File> files = database.sql("ledger/file/unknownPeople").param("since", now().minusDays(DAYS))
                .param("limit", limit)
                .query((row, number) -> file(row)).list();
        files.stream().filter(file -> !file.told).forEach(this::tell);
        return files.isEmpty() ? Optional.empty()
                : Optional.of(Trouble.of(Trouble.Kind.STRANGERS, "file").with("files", files.size())
                .with("source", files.get(0).source).with("people", files.get(0).people)
                .with("rows", files.get(0).rows));
    }

    private static File file(ResultSet row) throws SQLException {
        return new File(row.getLong("file_id"), row.getString("source"), row.getString("name"),
                row.getInt("rows_read"), row.getInt("people"),
                row.getBoolean("told"));
    }

    private void tell(File file) {
        database.inTransaction(() -> {
            database.sql("ledger/file/tellUnknown").param("file", file.number).param("people", file.people)
                    .param("now", now()).update();
            journal.write("hub", "unknown people", "file " + file.number, file.people + " of " + file.rows
                    + " rows name NIKs that are not enrolled");
        });
        LOG.warn("{} {}: {} of {} rows name NIKs that are not enrolled; ask its sender, and look at the file",
                file.source, file.name, file.people,
                file.rows);
    }

    /** Somebody of the city looks at the file, or at a row of it. */
    public void seen(long file, String who) {
        database.sql("ledger/file/unknownSeen").param("file", file).param("who", who).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
