package id.iuranhub.payroll;

import id.iuranhub.model.Hint;
import id.iuranhub.model.PlainFileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A payroll file as its sender made it, looked at as a whole. The intake and {@code hub check} both come in here, so
 * that what the one says of a file the other says too.
 *
 * @param name    what its name says
 * @param content what its bytes are
 */
public record SentFile(Path path, Source source, FileName name, Content content, Limits limits) {

    /**
     * @throws FileRefused whatever its rows say: {@code FILE_UNREADABLE} for its name, {@code FILE_NO_PERIOD}, or what
     *                     {@link Content#of} throws
     */
    public static SentFile of(Path path, Source source, Limits limits) throws IOException, FileRefused {
        String given = path.getFileName().toString();
        demandName(given);
        return of(path, source, FileName.of(given), limits);
    }

    /**
     * The same for a file where it was dropped.
     *
     * @param opdFolder the folder of an OPD that it lay in, empty for none
     * @throws FileRefused {@code FILE_OPD} too
     */
    public static SentFile dropped(Path path, Source source, String opdFolder, Limits limits) throws IOException,
            FileRefused {
        String given = path.getFileName().toString();
        demandName(given);
        return of(path, source, FileName.of(given).lyingIn(opdFolder, source.opdFolders()), limits);
    }

    private static SentFile of(Path path, Source source, FileName name, Limits limits) throws IOException, FileRefused {
        return new SentFile(path, source, name, Content.of(path, name.extension(), limits), limits);
    }

    /** @throws FileRefused no plain name, or one of the hub's own */
    public static void demandName(String name) throws FileRefused {
        if (PlainFileName.of(name).isEmpty()) {
            throw FileRefused.named(Hint.NAME, PlainFileName.shown(name));
        }
        if (DroppedName.isReserved(name)) {
            throw FileRefused.named(Hint.RESERVED, name);
        }
    }

    /** @throws FileRefused as {@link TableFile#open} */
    public TableFile open() throws FileRefused {
        return TableFile.open(path, name.extension(), source.form(), content, limits);
    }

    /**
     * What the sender says is in it; empty where no control file stands beside it.
     *
     * @throws FileRefused {@code CONTROL_MISMATCH}: the control file itself does not read
     */
    public Optional<Control> control() throws IOException, FileRefused {
        Path beside = Control.beside(path);
        return Files.exists(beside, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Control.read(beside)) : Optional.empty();
    }
}
