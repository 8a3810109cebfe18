package id.iuranhub.law;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a parameter of law counts, and how it is written. */
enum Unit {
    /** {@code 0.24 %}, kept as the fraction 0.0024; above 0 and at most 100 %. */
    PERCENT("(\\d{1,3}(?:\\.\\d{1,4})?) ?%", 2, "0.24 %"),
    /** Whole rupiah, above 0. */
    RUPIAH("(\\d{1,12})", 0, "10042300"),
    /** Full years of age, above 0. */
    YEARS("(\\d{1,2})", 0, "56");

    private final Pattern written;
    private final int pointLeft;
    private final String example;

    Unit(String written, int pointLeft, String example) {
        this.written = Pattern.compile(written);
        this.pointLeft = pointLeft;
        this.example = example;
    }

    /** As a file of the law has it. */
    String written(BigDecimal value) {
        String number = value.movePointRight(pointLeft).stripTrailingZeros().toPlainString();
        return this == PERCENT ? number + " %" : number;
    }

    BigDecimal read(String text) {
        var match = written.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected " + name() + " written like " + example);
        }
        BigDecimal value = new BigDecimal(match.group(1)).movePointLeft(pointLeft);
        if (value.signum() == 0 || this == PERCENT && value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("out of range for " + name());
        }
        return value;
    }
}
