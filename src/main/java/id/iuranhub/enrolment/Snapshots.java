package id.iuranhub.enrolment;

import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Form;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.store.Database;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Takes in what the insurer says of its participants, whole NPP at a time. */
public final class Snapshots {

    /** What the insurer's lists look like. */
    public static final Form FORM = SnapshotLine.FORM;

    private static final int PAGE = 1000;
    /** Who is told of so many begins at the first. */
    private static final int MOST_FAULTS = 20;

    private final Database database;
    private final Journal journal;
    private final SnapshotGuard guard;
    private final HeldArrivals held;
    private final Clock clock;

    public Snapshots(Database database, Journal journal, SnapshotGuard guard, HeldArrivals held, Clock clock) {
        this.guard = guard;
        this.held = held;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Reads a snapshot and puts it in force for the NPPs it contains.
     *
     * @param lines      streamed
     * @param isReleased somebody let it pass, whomever it ends
     * @throws FileRefused where lines do not read, with the first of them; then nothing of it counts
     */
    public Outcome take(String name, TableFile lines, boolean isReleased) throws FileRefused {
        long snapshot = open(name);
        try {
            int count = load(snapshot, lines);
            noteChanges(snapshot);
            var npps = database.sql("enrolment/npps").param("snapshot", snapshot).query(String.class).list();
            var ended = guard.ended(snapshot, npps);
            var stopped = guard.stopped(ended);
            if (!stopped.isEmpty() && !isReleased) {
                drop(snapshot);
                return new Waits(npps, stopped);
            }
            putInForce(snapshot, name + ": " + count + " lines", npps);
            return new InForce(SnapshotGuard.told(ended));
        } catch (FileRefused refused) {
            drop(snapshot);
            throw refused;
        }
    }

    /** What became of a snapshot that reads. */
    public sealed interface Outcome { }

    /** @param ended NPPs of which it ended more people than is usual */
    public record InForce(List<SnapshotGuard.Ended> ended) implements Outcome { }

    /** It waits, with nothing of it in force. @param npps all that it contains; @param ended those over the limit */
    public record Waits(List<String> npps, List<SnapshotGuard.Ended> ended) implements Outcome { }

    long open(String name) {
        var key = new GeneratedKeyHolder();
        database.sql("enrolment/open").param("name", name).param("now", OffsetDateTime.now(clock))
                .update(key, "snapshot_id");
        return key.getKeyAs(Number.class).longValue();
    }

    private int load(long snapshot, TableFile lines) throws FileRefused {
        int count = 0;
        var faults = new ArrayList<Finding>();
        for (List<Row> rows = lines.next(PAGE); !rows.isEmpty()
                && faults.size() < MOST_FAULTS; rows = lines.next(PAGE)) {
            var page = new ArrayList<SnapshotLine>(rows.size());
            for (Row row : rows) {
                page.add(SnapshotLine.of(row, faults::add));
            }
            if (faults.isEmpty()) {
                insert(snapshot, count + 1, page);
            }
            count += page.size();
        }
        if (!faults.isEmpty()) {
            throw new FileRefused(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
        return count;
    }

    void insert(long snapshot, int firstNumber, List<SnapshotLine> page) {
        int[] number = {firstNumber};
        database.inTransaction(() -> database.bulk("enrolment/insert", page, (line, cells) -> cells
                .number(snapshot).whole(number[0]++).text(line.npp()).text(line.nik()).text(line.kpj())
                .text(line.name())
                .day(line.birthDate()).text(line.division()).text(line.programmes()).yes(line.active())
                .day(line.from()).day(line.to())));
    }

    /** Whose rows have to be judged again is noted: switches over in one transaction. */
    private void putInForce(long snapshot, String detail, List<String> npps) {
        database.inTransaction(() -> {
            database.sql("enrolment/askRechecks").update();
            database.sql("enrolment/putInForce").param("snapshot", snapshot).update();
            database.sql("enrolment/taken").param("snapshot", snapshot).update();
            held.snapshotTaken(npps);
            journal.write("hub", "snapshot taken", "snapshot " + snapshot, detail, null, "in force", null);
        });
        dropOutdated();
    }

    /** Noting somebody too many does no harm, so this need not be one transaction with the switch. */
    private void noteChanges(long snapshot) {
        Object[] months = database.sql("enrolment/months").query(Integer.class).list().toArray();
        if (months.length == 0) {
            return;
        }
        inRanges(snapshot, (from, to) -> database.sql("enrolment/noteNew").param("snapshot", snapshot)
                .param("months", database.numbers(months)).param("from", from).param("to", to).update());
        for (long old : database.sql("enrolment/replacedBy").param("snapshot", snapshot).query(Long.class).list()) {
            inRanges(old, (from, to) -> database.sql("enrolment/noteGone").param("snapshot", snapshot).param("old", old)
                    .param("months", database.numbers(months)).param("from", from).param("to", to).update());
        }
    }

    interface Range {
        void of(int from, int to);
    }

    void inRanges(long snapshot, Range range) {
        int last = database.sql("enrolment/lastLine").param("snapshot", snapshot).query(Integer.class).single();
        for (int from = 0; from <= last; from += PAGE) {
            range.of(from, from + PAGE - 1);
        }
    }

    /** Lines of NPP for which a later snapshot is in force. */
    private void dropOutdated() {
        for (long old : database.sql("enrolment/outdated").query(Long.class).list()) {
            inRanges(old, (from, to) -> database.sql("enrolment/dropOutdated").param("snapshot", old)
                    .param("from", from).param("to", to).update());
        }
    }

    /** What was being loaded when the hub last stopped, or is refused. */
    private void drop(long snapshot) {
        inRanges(snapshot, (from, to) -> database.sql("enrolment/dropLines").param("snapshot", snapshot)
                .param("from", from).param("to", to).update());
        database.sql("enrolment/drop").param("snapshot", snapshot).update();
    }

    public void dropUnfinished() {
        database.sql("enrolment/unfinished").query(Long.class).list().forEach(this::drop);
        dropOutdated();
        // The hub may have died between the pages of an answer and the asking for what they change.
        askRechecks();
    }

    /** Whom merged answers concern is judged again; once for many pages, since it looks at all of them. */
    public void askRechecks() {
        database.inTransaction(() -> database.sql("enrolment/askRechecks").update());
    }
}
