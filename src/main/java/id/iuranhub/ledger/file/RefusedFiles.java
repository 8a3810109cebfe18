package id.iuranhub.ledger.file;

import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The files that could not be taken in, each with its code. */
public final class RefusedFiles {

    /** A folder that no source names may have a longer name. */
    private static final int LONGEST_SOURCE = 100;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public RefusedFiles(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A file that could not be taken in.
     *
     * @param source the folder, of whatever name
     * @param blth   null where the name states none
     * @param opd    whose it is, by folder or name; empty where neither says
     * @param copyOf the name of the file in force with the same content, null where it is not refused for that
     */
    public record RefusedFile(String source, Blth blth, String opd, String name, long bytes, String claim, Code code,
            String copyOf) { }

    /** Keeps in mind that a file could not be taken in. @param scheme null where no source names the folder */
    public void add(RefusedFile file, Scheme scheme) {
        String source = file.source.length() <= LONGEST_SOURCE ? file.source : file.source.substring(0, LONGEST_SOURCE);
        database.inTransaction(() -> {
            database.sql("ledger/file/refuseFile").param("source", source).param("scheme", scheme == null ? null
                    : scheme.id())
                    .param("blth", file.blth == null ? null : file.blth.number()).param("opd", file.opd)
                    .param("name", file.name)
                    .param("bytes", file.bytes).param("claim", file.claim).param("code", file.code.name())
                    .param("copyOf", file.copyOf).param("now", OffsetDateTime.now(clock)).update();
            // The answer of the file it is a copy of is written under its name too.
            database.sql("ledger/file/answerCopy").param("claim", file.claim).update();
            journal.write("hub", "file refused", source + "/" + file.name, file.code.name(), null,
                    FileState.REFUSED.word(),
                    file.code.name());
        });
    }

    /** The refused file goes back to its folder after all, and will be refused anew. */
    public void forget(String claim) {
        database.sql("ledger/file/forgetRefused").param("claim", claim).update();
    }

    /**
     * Where a claim that was refused is kept, {@code <folder>/<file>} among the refused; empty for one that was not.
     */
    public Optional<String> keptAs(String claim) {
        return database.sql("ledger/file/refusedClaim").param("claim", claim).query(String.class).optional();
    }
}
