package id.iuranhub.ledger.bill;

import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of bills. An accepted batch adds to it in the transaction of its receipt: an original what was accepted,
 * an amendment the difference to what it replaced, a void what it takes back. So bills less credits are what stands
 * accepted, of each scheme and month, always.
 */
public final class Bills {

    /**
     * What a receipt adds.
     *
     * @param kodeIuran null where the insurer named none
     * @param records   accepted of the batch
     * @param rupiah    what is to be paid; negative for what is owed back
     * @param payBy     null where the insurer named no day
     * @param rebuilt   from the journal of a home that had no bills
     */
    public record Entry(Long batch, String kodeIuran, String scheme, String npp, String opd, Blth blth, String receipt,
            int records,
                        long rupiah, LocalDate payBy, boolean rebuilt) { }

    private static final int TOGETHER = 500;

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public Bills(Database database, Journal journal, Clock clock) {
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** From a bill to the rows behind it and back. */
    public BillLookup lookup() {
        return new BillLookup(database);
    }

    /** @param scheme empty for all */
    public PostedBills ofMonth(Blth blth, String scheme) {
        return new PostedBills(
                database.sql("ledger/bill/list").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> Bill.of(row)).list(),
                database.sql("ledger/bill/credits").param("blth", blth.number()).param("scheme", scheme)
                .query((row, number) -> new Credit(
                        row.getString("scheme"), Blth.of(row.getInt("blth")), row.getString("opd"),
                        row.getLong("rupiah"),
                        row.getString("receipt_id"))).list());
    }

    /** By scheme; none of a scheme without bills and credits. @param today where the bills are to be paid */
    public Map<String, MonthBilled> billed(Blth blth, LocalDate today) {
        var billed = new HashMap<String, MonthBilled>();
        database.sql("ledger/bill/standing").param("blth", blth.number()).param("today", today)
                .query(row -> {
                    billed.put(
                            row.getString("scheme"),
                            new MonthBilled(row.getLong("billed"), row.getLong("paid"), row.getLong("expired"),
                            row.getLong("credited")));
                });
        return billed;
    }

    /** All bills under one kode iuran; mostly one, but an insurer may bill several batches together. */
    public List<Bill> under(String kodeIuran) {
        return database.sql("ledger/bill/ofKode").param("kode", kodeIuran).query((row, number) -> Bill.of(row)).list();
    }

    /** Receipts whose bill the insurer gave no kode iuran, the first first; none of a home that had no bills. */
    public List<String> withoutKode(OffsetDateTime since) {
        return database.sql("ledger/bill/withoutKode").param("since", since).query(String.class).list();
    }

    /**
     * Another kode iuran took the place of one: each bill under it is followed by one of the same sum. Repeating it
     * changes nothing.
     *
     * @param payBy null where the insurer named no day
     */
    public void reissued(String kodeIuran, String successor, LocalDate payBy, String who) {
        database.inTransaction(() -> {
            int followed = database.sql("ledger/bill/reissue").param("kode", kodeIuran).param("successor", successor)
                    .param("day", payBy, Types.DATE)
                    .param("now", OffsetDateTime.now(clock)).update();
            if (followed > 0) {
                journal.write(who, "bill issued anew", "bill " + kodeIuran, "", kodeIuran, successor, null);
            }
        });
    }

    /** Whether a kode iuran is the portal's: nobody can be asked for another by an interface. */
    public boolean isFromPortal(String kodeIuran) {
        return database.sql("ledger/bill/fromPortal").param("kode", kodeIuran).query(Integer.class).single() > 0;
    }

    /**
     * The kode iuran of a whole month of an employer: what was billed without one, and what was billed under another
     * that nobody paid, is to be paid under it. Repeating it changes nothing.
     *
     * @return how many bills it was given to
     */
    public int named(String npp, Blth blth, String kodeIuran, String who) {
        return database.inTransaction(() -> {
            int followed = database.sql("ledger/bill/nameKode").param("npp", npp).param("blth", blth.number())
                    .param("kode", kodeIuran).param("now", OffsetDateTime.now(clock)).update();
            if (followed > 0) {
                journal.write(who, "kode iuran named", "bill " + kodeIuran, npp + " " + blth, null, kodeIuran, null);
            }
            var others = database.sql("ledger/bill/unpaidOthers").param("npp", npp).param("blth", blth.number())
                    .param("kode", kodeIuran).query(String.class).list();
            others.forEach(other -> reissued(other, kodeIuran, null, who));
            return followed + others.size();
        });
    }

    /** In the transaction of the receipts; one that changes nothing to pay adds nothing. */
    public void add(List<Entry> entries) {
        var now = OffsetDateTime.now(clock);
        var bills = entries.stream().filter(entry -> entry.rupiah > 0).toList();
        database.plain().batchUpdate(database.text("ledger/bill/insert"), bills, TOGETHER, (insert, entry) -> {
            insert.setObject(1, entry.batch, Types.BIGINT);
            insert.setString(2, entry.kodeIuran);
            insert.setString(3, entry.scheme);
            insert.setString(4, entry.npp);
            insert.setString(5, entry.opd);
            insert.setInt(6, entry.blth.number());
            insert.setString(7, entry.receipt);
            insert.setInt(8, entry.records);
            insert.setLong(9, entry.rupiah);
            insert.setObject(10, entry.payBy);
            insert.setObject(11, now);
            insert.setObject(12, null, Types.BIGINT);
            insert.setBoolean(13, entry.rebuilt);
        });
        var credits = entries.stream().filter(entry -> entry.rupiah < 0).toList();
        database.plain().batchUpdate(database.text("ledger/bill/insertCredit"), credits, TOGETHER, (insert, entry) -> {
            insert.setObject(1, entry.batch, Types.BIGINT);
            insert.setString(2, entry.scheme);
            insert.setString(3, entry.npp);
            insert.setString(4, entry.opd);
            insert.setInt(5, entry.blth.number());
            insert.setString(6, entry.receipt);
            insert.setLong(7, -entry.rupiah);
            insert.setObject(8, now);
            insert.setBoolean(9, entry.rebuilt);
        });
    }
}
