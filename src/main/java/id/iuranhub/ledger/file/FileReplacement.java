package id.iuranhub.ledger.file;

import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.batch.Batches;
import id.iuranhub.ledger.batch.RowMoves;
import id.iuranhub.ledger.row.LetterState;
import id.iuranhub.ledger.row.Preferences;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.RowState;
import id.iuranhub.model.State;
import id.iuranhub.payroll.Reading;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a replacement means for iuran that the insurer has accepted already. Whoever stands accepted in a replaced file
 * is looked for in the files now in force: equal, the new row takes the acceptance over; changed, it goes out as an
 * amendment; gone, the old one goes out as a void. A row that is dead keeps the old acceptance until it is repaired or
 * discarded.
 */
public final class FileReplacement {

    /** An accepted row of a replaced file and, where there is one, the row now in force for the same person. */
    private record Pair(RowKey old, long oldBatch, long total, long oldFile, String opd,
                        RowKey heir, RowState heirState, LetterState heirLetter, long heirBatch, BatchKind heirKind,
                        long heirTotal, String heirOpd, boolean equal, long origin,
                        UnreadablePeople.Somebody somebody) { }

    /** Rows of a file that stand, or stood, under the receipt of one batch. */
    private record Acceptance(long file, long origin) { }

    /** A row the insurer goes on holding. @param origin the batch under whose receipt; null where that is not known */
    private record Standing(String opd, long total, String scheme, Blth blth, Long origin) { }

    private final Database database;
    private final Batches batches;
    private final StoredRows stored;
    private final Schemes schemes;
    private final Preferences preferences;

    public FileReplacement(Database database, Batches batches, StoredRows stored, Schemes schemes,
            Preferences preferences) {
        this.preferences = preferences;
        this.database = database;
        this.batches = batches;
        this.stored = stored;
        this.schemes = schemes;
    }

    /** Settles what can be settled in a month; safe to repeat. */
    public void correctAccepted(Rechecks.Month month) {
        database.inTransaction(() -> {
            settle(month.scheme(), month.blth());
            preferences.settle(month.scheme(), month.blth());
        });
    }

    private void settle(Scheme scheme, Blth blth) {
        spare(scheme, blth);
        database.sql("ledger/file/forgetHeldVoids").param("scheme", scheme.id()).param("blth", blth.number()).update();
        if (database.sql("ledger/file/standsReplaced").param("scheme", scheme.id()).param("blth", blth.number())
                .query(Integer.class).single() == 0) {
            return;
        }
        List<Pair> pairs = pairs(scheme, blth);
        var heirs = pairs.stream().filter(pair -> pair.heir != null && pair.heirState == RowState.BATCH
                && pair.heirKind == BatchKind.ORIGINAL).toList();
        var equal = heirs.stream().filter(Pair::equal).toList();
        var rowMoves = new RowMoves();
        equal.forEach(pair -> rowMoves.supersede(pair.old, pair.oldBatch, pair.total));
        takeOver(equal, scheme, blth, rowMoves);
        amend(heirs.stream().filter(pair -> !pair.equal).toList(), scheme, blth, rowMoves);
        voidVanished(pairs, scheme, blth, rowMoves);
        rowMoves.write(database, batches);
    }

    private List<Pair> pairs(Scheme scheme, Blth blth) {
        return database.sql("ledger/file/successions").param("scheme", scheme.id()).param("blth", blth.number())
                .query((row, number) -> new Pair(
                        new RowKey(row.getLong("old_file"), row.getInt("old_line")), row.getLong("old_batch"),
                        row.getLong("old_total"), row.getLong("old_file"), row.getString("old_opd"),
                        row.getObject("new_file") == null ? null
                        : new RowKey(row.getLong("new_file"), row.getInt("new_line")),
                        State.orNone(RowState.class, row.getString("new_state")),
                        State.orNone(LetterState.class, row.getString("new_letter")), row.getLong("new_batch"),
                        BatchKind.orNone(row.getString("new_kind")),
                        row.getLong("new_total"), row.getString("new_opd"),
                        row.getBoolean("same_money") && samePerson(row), row.getLong("old_origin"), somebody(row)))
                .list();
    }

