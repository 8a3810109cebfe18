package id.iuranhub.year;

import java.util.ArrayDeque;

/** The last steps of a simulated year, for whoever has to find out what went wrong. */
final class History {

    private static final int REMEMBERED = 40;

    private final ArrayDeque<String> steps = new ArrayDeque<>();
    private final long began = System.nanoTime();

    void note(String what) {
        steps.addLast((System.nanoTime() - began) / 1_000_000 + " ms " + what);
        if (steps.size() > REMEMBERED) {
            steps.removeFirst();
        }
    }

    @Override
    public String toString() {
        return String.join("\n  ", steps);
    }
}
