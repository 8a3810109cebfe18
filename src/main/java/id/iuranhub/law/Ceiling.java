package id.iuranhub.law;

import java.util.Optional;

/** The highest wage a programme is charged on, in rupiah. */
record Ceiling(long rupiah, String source) {

    static final Ceiling NONE = new Ceiling(Long.MAX_VALUE, "");

    static Ceiling of(Dated figure) {
        return new Ceiling(figure.value().longValueExact(), figure.source());
    }

    long cap(long wage) {
        return Math.min(wage, rupiah);
    }

    Optional<Long> stated() {
        return this == NONE ? Optional.empty() : Optional.of(rupiah);
    }

    /** The law behind a rate and this ceiling. */
    String citing(String rateSource) {
        return this == NONE ? rateSource : rateSource + "; " + source;
    }
}
