package id.iuranhub.upkeep;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A backup whose files can be read: as they are, or with its key. What had to be opened goes with it again. */
public final class OpenBackup implements AutoCloseable {

    private final BackupFolder backup;
    private final Optional<BackupKey> key;
    /** Of a sealed one: what was opened to be looked at, for nobody else to read. */
    private final Optional<Path> opened;

    private OpenBackup(BackupFolder backup, Optional<BackupKey> key, Optional<Path> opened) {
        this.backup = backup;
        this.key = key;
        this.opened = opened;
    }

    /**
     * @param here where {@code backup.key-file} is looked for, if it is sealed
     * @throws Misconfigured it is sealed, and that names no key or another one
     */
    public static OpenBackup of(BackupFolder backup, Supplier<Settings> here) throws IOException {
        if (!backup.manifest().isSealed()) {
            return new OpenBackup(backup, Optional.empty(), Optional.empty());
        }
        String sign = backup.manifest().key();
        var key = BackupKey.configured(here.get()).orElseThrow(() -> new Misconfigured(backup.folder()
                + " is sealed with the key " + sign + ": name its file by backup.key-file, in the environment or by"
                + " --set backup.key-file=FILE"));
        if (!key.sign().equals(sign)) {
            throw new Misconfigured(backup.folder() + " is sealed with the key " + sign + ", and backup.key-file is the"
                    + " key " + key.sign() + ": name the file of the one it was made with");
        }
        var open = new OpenBackup(backup, Optional.of(key), Optional.of(Files.createTempDirectory("iuran-hub-open-")));
        boolean whole = false;
        try {
            if (open.faults().isEmpty()) {
                open.copy(BackupFolder.CONFIG, open.site().config());
            }
            whole = true;
            return open;
        } finally {
            if (!whole) {
                open.close();
            }
        }
    }

    /** In what it is not as it was written by who has its key; the files themselves {@link BackupFolder} looks at. */
    public List<String> faults() {
        return key.isEmpty() || backup.manifest().isSealedBy(key.get()) ? List.of()
                : List.of(Manifest.FILE + " is not what was written: its seal does not fit");
    }

    /** A folder like a home, with the backup's configuration. */
    public Home site() {
        return new Home(opened.orElse(backup.folder()));
    }

    public String name() {
        return backup.folder().getFileName().toString();
    }

    Manifest manifest() {
        return backup.manifest();
    }

    /** Copies a folder of it, where it has that. */
    void copy(String part, Path to) throws IOException {
        new CopiedFiles(to, key.<Sealing>map(with -> (from, path) -> SealedStream.open(from,
                part + path.substring(1), with)).orElse(Sealing.NONE)).copy(backup.folder().resolve(part), ".");
    }

    /** The folder of the database's files, as they are read. */
    Path database() throws IOException {
        if (opened.isEmpty()) {
            return backup.folder().resolve(BackupFolder.DATABASE);
        }
        Path to = OwnerOnly.folders(opened.get().resolve(BackupFolder.DATABASE));
        copy(BackupFolder.DATABASE, to);
        return to;
    }

    @Override
    public void close() throws IOException {
        if (opened.isPresent()) {
            CopiedFiles.delete(opened.get());
        }
    }
}
