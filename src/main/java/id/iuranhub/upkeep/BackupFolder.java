package id.iuranhub.upkeep;

import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One backup on the disk, and where several lie. */
public record BackupFolder(Path folder, Manifest manifest) {

    static final String NAME = "iuran-hub-";
    /** What the database's files lie in. */
    static final String DATABASE = "database";
    static final String CONFIG = "config";
    private static final String PORTAL = "portal/";
    /** What of a home is in it besides database, configuration and the hub's own data. */
    static final List<String> FOLDERS = List.of("archive", "refused", "outgoing", PORTAL + "out", PORTAL + "mutasi");

    /**
     * The backup that is meant: the folder itself, or the newest whole one in it.
     *
     * @throws Misconfigured where there is none
     */
    public static BackupFolder find(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (Files.isRegularFile(folder.resolve(Manifest.FILE))) {
            return new BackupFolder(folder, Manifest.read(folder));
        }
        var whole = in(folder);
        if (whole.isEmpty()) {
            throw new Misconfigured(folder + " is no backup and has none in it: a whole one has a " + Manifest.FILE);
        }
        Path newest = whole.get(whole.size() - 1);
        return new BackupFolder(newest, Manifest.read(newest));
    }

    /** The whole ones in a folder, oldest first. */
    static List<Path> in(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(one -> one.getFileName().toString().startsWith(NAME)
                    && Files.isRegularFile(one.resolve(Manifest.FILE)))
                    .sorted(Comparator.comparing(one -> one.getFileName().toString())).toList();
        } catch (IOException unreadable) {
            throw new Misconfigured(parent + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    public String at() {
        return manifest.at();
    }

    /** The same as a moment. */
    public Instant begun() {
        return LocalDateTime.parse(manifest.at(), Backups.STAMP).toInstant(ZoneOffset.UTC);
    }

    /** Whether it takes a key to read it. */
    public boolean isSealed() {
        return manifest.isSealed();
    }

    public int files() {
        return manifest.files().size();
    }

    /** Where its files are not what was written, in words; empty where all are. Every byte is read. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var known = new TreeSet<String>();
        for (Manifest.Entry entry : manifest.files()) {
            known.add(entry.path());
            Path file = folder.resolve(entry.path()).normalize();
            try {
                if (!file.startsWith(folder) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    faults.add(entry.path() + " is missing");
                } else if (Files.size(file) != entry.bytes() || !CopiedFiles.digest(file).equals(entry.sha256())) {
                    faults.add(entry.path() + " is not what was written: its digest differs");
                }
            } catch (IOException unreadable) {
                faults.add(entry.path() + " cannot be read: " + unreadable.getMessage());
            }
        }
        faults.addAll(strangers(known));
        return faults;
    }

    private List<String> strangers(Set<String> known) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(java.io.File.separatorChar, '/'))
                    .filter(path -> !path.equals(Manifest.FILE) && !known.contains(path)).sorted()
                    .map(path -> path + " was not there when the backup was written").collect(Collectors.toList());
        } catch (IOException unreadable) {
            return List.of(folder + " cannot be read: " + unreadable.getMessage());
        }
    }
}
