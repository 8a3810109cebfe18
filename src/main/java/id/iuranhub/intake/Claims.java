package id.iuranhub.intake;

import id.iuranhub.model.PlainFileName;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.Control;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves files: out of the inbox under the hub's own hands, from there into the archive, among the refused, or back.
 * Each move is one rename, so that a file is always in exactly one place.
 */
public final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    /** A control file has two short lines. */
    private static final long LONGEST_CONTROL = 64 * 1024;
    /** A folder that is left alone, beside the files that are too large to be taken out of theirs. */
    static final String ASIDE = ".refused";
    private static final int DEEPEST_ASIDE = 2;

    private final Home home;
    private final StableFileFilter stableFileFilter;
    private final long maxBytes;
    private final LateBytes lateBytes;

    /** @param maxBytes of a file that is copied, where its folder is on another file system */
    public Claims(Home home, StableFileFilter stableFileFilter, long maxBytes) {
        this.maxBytes = maxBytes;
        this.lateBytes = new LateBytes(maxBytes);
        this.home = home;
        this.stableFileFilter = stableFileFilter;
    }

    /**
     * Takes a dropped file, and the control file beside it, out of its folder. One that is too large to be copied,
     * where the folder is on another file system, is put aside there, to be refused.
     */
    public Claim claim(File dropped) throws IOException {
        Path from = dropped.toPath().toAbsolutePath().normalize();
        String id = UUID.randomUUID().toString();
        Path to = home.claimed().resolve(id).resolve(home.folder().relativize(from).toString());
        OwnerOnly.folders(to.getParent());
        try {
            claimControl(Control.beside(from), Control.beside(to));
            FileTransfer.move(from, to, maxBytes, lateBytes);
            OwnerOnly.file(to);
            return claimOf(id, from, to);
        } catch (FileTransfer.TooLarge tooLarge) {
            Claim aside = aside(putAside(from));
            if (Files.exists(Control.beside(to), LinkOption.NOFOLLOW_LINKS)) {
                FileTransfer.move(Control.beside(to), Control.beside(aside.file()), maxBytes, lateBytes);
            }
            dissolve(id);
            return aside;
        } catch (IOException notThere) {
            if (Files.exists(Control.beside(to), LinkOption.NOFOLLOW_LINKS)) {
                FileTransfer.move(Control.beside(to), Control.beside(from), maxBytes, lateBytes);
            }
            dissolve(id);
            throw notThere;
        } finally {
            stableFileFilter.forget(from);
        }
    }

    /**
     * A link or a device is never followed: it stays, and an empty control file in its place contradicts every payroll
     * file.
     */
    private void claimControl(Path control, Path to) throws IOException {
        if (!Files.exists(control, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            if (Files.isRegularFile(control, LinkOption.NOFOLLOW_LINKS)) {
                FileTransfer.move(control, to, LONGEST_CONTROL, lateBytes);
                OwnerOnly.file(to);
            }
        } catch (FileTransfer.TooLarge noControlFile) {
            LOG.warn("No control file: {}", PlainFileName.shown(control.toString()));
        }
        if (!Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(to);
            Files.createFile(to);
        }
    }

    private static Path putAside(Path from) throws IOException {
        Path aside = Files.createDirectories(from.resolveSibling(ASIDE));
        return Files.move(from, free(aside.resolve(from.getFileName())));
    }

    /** Its number is told by the file alone, so that it is the same one for whoever finds it after a stop. */
    private Claim aside(Path file) throws IOException {
        var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String same = home.folder().relativize(file) + " " + now.size() + " " + now.lastModifiedTime() + " "
                + now.fileKey();
        return claimOf(UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)).toString(),
                file.getParent().resolveSibling(file.getFileName()), file);
    }

    /** Files that were put aside, told or untold. */
    List<Claim> putAside() throws IOException {
        var all = new ArrayList<Claim>();
        for (Path root : List.of(home.inbox(), home.enrolment(), home.payments(), home.portal())) {
            for (Path folder : foldersAside(root, DEEPEST_ASIDE)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                            .filter(path -> !Control.isControl(path.getFileName().toString())).toList()) {
                        all.add(aside(file));
                    }
                }
            }
        }
        return all;
    }

    /** A link is followed only where a site makes one: right below the folder. What cannot be read has none. */
    private static List<Path> foldersAside(Path root, int deeper) {
        var found = new ArrayList<Path>();
        var link = deeper == DEEPEST_ASIDE ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
        try (var inside = Files.newDirectoryStream(root, path -> Files.isDirectory(path, link))) {
            for (Path folder : inside) {
                if (folder.endsWith(ASIDE)) {
                    found.add(folder);
                } else if (deeper > 0) {
                    found.addAll(foldersAside(folder, deeper - 1));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.debug("Not looked into: {}", root, unreadable);
        }
        return found;
    }

    /** Brings to copies what came to their originals since. */
    void flow() {
        lateBytes.flow();
    }

    private boolean isAside(Claim claim) {
        return !claim.file().startsWith(home.claimed());
    }

    /**
     * By where it was dropped: {@code inbox/<source>/[<opd>/]<file>}, the inbox itself, or another folder of the home.
     */
    private Claim claimOf(String id, Path dropped, Path file) {
        if (dropped.startsWith(home.portal())) {
            return new Claim(id, Claim.Of.PORTAL, PortalFiles.FOLDER, "", dropped, file);
        }
        if (!dropped.startsWith(home.inbox())) {
            return new Claim(id, dropped.startsWith(home.payments()) ? Claim.Of.PAYMENTS
                    : Claim.Of.ENROLMENT, dropped.getParent().getFileName().toString(), "", dropped, file);
        }
        Path within = home.inbox().relativize(dropped);
        int folders = within.getNameCount() - 1;
        return new Claim(id, Claim.Of.INBOX, folders > 0 ? within.getName(0).toString() : "", folders > 1
                ? within.getName(1).toString() : "", dropped, file);
    }

    /**
     * Moves a claimed file and then its control file to where they stay. In this order, since a file that goes back to
     * its inbox without the control file it contradicts would be taken in.
     */
    Path settle(Claim claim, Path target) throws IOException {
        OwnerOnly.folders(target.getParent());
        if (isAside(claim)) {
            return claim.file();
        }
        move(claim.file(), Control.isControl(claim.name()) ? Control.beside(target) : target);
        if (Files.exists(Control.beside(claim.file()))) {
            move(Control.beside(claim.file()), Control.beside(target));
        }
        dissolve(claim.id());
        return target;
    }

    /** Between folders of the hub's own, where nobody else writes. */
    private void move(Path from, Path to) throws IOException {
        FileTransfer.move(from, to, Long.MAX_VALUE, lateBytes);
        OwnerOnly.file(to);
    }

    /** A name that is free: the file's own, else one with a number before the extension. */
    static Path free(Path wanted) {
        Path free = wanted;
        String name = wanted.getFileName().toString();
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(LongName.with(name.substring(0, dot), "~" + number + name.substring(dot)));
        }
        return free;
    }

    /**
     * Claims an original once more that went on after it was taken in, as it is now; whoever writes to it goes on
     * writing to the same file. In the archive stays what it was.
     *
     * @param dropped where it was dropped
     * @param before  what it was, to be put in its place; empty where that is nowhere any more
     */
    Claim claimAgain(Path archived, Path dropped, Optional<Path> before) throws IOException {
        String id = UUID.randomUUID().toString();
        Path to = home.claimed().resolve(id).resolve(home.folder().relativize(dropped).toString());
        OwnerOnly.folders(to.getParent());
        if (Files.isRegularFile(Control.beside(archived), LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(Control.beside(archived), Control.beside(to), StandardCopyOption.COPY_ATTRIBUTES);
        }
        move(archived, to);
        if (before.isPresent()) {
            Files.move(before.get(), archived, StandardCopyOption.ATOMIC_MOVE);
        }
        return claimOf(id, dropped, to);
    }

    /** Puts a claimed file back where it was dropped, to be taken again. */
    void putBack(Claim claim) throws IOException {
        Path back = claim.dropped();
        Files.createDirectories(back.getParent());
        // Somebody has dropped a newer file of that name: the older one goes first, and by its name sorts first.
        while (Files.exists(back)) {
            back = back.resolveSibling(LongName.with("0-" + back.getFileName(), ""));
        }
        if (Files.exists(Control.beside(claim.file()))) {
            FileTransfer.move(Control.beside(claim.file()), Control.beside(back), Long.MAX_VALUE, lateBytes);
        }
        FileTransfer.move(claim.file(), back, Long.MAX_VALUE, lateBytes);
        dissolve(claim.id());
    }

    private void dissolve(String id) throws IOException {
        Path folder = home.claimed().resolve(id);
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.sorted(java.util.Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    /** Claims that were under way when the hub last stopped. A control file without its file goes back alone. */
    List<Claim> leftOver() throws IOException {
        try (Stream<Path> folders = Files.list(home.claimed())) {
            return folders.filter(Files::isDirectory).flatMap(this::claimsIn).toList();
        }
    }

    /** The claims of one folder among the claimed files. */
    List<Claim> under(Path folder) {
        return claimsIn(folder).toList();
    }

    private Stream<Claim> claimsIn(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            var files = all.filter(Files::isRegularFile).toList();
            var payroll = files.stream().filter(file -> !Control.isControl(file.getFileName().toString())).toList();
            if (files.isEmpty()) {
                dissolve(folder.getFileName().toString());
            }
            return (payroll.isEmpty() ? files : payroll).stream().map(file -> {
                Path dropped = home.folder().resolve(folder.relativize(file).toString());
                return claimOf(folder.getFileName().toString(), dropped, file);
            });
        } catch (IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }
}
