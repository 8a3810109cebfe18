package id.iuranhub.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The embedded database commits each new table by itself, so a stop in the middle of a migration would leave a home
 * that no hub can open. Its files are put aside before, and put back at the next start if not all steps were made.
 */
final class GuardedMigration {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedMigration.class);

    private final Path data;
    private final Path aside;
    /** As long as this is there, what was put aside is the database. */
    private final Path whole;

    /** @param data the folder of the database's files */
    GuardedMigration(Path data) {
        this.data = data;
        this.aside = data.resolve("before-upgrade");
        this.whole = aside.resolve("whole");
    }

    /** Puts back what was there before a migration that did not end. To be called before the database is opened. */
    void putBack() {
        try {
            if (Files.exists(whole)) {
                for (Path half : in(data)) {
                    Files.delete(half);
                }
                for (Path file : in(aside)) {
                    Files.copy(file, data.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
                LOG.warn("A migration of the database had not ended: it begins again from the files in {}", aside);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot put back the database files from " + aside + ": "
                    + cannot.getMessage(), cannot);
        }
    }

    /**
     * Clears away a database that was never finished: killed before its first script was on the disk, it holds nothing
     * and could never be opened. One that has lived has a script, or during a checkpoint the new one. To be called
     * before the database is opened.
     */
    void clearStillborn() {
        try {
            var files = in(data).stream().map(file -> file.getFileName().toString()).toList();
            if (files.contains("hub.properties") && files.stream().noneMatch(name -> name.startsWith("hub.script")
                    || name.startsWith("hub.data"))) {
                Files.delete(data.resolve("hub.properties"));
                Files.deleteIfExists(data.resolve("hub.log"));
                LOG.warn("The database of a new home had not been finished: it is made anew");
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot clear the unfinished database in " + data + ": "
                    + cannot.getMessage(), cannot);
        }
    }

    /** Migrates the open database, with its files put aside until that has ended. */
    void guard(JdbcTemplate database, Runnable migration) {
        try {
            clear();
            Files.createDirectories(aside);
            database.execute("backup database to '" + aside.toString().replace("'", "''") + "/' blocking as files");
            for (Path file : in(aside)) {
                try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
            }
            Files.createFile(whole);
            migration.run();
            clear();
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot put the database files aside in " + aside + " before migrating: "
                    + cannot.getMessage(), cannot);
        }
    }

    private void clear() throws IOException {
        Files.deleteIfExists(whole);
        if (Files.exists(aside)) {
            try (Stream<Path> all = Files.walk(aside)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && file.getFileName().toString().startsWith("hub.")
                    && !file.getFileName().toString().equals(Home.LOCK)).toList();
        }
    }
}
