package id.iuranhub.law;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a part of a rupiah is rounded away; a setting of the scheme, since no official rule is known. */
public enum Rounding {
    HALF_UP(RoundingMode.HALF_UP),
    HALF_EVEN(RoundingMode.HALF_EVEN),
    DOWN(RoundingMode.DOWN),
    UP(RoundingMode.UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** Whole rupiah of an exact amount. */
    public long of(BigDecimal rupiah) {
        return rupiah.setScale(0, mode).longValueExact();
    }

    /** Whole rupiah of {@code amount / parts}, neither of them negative, without leaving long arithmetic. */
    long ofParts(long amount, long parts) {
        long whole = amount / parts;
        long rest = amount % parts;
        return roundsUp(whole, rest, parts) ? whole + 1 : whole;
    }

    private boolean roundsUp(long whole, long rest, long parts) {
        // rest against the other part of the unit: never overflows, as doubling the rest might
        int againstHalf = Long.compare(rest, parts - rest);
        return switch (this) {
            case HALF_UP -> againstHalf >= 0;
            case HALF_EVEN -> againstHalf > 0 || againstHalf == 0 && whole % 2 == 1;
            case DOWN -> false;
            case UP -> rest > 0;
        };
    }
}
