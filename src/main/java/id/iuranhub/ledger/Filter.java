package id.iuranhub.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Remembers whom it has seen in 32 bits each, so that it may take somebody for one of them who is not (one in ten thousand),
 * never the other way round. Grows by parts, each four times as large as the one before.
 */
final class Filter {

    private static final int FIRST_PART = 1024;
    private static final int BITS_EACH = 32;
    private static final int PROBES = 8;

    private final List<long[]> parts = new ArrayList<>(1);
    private int room;

    void add(String key) {
        if (room == 0) {
            int people = parts.isEmpty() ? FIRST_PART : parts.get(parts.size() - 1).length * Long.SIZE / BITS_EACH * 4;
            parts.add(new long[people / Long.SIZE * BITS_EACH]);
            room = people;
        }
        room--;
        long[] bits = parts.get(parts.size() - 1);
        long hash = hash(key);
        for (int probe = 0; probe < PROBES; probe++) {
            int at = bit(hash, probe, bits);
            bits[at >>> 6] |= 1L << at;
        }
    }

    boolean mayHold(long hash) {
        for (long[] bits : parts) {
            if (mayHold(bits, hash)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHold(long[] bits, long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int at = bit(hash, probe, bits);
            if ((bits[at >>> 6] & 1L << at) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The parts are powers of two. */
    private static int bit(long hash, int probe, long[] bits) {
        return (int) hash + probe * (int) (hash >>> 32) & bits.length * Long.SIZE - 1;
    }

    /** Two independent halves; the upper one is odd, so that no probe falls on another. */
    static long hash(String key) {
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = hash * 31 + key.charAt(i);
        }
        hash *= 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        hash *= 0xD6E8FEB86659FD93L;
        hash ^= hash >>> 29;
        return hash | 1L << 32;
    }
}
