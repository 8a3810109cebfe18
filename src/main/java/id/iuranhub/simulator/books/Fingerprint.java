package id.iuranhub.simulator.books;

/**
 * 64 bits that stand for values: whether two contents are equal is asked of millions of records, of which nothing else
 * is kept. Not for secrets.
 */
public final class Fingerprint {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long bits;

    public Fingerprint(long seed) {
        this.bits = seed;
    }

    static long of(String text) {
        return new Fingerprint(1).add(text).bits();
    }

    public Fingerprint add(long value) {
        bits = (bits ^ value) * ODD;
        bits ^= bits >>> 29;
        return this;
    }

    public Fingerprint add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        return add(text.length());
    }

    public Fingerprint add(char[] text, int from, int length) {
        for (int i = from; i < from + length; i++) {
            add(text[i]);
        }
        return add(length);
    }

    public long bits() {
        return bits;
    }
}
