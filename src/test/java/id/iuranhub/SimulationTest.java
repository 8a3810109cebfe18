package id.iuranhub;

import id.iuranhub.MortalHub.Place;
import id.iuranhub.simulation.Simulation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A random world around a hub that dies now and then, all of it by one seed. The same again with {@code -Dsim.seed=...};
 * longer with {@code -Dsim.steps=...}.
 */
@OnBothDatabases
class SimulationTest {

    private static final int STEPS = Integer.getInteger("sim.steps", 100);

    private final long seed = Long.getLong("sim.seed", 1);

    @TempDir
    Path folder;

    @Test
    void whateverHappensNothingIsLostAndNothingGoesTwice() {
        Simulation.run(folder, Place.fresh(folder), seed, STEPS);
    }
}