    /** Whom an old row is about, where nobody in force is its heir. */
    private UnreadablePeople.Somebody somebody(ResultSet row) throws SQLException {
        return row.getObject("new_file") != null ? null : new UnreadablePeople.Somebody(
                row.getLong("old_file"), read(row, "old").map(Reading::name).orElse(""), row.getString("old_kpj"));
    }

    /** Name and birth date go to the insurer too, so a correction of them is a change. */
    private boolean samePerson(ResultSet row) throws SQLException {
        if (row.getObject("new_file") == null || isAsItWas(row)) {
            return true;
        }
        var before = read(row, "old");
        var after = read(row, "new");
        // Of a row that nobody can read any more it is not known: then the insurer is told.
        return before.isPresent() && after.isPresent() && before.get().name().equals(after.get().name())
                && Objects.equals(before.get().birthDate(), after.get().birthDate());
    }

    /** The same cells, read in the same way, with the same in their place. */
    private static boolean isAsItWas(ResultSet row) throws SQLException {
        return row.getString("old_cells").equals(row.getString("new_cells"))
                && Objects.equals(row.getString("old_version"), row.getString("new_version"))
                && Objects.equals(row.getString("old_edits"), row.getString("new_edits"));
    }

    private Optional<Reading> read(ResultSet row, String which) throws SQLException {
        var version = stored.find(row.getString(which + "_version"), Blth.of(row.getInt("blth")));
        return version.isEmpty() ? Optional.empty() : Optional.of(version.get().row(row.getInt(which + "_line"),
                row.getString(which + "_cells"), row.getString(which + "_edits")).reading());
    }

    /** Who is not to be taken back after all, as long as that has not happened, counts as accepted as before. */
    private void spare(Scheme scheme, Blth blth) {
        database.sql("ledger/file/spared").param("scheme", scheme.id()).param("blth", blth.number())
                .query((row, number) -> new Object[] {new RowKey(row.getLong("file_id"), row.getInt("line")),
                        row.getLong("batch_id"), row.getLong("total")}).list()
                .forEach(spared -> {
                    batches.change((long) spared[1], -1, -(long) spared[2]);
                    standsAfterAll((RowKey) spared[0]);
                });
    }

    /** Moves equal heirs out of their open batches into ones that stand under the receipt of the row before. */
    private void takeOver(List<Pair> equal, Scheme scheme, Blth blth, RowMoves rowMoves) {
        equal.stream().collect(Collectors.groupingBy(pair -> new Acceptance(pair.heir.file(), pair.origin)))
                .forEach((acceptance, pairs) -> {
            var packer = batches.packer();
            pairs.forEach(pair -> rowMoves.move(pair.heir, pair.heirBatch, pair.heirTotal,
                    packer.place(pair.heirOpd, pair.heir.line(), pair.heirTotal)));
            batches.takeOver(packer, acceptance.file, scheme, blth, acceptance.origin);
        });
        boolean amendedBefore = !equal.isEmpty()
                && database.sql("ledger/file/earlierReceipts").param("blth", blth.number())
                .param("scheme", scheme.id()).query(Integer.class).single() > 0;
        if (amendedBefore) {
            inheritEarlierReceipts(equal.stream().map(pair -> new Inheritance(pair.old, pair.heir)).toList());
        }
    }

    private record Inheritance(RowKey old, RowKey heir) { }

    private void inheritEarlierReceipts(List<Inheritance> inheritances) {
        database.plain().batchUpdate(database.text("ledger/file/inheritEarlierReceipts"), inheritances, 500,
                (insert, one) -> {
            insert.setLong(1, one.heir.file());
            insert.setInt(2, one.heir.line());
            insert.setLong(3, one.old.file());
            insert.setInt(4, one.old.line());
        });
    }

    /** Moves heirs that differ out of their open batches into ones that amend what stands. */
    private void amend(List<Pair> heirs, Scheme scheme, Blth blth, RowMoves rowMoves) {
        heirs.stream().collect(Collectors.groupingBy(pair -> pair.heir.file())).forEach((file, pairs) -> {
            var packer = batches.packer();
            pairs.forEach(pair -> rowMoves.move(pair.heir, pair.heirBatch, pair.heirTotal,
                    packer.place(pair.heirOpd, pair.heir.line(), pair.heirTotal)));
            batches.store(packer, file, scheme, blth, BatchKind.AMENDMENT, BatchState.OPEN);
        });
    }

