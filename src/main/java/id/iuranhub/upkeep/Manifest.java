package id.iuranhub.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * What a backup holds: written last, so that a folder without one is none.
 *
 * @param format   of the backup: 1, and 2 where its files are sealed; lengths and digests are then of the sealed ones
 * @param at       when it was begun, UTC
 * @param database {@code hsqldb} or {@code postgresql}
 * @param schema   of the hub's tables
 * @param journal  the head of the journal's chain when it was begun; it is in the copy
 * @param key      the sign of the key its files are sealed with; empty where they are not
 * @param seal     over all the rest, by that key
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Manifest(int format, String at, String database, String schema, Head journal, List<Entry> files, String key,
        String seal) {

    static final String FILE = "manifest.json";
    private static final int PLAIN = 1;
    private static final int SEALED = 2;

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A link of the journal's chain; place 0 where nothing was linked yet. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Head(long place, String hash) { }

    /** One file. @param path below the backup, with slashes; @param bytes its length */
    record Entry(String path, long bytes, String sha256) { }

    Manifest {
        files = List.copyOf(files);
        key = key == null ? "" : key;
        seal = seal == null ? "" : seal;
    }

    static Manifest of(String at, String database, String schema, Head journal, List<Entry> files,
            Optional<BackupKey> key) {
        var manifest = new Manifest(key.isPresent() ? SEALED : PLAIN, at, database, schema, journal, files,
                key.map(BackupKey::sign).orElse(""), "");
        return key.isEmpty() ? manifest : manifest.sealed(manifest.sealBy(key.get()));
    }

    boolean isSealed() {
        return format == SEALED;
    }

    private Manifest sealed(String by) {
        return new Manifest(format, at, database, schema, journal, files, key, by);
    }

    private String sealBy(BackupKey by) {
        try {
            return by.seal(JSON.writeValueAsBytes(sealed("")));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Whether it is as it was written by who has the key. */
    boolean isSealedBy(BackupKey by) {
        return MessageDigest.isEqual(seal.getBytes(StandardCharsets.UTF_8),
                sealBy(by).getBytes(StandardCharsets.UTF_8));
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
            if (manifest.format != PLAIN && manifest.format != SEALED) {
                throw new Misconfigured(folder + " was written by another release (format " + manifest.format
                        + ", this one reads " + PLAIN + " and " + SEALED + ")");
            }
            return manifest;
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof Misconfigured told ? told
                    : new Misconfigured(file + " cannot be read: the backup is damaged", unreadable);
        }
    }
}
