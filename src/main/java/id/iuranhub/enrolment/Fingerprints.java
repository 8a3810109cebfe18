package id.iuranhub.enrolment;

import java.util.Set;

/**
 * A number for each of an NPP's people that tells what is known of them: who is said to be as they are known to be is
 * seen without asking the database. A million people take some 30 MB, so they are places in two arrays.
 */
final class Fingerprints {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** 0 where free. */
    private long[] niks = new long[2048];
    private long[] sums = new long[2048];
    private int people;

    /** One more line of somebody; in which order they come makes no difference. */
    void add(SnapshotLine line) {
        int slot = slot(Long.parseLong(line.nik()));
        if (niks[slot] == 0) {
            niks[slot] = Long.parseLong(line.nik());
            people++;
        }
        sums[slot] += of(line);
        if (people > niks.length / 2) {
            grow();
        }
    }

    /** Whether these are the lines that are known of somebody: all of them, and no others. */
    boolean isAllOf(String nik, Set<SnapshotLine> lines) {
        int slot = slot(Long.parseLong(nik));
        return niks[slot] != 0 && sums[slot] == lines.stream().mapToLong(Fingerprints::of).sum();
    }

    /** Something has changed of somebody: from now on nobody is as they were. */
    void forget(String nik) {
        int slot = slot(Long.parseLong(nik));
        if (niks[slot] != 0) {
            sums[slot] = ~sums[slot];
        }
    }

    private int slot(long nik) {
        int slot = (int) spread(nik) & niks.length - 1;
        while (niks[slot] != 0 && niks[slot] != nik) {
            slot = slot + 1 & niks.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldNiks = niks;
        long[] oldSums = sums;
        niks = new long[oldNiks.length * 2];
        sums = new long[oldNiks.length * 2];
        for (int old = 0; old < oldNiks.length; old++) {
            if (oldNiks[old] != 0) {
                int slot = slot(oldNiks[old]);
                niks[slot] = oldNiks[old];
                sums[slot] = oldSums[old];
            }
        }
    }

    /** FNV-1a over all that a line says, each part with its end, then spread: sums of it must not meet. */
    private static long of(SnapshotLine line) {
        long hash = mixed(mixed(mixed(BASIS, line.kpj()), line.nik()), line.name());
        hash = mixed(mixed(mixed(hash, line.npp()), line.division()), line.programmes());
        hash = mixed(mixed(hash, line.birthDate().toEpochDay()), line.from().toEpochDay());
        hash = mixed(mixed(hash, line.to() == null ? Long.MIN_VALUE : line.to().toEpochDay()), line.active() ? 1 : 0);
        return spread(hash);
    }

    private static long mixed(long hash, String text) {
        long mixed = hash;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        return mixed(mixed, text.length());
    }

    private static long mixed(long hash, long number) {
        return spread((hash ^ number) * PRIME);
    }

    /** Each bit of the one moves half of the other's (the end of MurmurHash3). */
    private static long spread(long hash) {
        long spread = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        spread = (spread ^ spread >>> 33) * 0xc4ceb9fe1a85ec53L;
        return spread ^ spread >>> 33;
    }
}
