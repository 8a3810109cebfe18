package id.iuranhub.ledger.bill;

import id.iuranhub.model.Blth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What the insurer wants paid under one kode iuran.
 *
 * @param kodeIuran empty where the insurer named none
 * @param batch     whose receipt it came with; 0 where that is not known
 * @param payBy     null where the insurer named no day
 * @param paidOn    null as long as it is not paid
 * @param reference of the payment, empty without one
 * @param successor the kode iuran in its place, empty where none is
 * @param rebuilt   from the journal of a home that had no bills
 */
public record Bill(long id, String kodeIuran, String scheme, Blth blth, String opd, int records, long rupiah,
        LocalDate payBy,
                   String receipt, long batch, LocalDate paidOn, String reference, String successor, boolean reissued,
                   boolean rebuilt) {

    static Bill of(ResultSet row) throws SQLException {
        return new Bill(row.getLong("bill_id"), text(row, "kode_iuran"), row.getString("scheme"),
                Blth.of(row.getInt("blth")),
                row.getString("opd"), row.getInt("records"), row.getLong("rupiah"),
                row.getObject("pay_by", LocalDate.class),
                text(row, "receipt_id"), row.getLong("batch_id"), row.getObject("paid_on", LocalDate.class),
                text(row, "reference"),
                text(row, "successor"), row.getInt("reissued") == 1, row.getBoolean("rebuilt"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** @param today where the bill is to be paid */
    public BillStatus status(LocalDate today) {
        if (reissued) {
            return BillStatus.REISSUED;
        }
        if (paidOn != null) {
            return BillStatus.PAID;
        }
        return payBy != null && payBy.isBefore(today) ? BillStatus.EXPIRED : BillStatus.ISSUED;
    }

    /** Whether it is to be paid, or was: another one may have taken its place. */
    public boolean counts() {
        return !reissued;
    }
}
