package id.iuranhub.payroll.example;

/**
 * Something an example does not tell, and what was put down in its place.
 *
 * @param column the heading it is about, empty where it is about the file
 * @param choice what was put down
 */
public record Doubt(What what, String column, String choice) {

    /** What is not told. */
    public enum What {
        /** Nobody said which scheme, and a file does not say. */
        SCHEME,
        /** The heading only begins like one that is known. */
        HEADING,
        /** The heading is not known; what stands below it looks like this. */
        CONTENT,
        /** The heading is known, but most of what stands below it does not look like that. */
        CONTRADICTION,
        /** Another column could be meant as well. */
        TWICE,
        /** No column of this kind was found, though rows cannot be judged without. */
        MISSING,
        /** All days are 12 or less, so that day and month could be in each other's place. */
        DAY_OR_MONTH,
        /** Dates are in no format the hub reads, or in several. */
        DATES,
        /** Nearly all dates are date cells; how they are typed is not told. */
        DATE_CELLS,
        /** Amounts are in several formats. */
        NUMBERS,
        /**
         * A column is the sum of the wage and amounts beside it; which of them the iuran is counted from is the
         * scheme's.
         */
        SUM,
        /** Which transaction is the regular pay. */
        REGULAR_PAY,
        /** Some rows of the example itself have findings. */
        FAULTY_ROWS,
        /** The name of the example has no BLTH, so that it could not be dropped. */
        NO_PERIOD
    }

    public static Doubt of(What what) {
        return new Doubt(what, "", "");
    }
}
