package id.iuranhub.ledger.bill;

import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From a bill to the rows behind it and back, through any number of corrections. */
public final class BillLookup {

    /**
     * A row that stands under a bill's receipt, or did before it was amended or taken back.
     *
     * @param file    its name
     * @param rupiah  what it comes to now
     * @param kind    of what it went out in last: ORIGINAL, AMENDMENT or VOID
     * @param receipt under which it stands now, empty as long as there is none
     */
    public record Behind(RowKey key, String nik, String kpj, String opd, String file, long rupiah, String kind,
            String receipt, String disposition) { }

    /**
     * A bill or a credit that the rows behind a bill have led to.
     *
     * @param kodeIuran empty for a credit, and where the insurer named none
     * @param rupiah    negative for a credit
     * @param kind      of the batch; empty where that is not known
     * @param replaces  the kode iuran in whose place it was issued, empty where there is none
     */
    public record Entry(OffsetDateTime since, String kodeIuran, String receipt, int records, long rupiah, String kind,
            String replaces) { }

    private final Database database;

    public BillLookup(Database database) {
        this.database = database;
    }

    /** In order of file and line. @param after the row to go on after, null at first */
    public List<Behind> behind(String kodeIuran, RowKey after, int most) {
        return database.sql("ledger/bill/rows").param("kode", kodeIuran).param("file", after == null ? 0 : after.file())
                .param("line", after == null ? 0 : after.line()).param("most", most).query((row, number) -> new Behind(
                        new RowKey(row.getLong("file_id"), row.getInt("line")), text(row.getString("nik")),
                        text(row.getString("kpj")),
                        row.getString("opd"), row.getString("name"), row.getLong("total"), row.getString("kind"),
                        text(row.getString("receipt_id")), row.getString("disposition"))).list();
    }

    /** The first first. */
    public List<Entry> history(String kodeIuran) {
        return database.sql("ledger/bill/history").param("kode", kodeIuran)
                .query((row, number) -> new Entry(row.getObject("since", OffsetDateTime.class),
                text(row.getString("kode_iuran")), text(row.getString("receipt_id")), row.getInt("records"),
                row.getLong("rupiah"),
                text(row.getString("kind")), text(row.getString("replaces")))).list();
    }

    /** The bills of each row of a person, the first first. @param months as numbers: 202605 */
    public Map<RowKey, List<Bill>> ofPerson(String nik, List<Integer> months) {
        var bills = new HashMap<RowKey, List<Bill>>();
        database.sql("ledger/bill/ofPerson").param("nik", nik).param("months", database.numbers(months.toArray()))
                .query(row -> {
                    bills.computeIfAbsent(new RowKey(row.getLong("file_id"), row.getInt("line")),
                            key -> new ArrayList<>())
                            .add(Bill.of(row));
                });
        return bills;
    }

    private static String text(String textOrNull) {
        return textOrNull == null ? "" : textOrNull;
    }
}
