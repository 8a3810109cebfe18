package id.iuranhub.ledger.bill;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The bills and credits of a month. */
public record PostedBills(List<Bill> bills, List<Credit> credits) {

    /** Bills - credits - payments, in rupiah by scheme; negative where the insurer owes more than it is owed. */
    public Map<String, Long> toPay() {
        var toPay = new TreeMap<String, Long>();
        bills.stream().filter(bill -> bill.counts() && bill.paidOn() == null)
                .forEach(bill -> toPay.merge(bill.scheme(), bill.rupiah(), Math::addExact));
        credits.forEach(credit -> toPay.merge(credit.scheme(), -credit.rupiah(), Math::addExact));
        return toPay;
    }
}
