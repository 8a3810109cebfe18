package id.iuranhub.upkeep;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.store.ScratchSchema;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Back from a backup, into a home that nobody uses. A mark stands in the home from the first file to the last: with it
 * no hub starts, and the restore is to be given again. What was in the way is put aside, never deleted.
 */
public final class Restore {

    /** Whose configuration the restored home has. */
    private static final String OWN = "own";
    private static final String FROM_BACKUP = "backup";

    private final OpenBackup backup;
    private final Home home;
    private final Settings settings;

    /** @param settings as the restored hub will have them, above all its database */
    public Restore(OpenBackup backup, Home home, Settings settings) {
        this.backup = backup;
        this.home = home;
        this.settings = settings;
    }

    /** What of the home would be in the way, by name; empty where it may go ahead. */
    public List<String> inTheWay() throws IOException {
        var found = new ArrayList<String>();
        if (!home.isRestoring()) {
            for (String own : Stream.concat(Stream.of("data"), BackupFolder.FOLDERS.stream()).toList()) {
                if (hasFiles(home.folder().resolve(own))) {
                    found.add(own);
                }
            }
        }
        return found;
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).anyMatch(file -> !Home.isLock(file));
        }
    }

    /** @throws Misconfigured the database that is configured cannot take this backup */
    public void demandDatabase() {
        boolean embedded = settings.text("db.url").isEmpty();
        if (backup.manifest().isEmbedded() && !embedded) {
            throw new Misconfigured("the backup is of the embedded database: db.url has to be empty");
        }
        if (!backup.manifest().isEmbedded()) {
            if (!settings.text("db.url").startsWith("jdbc:postgresql:")) {
                throw new Misconfigured("the backup is of PostgreSQL: set db.url to an empty database for it");
            }
            if (!ScratchSchema.isUnused(settings)) {
                throw new Misconfigured("the database of db.url has books in it already, and is left alone: make an"
                        + " empty one (createdb) and name it by db.url");
            }
        }
    }

    /**
     * Puts everything in its place. The home's lock is held by whoever calls.
     *
     * @param aside where what is in the way goes, below the home
     */
    public void run(String aside) throws IOException {
        boolean goesOn = home.isRestoring();
        if (!goesOn) {
            home.restoring(Files.isRegularFile(home.config().resolve(Settings.FILE)) ? OWN : FROM_BACKUP);
        }
        for (String own : BackupFolder.FOLDERS) {
            putAside(own, aside, goesOn);
        }
        putDataAside(aside, goesOn);
        for (String part : BackupFolder.FOLDERS) {
            backup.copy(part, home.folder().resolve(part));
        }
        backup.copy("data", home.data());
        if (!home.restoring().equals(OWN)) {
            backup.copy(BackupFolder.CONFIG, home.config());
        }
        if (backup.manifest().isEmbedded()) {
            backup.copy(BackupFolder.DATABASE, home.data());
        } else {
            BackupProof.fill(home, settings, backup);
        }
        home.restored();
    }

    private void putAside(String name, String aside, boolean goesOn) throws IOException {
        Path own = home.folder().resolve(name);
        if (goesOn) {
            CopiedFiles.delete(own);
        } else if (hasFiles(own)) {
            Path to = home.folder().resolve(aside).resolve(name);
            OwnerOnly.folders(to.getParent());
            Files.move(own, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** But for the lock, which is held, and the mark. */
    private void putDataAside(String aside, boolean goesOn) throws IOException {
        try (Stream<Path> inside = Files.list(home.data())) {
            for (Path one : inside.filter(path -> !Home.isLock(path)).toList()) {
                if (goesOn) {
                    CopiedFiles.delete(one);
                } else {
                    Path to = OwnerOnly.folders(home.folder().resolve(aside).resolve("data"));
                    Files.move(one, to.resolve(one.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }
}
