package id.iuranhub.portal;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What came back from the portal, on record: what counted, and what did not. */
final class AnswerRecord {

    private static final int LONGEST_NAME = 1000;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    AnswerRecord(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param sha256 null where nothing of the file counts, or there is none */
    void note(PortalAnswers.Came came, PortalAnswers.Taken taken, AnswerState state, String sha256) {
        database.sql("portal/putAnswer").param("kind", taken.kind().word()).param("state", state.word())
                .param("scheme", taken.scheme(), Types.VARCHAR)
                .param("blth", taken.blth() == null ? null : taken.blth().number(), Types.INTEGER)
                .param("name", came.name().substring(0, Math.min(came.name().length(), LONGEST_NAME)))
                .param("sha256", sha256, Types.VARCHAR).param("kept", came.kept(), Types.VARCHAR)
                .param("accepted", taken.accepted()).param("refused", taken.refused())
                .param("differs", taken.differs())
                .param("kode", taken.kodeIuran().isEmpty() ? null : taken.kodeIuran(), Types.VARCHAR)
                .param("who", came.who()).param("now", OffsetDateTime.now(clock)).update();
        journal.write(came.who(), "portal answer " + state.word(), "portal " + taken.kind().word(), taken.scheme() + " "
                + taken.blth() + ": " + taken.accepted() + " accepted, " + taken.refused() + " refused, "
                + taken.differs() + " differ");
    }

    /** Whether failed rows have been taken from the same file before. */
    boolean isKnown(String sha256) {
        return database.sql("portal/known").param("sha256", sha256).query(Integer.class).single() > 0;
    }

    /** The latest list of a month, as it lies below the home. */
    Optional<String> lastList(String scheme, Blth blth) {
        return database.sql("portal/lastList").param("scheme", scheme).param("blth", blth.number())
                .query(String.class).optional();
    }
}
