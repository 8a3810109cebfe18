package id.iuranhub.law;

/** What a row says of a participant's pay. */
public interface Earnings {

    /** Rupiah the row states as the wage; 0 where it states none. */
    long wage();

    /** Rupiah in a column of the row, by its name in the source. */
    long amount(String column);

    /** What stands in a column of the row, by its name in the source; empty where nothing does. */
    String text(String column);

    /** A row that states nothing but a wage. */
    static Earnings of(long wage) {
        return new Earnings() {
            @Override
            public long wage() {
                return wage;
            }

            @Override
            public long amount(String column) {
                throw new IllegalArgumentException("there is no column " + column);
            }

            @Override
            public String text(String column) {
                return "";
            }
        };
    }
}
