package id.iuranhub.law;

import java.math.BigDecimal;

/** A part of the wage that one side pays, with the law that says so. */
final class Rate {

    /** The rate of a side that pays nothing. */
    static final Rate NOTHING = new Rate(BigDecimal.ZERO, "");

    private final BigDecimal fraction;
    private final String source;
    // fraction = numerator / denominator, for the hot path
    private final long numerator;
    private final long denominator;

    Rate(BigDecimal fraction, String source) {
        this.fraction = fraction;
        this.source = source;
        this.numerator = fraction.unscaledValue().longValueExact();
        this.denominator = BigDecimal.TEN.pow(fraction.scale()).longValueExact();
    }

    static Rate of(Dated figure) {
        return new Rate(figure.value(), figure.source());
    }

    /** Both rates on one side. */
    Rate plus(Rate other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        return new Rate(fraction.add(other.fraction), source.equals(other.source) ? source
                : source + "; " + other.source);
    }

    boolean isNothing() {
        return fraction.signum() == 0;
    }

    BigDecimal fraction() {
        return fraction;
    }

    String source() {
        return source;
    }

    /** The exact part of so many rupiah. */
    BigDecimal exactly(long rupiah) {
        return fraction.multiply(BigDecimal.valueOf(rupiah));
    }

    /** The part in whole rupiah; exact for any wage a long can hold. */
    long of(long rupiah, Rounding rounding) {
        if (Math.multiplyHigh(rupiah, numerator) == 0 && rupiah * numerator >= 0) {
            return rounding.ofParts(rupiah * numerator, denominator);
        }
        return rounding.of(exactly(rupiah));
    }
}
