package id.iuranhub.ledger.bill;

import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.time.LocalDate;
import java.util.List;

/** From what the treasury paid to the bills it paid; {@link BillLookup} goes on to their rows. */
public final class PaymentLookup {

    /** One line of the treasury, such as an SP2D. @param toldBy insurer, file or person */
    public record Line(String reference, LocalDate paidOn, int bills, long records, long rupiah, String toldBy) { }

    /** A bill that was paid by it. */
    public record Paid(String scheme, Blth blth, String opd, String kodeIuran, long records, long rupiah,
            LocalDate paidOn, String who) { }

    private final Database database;

    public PaymentLookup(Database database) {
        this.database = database;
    }

    /** The latest first. */
    public List<Line> ofYear(int year) {
        return database.sql("ledger/bill/payments").param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31)).query((row, number) -> new Line(row.getString("reference"),
                row.getObject("paid_on", LocalDate.class), row.getInt("bills"), row.getLong("records"),
                row.getLong("rupiah"), row.getString("told_by"))).list();
    }

    /** By OPD. */
    public List<Paid> under(String reference) {
        return database.sql("ledger/bill/paidUnder").param("reference", reference).query((row, number) -> new Paid(
                row.getString("scheme"), Blth.of(row.getInt("blth")), row.getString("opd"),
                row.getString("kode_iuran"), row.getLong("records"), row.getLong("rupiah"),
                row.getObject("paid_on", LocalDate.class), row.getString("who"))).list();
    }
}
