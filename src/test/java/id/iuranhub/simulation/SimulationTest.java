package id.iuranhub.simulation;

import id.iuranhub.testing.Seeds;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Place;
import id.iuranhub.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random worlds around hubs that die now and then, each by a seed of its own: the same ones in each build ({@code
 * -Dseeds=N}: others). One again with {@code -Dsim.seed=...}; longer with {@code -Dsim.steps=...}, more of them with
 * {@code -Dsim.worlds=...}.
 */
@OnBothDatabases
class SimulationTest {

    /** Of one world. A long one only has more files. */
    private static final int STEPS = Integer.getInteger("sim.steps", 120);
    private static final int WORLDS = Integer.getInteger("sim.worlds", TestDatabase.isPostgresql() ? 2 : 4);
    /** Much of a step is waiting for the disk. */
    private static final int AT_ONCE = 2;

    @TempDir
    Path folder;

    @Test
    void whateverHappensNothingIsLostAndNothingGoesTwice() throws Exception {
        List<Long> seeds = Seeds.several("sim.seed", WORLDS);
        System.err.println("Simulation: " + STEPS + " steps each of " + seeds);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var worlds = new ArrayList<Future<String>>();
        for (long seed : seeds) {
            worlds.add(threads.submit(() -> world(seed)));
        }
        threads.shutdown();
        try {
            for (var world : worlds) {
                System.err.println("Simulation: " + world.get());
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause().getMessage(), failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private String world(long seed) throws java.io.IOException {
        Path homes = Files.createTempDirectory(folder, "world");
        return Simulation.run(homes, Place.fresh(homes), seed, STEPS);
    }
}
