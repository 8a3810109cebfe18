package id.iuranhub.intake;

import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.Control;
import id.iuranhub.store.Home;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Moves files: out of the inbox under the hub's own hands, from there into the archive, among the refused, or back.
 * Each move is one rename, so that a file is always in exactly one place.
 */
public final class Claims {

    private final Home home;
    private final Settled settled;

    public Claims(Home home, Settled settled) {
        this.home = home;
        this.settled = settled;
    }

    /** Takes a dropped file, and the control file beside it, out of its folder. */
    public Claim claim(File dropped) throws IOException {
        Path from = dropped.toPath().toAbsolutePath().normalize();
        String id = UUID.randomUUID().toString();
        Path to = home.claimed().resolve(id).resolve(home.folder().relativize(from).toString());
        Files.createDirectories(to.getParent());
        Path control = Control.beside(from);
        if (Files.exists(control)) {
            move(control, Control.beside(to));
        }
        try {
            move(from, to);
        } catch (IOException notThere) {
            if (Files.exists(Control.beside(to))) {
                move(Control.beside(to), control);
            }
            dissolve(id);
            throw notThere;
        } finally {
            settled.forget(from);
        }
        return claimOf(id, from, to);
    }

    /** By where it was dropped: {@code inbox/<source>/[<opd>/]<file>}, the inbox itself, or another folder of the home. */
    private Claim claimOf(String id, Path dropped, Path file) {
        if (!dropped.startsWith(home.inbox())) {
            return new Claim(id, Claim.Of.ENROLMENT, dropped.getParent().getFileName().toString(), "", dropped, file);
        }
        Path within = home.inbox().relativize(dropped);
        int folders = within.getNameCount() - 1;
        return new Claim(id, Claim.Of.INBOX, folders > 0 ? within.getName(0).toString() : "", folders > 1 ? within.getName(1).toString() : "", dropped, file);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Path part = to.resolveSibling(to.getFileName() + ".part");
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        }
    }

    /**
     * Moves a claimed file and then its control file to where they stay. In this order, since a file that goes back to its
     * inbox without the control file it contradicts would be taken in.
     */
    Path settle(Claim claim, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        move(claim.file(), Control.isControl(claim.name()) ? Control.beside(target) : target);
        if (Files.exists(Control.beside(claim.file()))) {
            move(Control.beside(claim.file()), Control.beside(target));
        }
        dissolve(claim.id());
        return target;
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
     * Claims an original once more that went on after it was taken in, as it is now; whoever writes to it goes on writing to the
     * same file. In the archive stays what it was.
     *
     * @param dropped where it was dropped
     * @param before  what it was, to be put in its place; empty where that is nowhere any more
     */
    Claim claimAgain(Path archived, Path dropped, Optional<Path> before) throws IOException {
        String id = UUID.randomUUID().toString();
        Path to = home.claimed().resolve(id).resolve(home.folder().relativize(dropped).toString());
        Files.createDirectories(to.getParent());
        if (Files.isRegularFile(Control.beside(archived), LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(Control.beside(archived), Control.beside(to), StandardCopyOption.COPY_ATTRIBUTES);
        }
        move(archived, to);
        if (before.isPresent()) {
            Files.move(before.get(), archived, StandardCopyOption.ATOMIC_MOVE);
        }
        return claimOf(id, dropped, to);
    }

    /** A copy of a file's beginning beside it, where that is what the digest says; empty where it is not. */
    Optional<Path> beginning(Path file, long bytes, String sha256) throws IOException {
        Path copy = file.resolveSibling("." + UUID.randomUUID() + ".part");
        try (var from = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
             var to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0, read = 1; at < bytes && read > 0; at += read) {
                read = from.transferTo(at, bytes - at, to);
            }
            to.force(true);
        }
        if (Content.sha256(copy).equals(sha256)) {
            return Optional.of(copy);
        }
        Files.delete(copy);
        return Optional.empty();
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
            move(Control.beside(claim.file()), Control.beside(back));
        }
        move(claim.file(), back);
        dissolve(claim.id());
    }

    private void dissolve(String id) throws IOException {
        Path folder = home.claimed().resolve(id);
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
