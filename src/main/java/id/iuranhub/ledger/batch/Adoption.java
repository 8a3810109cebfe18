package id.iuranhub.ledger.batch;

import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.bill.Bills;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.ledger.row.DeadLetterSums;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.RowState;
import id.iuranhub.model.State;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes into the books what the insurer holds and they do not know: after a restore, for rows that no key asks about.
 */
public final class Adoption {

    /**
     * @param accepted in the books already; @param onItsWay its outcome is still asked about; @param refused dead as a
     * duplicate
     */
    public record Candidate(RowKey key, String nik, long total, long batch, String opd, boolean accepted,
            boolean onItsWay, boolean refused) {

        private static Candidate of(ResultSet row) throws SQLException {
            BatchState state = State.orNone(BatchState.class, row.getString("batch_state"));
            boolean refused = State.of(RowState.class, row.getString("state")) == RowState.DEAD;
            return new Candidate(new RowKey(row.getLong("file_id"), row.getInt("line")), row.getString("nik"),
                    row.getLong("total"),
                    row.getLong("batch_id"), row.getString("opd"), state == BatchState.ACCEPTED,
                    state == BatchState.SENT || state == BatchState.QUEUED || state == BatchState.STUCK, refused);
        }
    }

    /** @param kodeIuran null where the insurer names none */
    public record Adopted(Candidate row, String receipt, String kodeIuran) { }

    private record Receipt(long file, String receipt, String kodeIuran) { }

    private final Database database;
    private final Batches batches;
    private final DeadLetterSums sums;
    private final Bills bills;
    private final Journal journal;
    private final Clock clock;

    public Adoption(Database database, Batches batches, DeadLetterSums sums, Bills bills, Journal journal,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.sums = sums;
        this.bills = bills;
        this.journal = journal;
        this.clock = clock;
    }

    /** The rows of a month that stand at the insurer, or may. */
    public List<Candidate> candidates(Scheme scheme, Blth blth) {
        return database.sql("ledger/batch/adoptable").param("scheme", scheme.id()).param("blth", blth.number())
                .query((row, number) -> Candidate.of(row)).list();
    }

    /** In one transaction: all of them, or none. */
    public void adopt(Scheme scheme, Blth blth, List<Adopted> rows, String who) {
        database.inTransaction(() -> rows.stream()
                .collect(Collectors.groupingBy(one -> new Receipt(one.row.key().file(), one.receipt, one.kodeIuran)))
                .forEach((receipt, together) -> adopt(scheme, blth, receipt, together, who)));
    }

    private void adopt(Scheme scheme, Blth blth, Receipt receipt, List<Adopted> rows, String who) {
        var packer = batches.packer();
        var moves = new RowMoves();
        var dead = new ArrayList<Adopted>();
        for (Adopted one : rows) {
            long batch = packer.place(one.row.opd, one.row.key.line(), one.row.total);
            if (one.row.refused) {
                database.plain().update(database.text("ledger/batch/adoptRow"), batch, one.row.key.file(),
                        one.row.key.line());
                dead.add(one);
            } else {
                moves.move(one.row.key, one.row.batch, one.row.total, batch);
            }
        }
        batches.store(packer, receipt.file, scheme, blth, BatchKind.ORIGINAL, BatchState.ACCEPTED);
        moves.write(database, batches);
        resolve(receipt.file, dead);
        for (BatchAssembler.Pack pack : packer.packs()) {
            database.sql("ledger/batch/receiptOf").param("receipt", receipt.receipt).param("kode", receipt.kodeIuran)
                    .param("batch", pack.id).update();
            bills.add(List.of(new Bills.Entry(pack.id, receipt.kodeIuran, scheme.id(), scheme.npp(blth).orElse(""),
                    pack.opd, blth,
                    receipt.receipt, pack.records, pack.rupiahAdded, null, false)));
            journal.write(who, "batch adopted", "batch " + pack.id, receipt.receipt + ": " + pack.records
                    + " records, " + pack.rupiahAdded
                    + " rupiah", "", BatchState.ACCEPTED.word(),
                    "the insurer holds them");
        }
        database.sql("ledger/batch/revised").param("file", receipt.file).param("skipped", 0).update();
    }

    private void resolve(long file, List<Adopted> dead) {
        if (dead.isEmpty()) {
            return;
        }
        var now = OffsetDateTime.now(clock);
        sums.changing(file, dead.stream().map(one -> one.row.key.line()).toList(), () -> database.plain().batchUpdate(
                database.text("ledger/resolveLetter"), dead, 500, (update, one) -> {
                    update.setObject(1, now);
                    update.setLong(2, file);
                    update.setInt(3, one.row.key.line());
                }));
    }
}