    /** Voids that are held back stay on record, and with them the row that is why. */
    private Map<RowKey, RowKey> held(List<Pair> vanished, UnreadablePeople unreadablePeople) {
        Map<RowKey, RowKey> held = new LinkedHashMap<>();
        vanished.forEach(pair -> unreadablePeople.mayBe(pair.somebody).ifPresent(by -> held.put(pair.old, by)));
        database.plain().batchUpdate(database.text("ledger/file/holdVoid"), held.entrySet(), 500, (insert, one) -> {
            insert.setLong(1, one.getKey().file());
            insert.setInt(2, one.getKey().line());
            insert.setLong(3, one.getValue().file());
            insert.setInt(4, one.getValue().line());
        });
        held.values().stream().map(RowKey::file).distinct()
                .forEach(file -> database.sql("outbox/ackDue").param("file", file).update());
        return held;
    }

    /**
     * Whoever is in no file any more goes out as a void, unless a row in force that does not tell whose it is may be
     * theirs.
     */
    private void voidVanished(List<Pair> pairs, Scheme scheme, Blth blth, RowMoves rowMoves) {
        var vanished = pairs.stream().filter(pair -> pair.heir == null).toList();
        Map<RowKey, RowKey> held = vanished.isEmpty() ? Map.of()
                : held(vanished, UnreadablePeople.in(database, stored, scheme, blth));
        var gone = pairs.stream().filter(pair -> pair.heir == null ? !held.containsKey(pair.old)
                : pair.heirLetter == LetterState.DISCARDED).toList();
        gone.stream().collect(Collectors.groupingBy(pair -> new Acceptance(pair.oldFile, pair.origin)))
                .forEach((acceptance, those) -> {
            var packer = batches.packer();
            those.forEach(pair -> rowMoves.move(pair.old, pair.oldBatch, pair.total,
                    packer.place(pair.opd, pair.old.line(), pair.total)));
            batches.store(packer, acceptance.file, scheme, blth, BatchKind.VOID, BatchState.OPEN,
                    acceptance.origin);
        });
    }

    /**
     * An amendment was accepted: the rows it replaces no longer stand.
     *
     * @return what those came to, in rupiah
     */
    public long amended(long batch) {
        var rowMoves = new RowMoves();
        long[] replaced = {0};
        var receipts = new ArrayList<Object[]>();
        var inheritances = new ArrayList<Inheritance>();
        database.sql("ledger/file/amendedBy").param("batch", batch).query(row -> {
            var old = new RowKey(row.getLong("file_id"), row.getInt("line"));
            var heir = new RowKey(row.getLong("new_file"), row.getInt("new_line"));
            rowMoves.supersede(old, row.getLong("batch_id"), row.getLong("total"));
            replaced[0] = Math.addExact(replaced[0], row.getLong("total"));
            receipts.add(new Object[] {heir.file(), heir.line(), row.getLong("origin")});
            inheritances.add(new Inheritance(old, heir));
        });
        rowMoves.write(database, batches);
        preferences.amended(batch);
        database.plain().batchUpdate(database.text("ledger/file/putEarlierReceipt"), receipts);
        inheritEarlierReceipts(inheritances);
        return replaced[0];
    }

    /** The insurer would not take a record back: its row joins a batch that counts as accepted, as it did before. */
    public void standsAfterAll(RowKey row) {
        database.sql("ledger/file/standing").param("file", row.file()).param("line", row.line())
                .query((result, number) -> new Standing(result.getString("opd"), result.getLong("total"),
                result.getString("scheme"),
                        Blth.of(result.getInt("blth")), result.getObject("origin", Long.class))).list()
                .forEach(known -> {
                    var packer = batches.packer();
                    database.plain()
                            .update(database.text("ledger/moveRow"), packer.place(known.opd, row.line(), known.total),
                            row.file(), row.line());
                    batches.takeOver(packer, row.file(), schemes.ofStored(known.scheme), known.blth, known.origin);
                });
    }
}
