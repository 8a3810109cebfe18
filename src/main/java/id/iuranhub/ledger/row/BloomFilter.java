package id.iuranhub.ledger.row;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers whom it has seen in 32 bits each, so that it may take somebody for one of them who is not (hardly one in
 * ten thousand), never the other way round. All that is known of a person lies in one line of the processor's cache,
 * since with a million people the memory is what costs. Grows by parts, each four times as large as the one before.
 */
final class BloomFilter {

    private static final int SMALLEST = 1024;
    private static final int LARGEST_FIRST = 1 << 22;
    private static final int BITS_EACH = 32;
    /** In each of the longs of a person's block two bits stand for that person. */
    private static final int BLOCK = 4;
    private static final int BITS_OF_PLACE = 6;

    private final List<long[]> parts = new ArrayList<>(1);
    private int next;
    private int room;

    /**
     * @param people how many it may come to, as far as can be told: with room for all of them in one part they are
     * found soonest
     */
    BloomFilter(long people) {
        next = SMALLEST;
        while (next < people && next < LARGEST_FIRST) {
            next *= 2;
        }
    }

    /** Takes in somebody, unless it would take them for one of those it knows anyway. */
    void add(long hash) {
        if (mayHold(hash)) {
            return;
        }
        if (room == 0) {
            parts.add(new long[next / Long.SIZE * BITS_EACH]);
            room = next;
            next *= 4;
        }
        room--;
        long[] bits = parts.get(parts.size() - 1);
        int block = block(hash, bits);
        for (int i = 0; i < BLOCK; i++) {
            bits[block + i] |= mark(hash, i);
        }
    }

    boolean mayHold(long hash) {
        for (int part = parts.size() - 1; part >= 0; part--) {
            if (mayHold(parts.get(part), hash)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHold(long[] bits, long hash) {
        int block = block(hash, bits);
        for (int i = 0; i < BLOCK; i++) {
            long mark = mark(hash, i);
            if ((bits[block + i] & mark) != mark) {
                return false;
            }
        }
        return true;
    }

    /** The parts are powers of two. The bits that choose the block are mixed anew from all of the hash. */
    private static int block(long hash, long[] bits) {
        return (int) (hash * 0x9E3779B97F4A7C15L >>> 32) & bits.length - BLOCK;
    }

    /** The next twelve bits of the hash say which two; a shift looks at the lowest six only. */
    private static long mark(long hash, int i) {
        int from = 2 * BITS_OF_PLACE * i;
        return 1L << (hash >>> from) | 1L << (hash >>> from + BITS_OF_PLACE);
    }

    static long hash(String key) {
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = hash * 31 + key.charAt(i);
        }
        hash *= 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 29;
    }
}
