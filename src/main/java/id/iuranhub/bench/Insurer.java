package id.iuranhub.bench;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;

/** The insurer of a benchmark, in a process of its own. */
final class Insurer {

    private Insurer() { }

    public static void main(String[] arguments) throws InterruptedException {
        Simulator.runUntilInterrupted(Settings.of("bench", "bench-secret"), System.out);
    }
}
