package id.iuranhub.ledger.bill;

/**
 * How a scheme's month stands with its bills, in rupiah. Bills that were issued anew are not counted, those in their
 * place are.
 *
 * @param expired unpaid, with their day past
 * @param credits what the insurer owes back
 */
public record MonthBilled(long billed, long paid, long expired, long credits) {

    public static final MonthBilled NOTHING = new MonthBilled(0, 0, 0, 0);

    /** Negative where the insurer owes more than it is owed. */
    public long toPay() {
        return Math.subtractExact(billed, Math.addExact(paid, credits));
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
