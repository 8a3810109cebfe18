package id.iuranhub.year;

import id.iuranhub.testing.Seeds;
import id.iuranhub.testing.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve months of a city with a real hub and a real insurer, each year by a seed of its own: the same one in each
 * build ({@code -Dseeds=N}: another). One again with {@code -Dyear.seed=...}; more people with
 * {@code -Dyear.people=...}, more years with {@code -Dyear.rounds=...}.
 */
@OnBothDatabases
class YearTest {

    private static final int PEOPLE = Integer.getInteger("year.people", 8);
    private static final int ROUNDS = Integer.getInteger("year.rounds", 1);

    @TempDir
    Path folder;

    @Test
    void whateverHappensInAYearTheBooksAreTheInsurersAndEveryAmountIsExplained() throws Exception {
        List<Long> seeds = Seeds.several("year.seed", ROUNDS);
        System.err.println("Year: " + PEOPLE + " people each of " + seeds);
        for (long seed : seeds) {
            System.err.println("Year: " + SimulatedYear.run(Files.createTempDirectory(folder, "year"), seed, PEOPLE));
        }
    }
}
