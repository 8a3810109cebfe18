package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Verdict;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowState;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down where rows judged again came out differently. Rows that came out the same are not touched. */
public final class Revision {

    private final Database database;
    private final RowWriter writer;
    private final Batches batches;
    private final PeopleIndex peopleIndex;
    private final DeadLetterSums sums;

    public Revision(Database database, RowWriter writer, Batches batches, PeopleIndex peopleIndex,
            DeadLetterSums sums) {
        this.database = database;
        this.writer = writer;
        this.batches = batches;
        this.peopleIndex = peopleIndex;
        this.sums = sums;
    }

    public void revise(Chunk chunk) {
        Map<Long, List<Change>> byFile = new HashMap<>();
        for (int i = 0; i < chunk.entries().size(); i++) {
            var change = new Change(chunk.entries().get(i), chunk.verdicts().get(i));
            if (change.matters() || chunk.wasJudgedOtherwise() && !change.stillSkips()) {
                byFile.computeIfAbsent(change.entry.key().file(), file -> new ArrayList<>()).add(change);
            }
        }
        byFile.forEach((file, changes) -> {
            database.inTransaction(() -> revise(chunk, file, changes));
            peopleIndex.revised(file, chunk.source(), chunk.blth(), changes.stream().map(Change::entry).toList());
        });
    }

    private record Change(Entry entry, Verdict verdict) {

        boolean matters() {
            var now = entry.now();
            if (now.state() != RowWriter.state(verdict) || !now.note().equals(verdict.note())) {
                return true;
            }
            if (verdict instanceof Verdict.Owes owes) {
                return owes.iuran().total() != now.total() || !Objects.equals(owes.kpj(), now.kpj());
            }
            return verdict instanceof Verdict.Stops stops
                    && !StoredFindings.written(stops.findings()).equals(now.findings());
        }

        boolean stillSkips() {
            return entry.now().state() == RowState.SKIPPED && verdict instanceof Verdict.Skips;
        }

        boolean leavesBatch() {
            return entry.now().state() == RowState.BATCH;
        }
    }

    private void revise(Chunk chunk, long file, List<Change> changes) {
        var packer = batches.packer(file);
        var rows = new ArrayList<RowWriter.Written>();
        int skipped = 0;
        leaveBatches(changes);
        for (Change change : changes) {
            long batch = change.verdict instanceof Verdict.Owes owes
                    ? packer.place(change.entry.opd(), change.entry.key().line(), owes.iuran().total()) : 0;
            skipped += (change.verdict instanceof Verdict.Skips ? 1 : 0)
                    - (change.entry.now().state() == RowState.SKIPPED ? 1 : 0);
            rows.add(new RowWriter.Written(change.entry, change.verdict, batch));
        }
        writer.update(rows, isOpdOfRow(file));
        writer.staff(rows, chunk.source(), chunk.blth());
        letters(file, rows);
        batches.store(packer, file, chunk.scheme(), chunk.blth(), BatchKind.ORIGINAL, BatchState.OPEN);
        noteShared(changes, chunk.blth());
        database.sql("ledger/row/revisedBy").param("file", file).param("skipped", skipped)
                .param("tariff", chunk.tariffDigest()).update();
    }

    private void leaveBatches(List<Change> changes) {
        changes.stream().filter(Change::leavesBatch).map(change -> change.entry.now())
                .collect(Collectors.groupingBy(Entry.Current::batch)).forEach((batch, rows) ->
                        batches.change(batch, -rows.size(), -rows.stream().mapToLong(Entry.Current::total).sum()));
    }

    private void letters(long file, List<RowWriter.Written> rows) {
        var stopped = rows.stream().filter(row -> row.verdict() instanceof Verdict.Stops).toList();
        var resolved = rows.stream().filter(row -> !(row.verdict() instanceof Verdict.Stops)
                && row.entry().now().state() == RowState.DEAD).toList();
        var lines = Stream.concat(stopped.stream(), resolved.stream()).map(row -> row.entry().key().line()).toList();
        sums.changing(file, lines, () -> {
            writer.letters(stopped);
            writer.resolve(resolved);
        });
    }

    /** Who now owes may do so under another scheme too, and rows may have come to be about somebody else. */
    private void noteShared(List<Change> changes, Blth blth) {
        Object[] people = changes.stream().filter(change -> change.verdict instanceof Verdict.Owes)
                .map(change -> change.entry.reading().nik()).distinct().toArray();
        if (people.length > 0) {
            database.sql("ledger/row/noteShared").param("people", database.texts(people))
                    .param("blth", blth.number()).update();
        }
    }

    private boolean isOpdOfRow(long file) {
        return database.sql("ledger/row/opdOfFile").param("file", file).query(String.class).single().isEmpty();
    }
}
