package id.iuranhub.year;

import id.iuranhub.OnBothDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twelve months of a city with a real hub and a real insurer, each year by a seed of its own: another one each time. The same again
 * with {@code -Dyear.seed=...}; more people with {@code -Dyear.people=...}, more years with {@code -Dyear.rounds=...}.
 */
@OnBothDatabases
class YearTest {

    private static final int PEOPLE = Integer.getInteger("year.people", 8);
    private static final int ROUNDS = Integer.getInteger("year.rounds", 1);

    @TempDir
    Path folder;

    @Test
    void whateverHappensInAYearTheBooksAreTheInsurersAndEveryAmountIsExplained() throws Exception {
        var random = new Random();
        List<Long> seeds = Long.getLong("year.seed") != null ? List.of(Long.getLong("year.seed"))
                : LongStream.generate(() -> random.nextInt(1_000_000_000)).limit(ROUNDS).boxed().toList();
        System.err.println("Year: " + PEOPLE + " people each of " + seeds);
        for (long seed : seeds) {
            System.err.println("Year: " + SimulatedYear.run(Files.createTempDirectory(folder, "year"), seed, PEOPLE));
        }
    }
}
