package id.iuranhub.law;

import java.util.OptionalLong;

/**
 * What a tariff's rates are taken of.
 *
 * @param counted what of the pay; null where the amounts are fixed
 * @param rupiah  the region's minimum wage in the BLTH, 0 where none is known; the base that is told where the amounts
 * are fixed
 * @param source  the decree of the minimum wage
 */
record Basis(Counted counted, long rupiah, String source) {

    /** A base that is told and not counted. @param rupiah the band's; 0 for a flat amount */
    static Basis stated(long rupiah) {
        return new Basis(null, rupiah, "");
    }

    boolean ofPay() {
        return counted != null;
    }

    long of(Earnings earnings) {
        return counted == null ? rupiah : counted.of(earnings, rupiah);
    }

    OptionalLong minimumWage() {
        return counted == null || rupiah == 0 ? OptionalLong.empty() : OptionalLong.of(rupiah);
    }
}
