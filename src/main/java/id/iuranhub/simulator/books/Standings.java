package id.iuranhub.simulator.books;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of every record ever accepted, found by its id. A month of a province is a million records, so a row is seven
 * longs in a page and not a handful of objects: about 60 bytes. Of the id only its key is kept. Not safe for threads.
 */
final class Standings {

    /** The columns of a row; the first two are the id. */
    static final int NIK = 2;
    static final int TOTAL = 3;
    static final int VALUES = 4;
    /** Account, times accepted as ORIGINAL, programmes and whether it stands: 32, 16, 8 and 1 bits. */
    static final int STATE = 5;
    /** The place of the batch it was last accepted in. */
    static final int BATCH = 6;
    private static final int WIDTH = 7;
    private static final int ROWS_PER_PAGE = 4096;

    private final List<long[]> pages = new ArrayList<>();
    /** Row number + 1 by the id's place, 0 where free; never more than half full. */
    private int[] slots = new int[8192];
    private int rows;

    int rows() {
        return rows;
    }

    /** The row of that record, or -1. */
    int find(RecordKey key) {
        return slots[slot(key.high(), key.low())] - 1;
    }

    /** A new row, empty but for its id, of a record that has none yet. */
    int add(RecordKey key) {
        if (rows * 2 >= slots.length) {
            grow();
        }
        if (rows % ROWS_PER_PAGE == 0) {
            pages.add(new long[ROWS_PER_PAGE * WIDTH]);
        }
        int row = rows++;
        put(row, 0, key.high());
        put(row, 1, key.low());
        slots[slot(key.high(), key.low())] = row + 1;
        return row;
    }

    long get(int row, int column) {
        return pages.get(row / ROWS_PER_PAGE)[row % ROWS_PER_PAGE * WIDTH + column];
    }

    void put(int row, int column, long value) {
        pages.get(row / ROWS_PER_PAGE)[row % ROWS_PER_PAGE * WIDTH + column] = value;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int row = 0; row < rows; row++) {
            slots[slot(get(row, 0), get(row, 1))] = row + 1;
        }
    }

    /** Where that id is, or where it would go. */
    private int slot(long high, long low) {
        int slot = (int) high & slots.length - 1;
        while (slots[slot] != 0 && !(get(slots[slot] - 1, 0) == high && get(slots[slot] - 1, 1) == low)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
