package id.iuranhub.ledger.bill;

import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Disposition;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Bills of a home from before there were any, from the receipts that its journal kept: an original's and a void's to
 * the rupiah, of amendments their sum. What no receipt tells is one entry without a batch, which {@code hub verify}
 * names.
 */
public final class Rebuild {

    private static final Pattern ACCEPTED = Pattern.compile(".*: (\\d{1,9}) records, (\\d{1,18}) rupiah, \\d+ refused");

    private record Month(String scheme, Blth blth) { }

    private record Batch(long id, BatchKind kind, Month month, String npp, String opd, String receipt, String kodeIuran,
            LocalDate payBy, String detail) {

        static Batch of(ResultSet row) throws SQLException {
            return new Batch(row.getLong("batch_id"), BatchKind.valueOf(row.getString("kind")),
                    new Month(row.getString("scheme"), Blth.of(row.getInt("blth"))),
                    row.getString("npp"), row.getString("opd"), row.getString("receipt_id"),
                    row.getString("kode_iuran"),
                    row.getObject("pay_by", LocalDate.class), row.getString("detail"));
        }

        Bills.Entry entry(int records, long rupiah) {
            return new Bills.Entry(id, kodeIuran, month.scheme, npp, opd, month.blth, receipt, records, rupiah, payBy,
                    true);
        }
    }

    private final Database database;
    private final Bills bills;
    private final Balance balance;

    public Rebuild(Database database, Bills bills, Balance balance) {
        this.database = database;
        this.bills = bills;
        this.balance = balance;
    }

    /** Once, in one transaction; a home that has bills is left as it is. */
    public void run() {
        if (database.sql("ledger/bill/isEmpty").query(Integer.class).single() == 1) {
            database.inTransaction(() -> bills.add(entries()));
        }
    }

    private List<Bills.Entry> entries() {
        var entries = new ArrayList<Bills.Entry>();
        var amendments = new HashMap<Month, List<Batch>>();
        for (Batch batch : database.sql("ledger/bill/acceptedBatches").query((row, number) -> Batch.of(row)).list()) {
            var told = ACCEPTED.matcher(String.valueOf(batch.detail));
            if (batch.kind == BatchKind.AMENDMENT) {
                amendments.computeIfAbsent(batch.month, month -> new ArrayList<>()).add(batch);
            } else if (told.matches()) {
                long rupiah = Long.parseLong(told.group(2));
                entries.add(batch.entry(Integer.parseInt(told.group(1)), batch.kind == BatchKind.VOID ? -rupiah
                        : rupiah));
            }
        }
        accepted().forEach((month, accepted) -> {
            long told = entries.stream().filter(entry -> entry.scheme().equals(month.scheme)
                    && entry.blth().equals(month.blth))
                    .mapToLong(Bills.Entry::rupiah).sum();
            if (accepted != told) {
                entries.add(rest(month, amendments.getOrDefault(month, List.of()), accepted - told));
            }
        });
        return entries;
    }

    private static Bills.Entry rest(Month month, List<Batch> amendments, long rupiah) {
        return amendments.size() == 1 ? amendments.get(0).entry(0, rupiah)
                : new Bills.Entry(null, null, month.scheme, "", "", month.blth, null, 0, rupiah, null, true);
    }

    private Map<Month, Long> accepted() {
        var accepted = new HashMap<Month, Long>();
        for (int blth : database.sql("ledger/bill/acceptedMonths").query(Integer.class).list()) {
            for (var sheet : balance.sheets(Blth.of(blth))) {
                accepted.put(new Month(sheet.scheme(), Blth.of(blth)), sheet.rupiah().get(Disposition.ACCEPTED.word()));
            }
        }
        return accepted;
    }
}
