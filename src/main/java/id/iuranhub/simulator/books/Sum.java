package id.iuranhub.simulator.books;

/** A number of records and what they come to, in rupiah. */
public record Sum(long records, long rupiah) {

    static final Sum NOTHING = new Sum(0, 0);

    Sum plus(long total) {
        return new Sum(records + 1, Math.addExact(rupiah, total));
    }

    Sum minus(long total) {
        return new Sum(records - 1, Math.subtractExact(rupiah, total));
    }

    Sum add(Sum other) {
        return new Sum(records + other.records, Math.addExact(rupiah, other.rupiah));
    }
}
