package id.iuranhub.deadletter;

import id.iuranhub.assess.Chunk;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.file.PayrollFiles;
import id.iuranhub.ledger.row.Rows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.RowKey;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sends dead rows through the same rules again; rows of a batch without a known outcome go again with all of it, under
 * its key.
 */
public final class Retries {

    /** What is to be tried again, and by whom. @param job the bulk retry it is part of, 0 for none */
    public record Order(List<RowKey> keys, String who, long job) { }

    private static final int TOGETHER = 1000;

    private final Database database;
    private final DeadLetters letters;
    private final Rows rows;
    private final PayrollFiles files;
    private final Outbox outbox;
    private final Schemes schemes;

    public Retries(Database database, DeadLetters letters, Rows rows, PayrollFiles files, Outbox outbox,
            Schemes schemes) {
        this.database = database;
        this.letters = letters;
        this.rows = rows;
        this.files = files;
        this.outbox = outbox;
        this.schemes = schemes;
    }

    /**
     * The rows to be judged again, but for those that somebody else is at work on. Stuck batches among them are set
     * going whole.
     */
    public List<Chunk> chunks(Order order) {
        var dead = order.keys().stream().map(letters::find).flatMap(Optional::stream)
                .filter(detail -> detail.allows(DeadLetterState.Deed.RETRY) && !detail.dead().isHeldBut(order.who()))
                .toList();
        // Before anything is noted down of them: without its scheme nobody can judge a row.
        dead.forEach(row -> schemes.named(row.dead().scheme()));
        var stuck = dead.stream().filter(Retries::goesWithItsBatch)
                .collect(Collectors.groupingBy(DeadLetters.Detail::batch, TreeMap::new, Collectors.toList()));
        stuck.forEach((batch, rowsOfIt) -> database.inTransaction(() -> {
            rowsOfIt.forEach(row -> letters.retried(row, order.who(), order.job()));
            outbox.revive(batch);
        }));
        var alone = dead.stream().filter(row -> !goesWithItsBatch(row)).toList();
        alone.forEach(row -> {
            if (row.batch() != 0) {
                letters.leaveBatch(row);
            }
            letters.retried(row, order.who(), order.job());
        });
        return judgedTogether(alone);
    }

    private static boolean goesWithItsBatch(DeadLetters.Detail row) {
        return row.batch() != 0 && row.dead().first().code() != Code.BATCH_REFUSED;
    }

    /** Rows are judged together that were read in the same way. */
    private record Together(Source source, Scheme scheme, Blth blth) { }

    /**
     * A row that was edited may be somebody else by now, on whom others depend; so it is judged before them, and alone.
     */
    private List<Chunk> judgedTogether(List<DeadLetters.Detail> alone) {
        var chunks = new ArrayList<Chunk>();
        var together = new LinkedHashMap<Together, List<Chunk>>();
        alone.stream().sorted(Comparator.comparing((DeadLetters.Detail row) -> row.dead().key().file())
                .thenComparing(row -> row.dead().key().line()))
                .forEach(row -> again(row).ifPresent(chunk -> {
                    if (row.edits().isEmpty()) {
                        together.computeIfAbsent(new Together(chunk.source(), chunk.scheme(), chunk.blth()),
                                key -> new ArrayList<>()).add(chunk);
                    } else {
                        chunks.add(chunk);
                    }
                }));
        together.values().forEach(rowByRow -> {
            for (int from = 0; from < rowByRow.size(); from += TOGETHER) {
                var some = rowByRow.subList(from, Math.min(rowByRow.size(), from + TOGETHER));
                chunks.add(new Chunk(some.get(0).source(), some.get(0).scheme(), some.get(0).blth(),
                        some.stream().flatMap(chunk -> chunk.entries().stream()).toList()));
            }
        });
        return chunks;
    }

    /** A row that was tried already, and whose judgement got lost. */
    Optional<Chunk> again(DeadLetters.Detail detail) {
        var scheme = schemes.named(detail.dead().scheme());
        if (detail.source().role() != Role.PAYROLL) {
            files.askRecheck(scheme.id(), detail.dead().blth());
        }
        return rows.one(detail.dead().key(), scheme, detail.dead().blth());
    }
}
