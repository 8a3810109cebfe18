package id.iuranhub.upkeep;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backup holds: written last, so that a folder without one is none.
 *
 * @param format   of the backup, 1
 * @param at       when it was begun, UTC
 * @param database {@code hsqldb} or {@code postgresql}
 * @param schema   of the hub's tables
 * @param journal  the head of the journal's chain when it was begun; it is in the copy
 */
record Manifest(int format, String at, String database, String schema, Head journal, List<Entry> files) {

    static final String FILE = "manifest.json";
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A link of the journal's chain; place 0 where nothing was linked yet. */
    record Head(long place, String hash) { }

    /** One file. @param path below the backup, with slashes; @param bytes its length */
    record Entry(String path, long bytes, String sha256) { }

    Manifest {
        files = List.copyOf(files);
    }

    boolean isEmbedded() {
        return database.equals("hsqldb");
    }

    long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    void write(Path folder) throws IOException {
        CopiedFiles.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /** @throws Misconfigured the folder is no whole backup, or one of a later release */
    static Manifest read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new Misconfigured(folder + " is no backup: it has no " + FILE);
        }
        try {
            var manifest = JSON.readValue(file.toFile(), Manifest.class);
            if (manifest.format != FORMAT) {
                throw new Misconfigured(folder + " was written by another release (format " + manifest.format
                        + ", this one reads " + FORMAT + ")");
            }
            return manifest;
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Misconfigured told ? told
                    : new Misconfigured(file + " cannot be read: the backup is damaged", unreadable);
        }
    }
}
