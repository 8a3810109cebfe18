package id.iuranhub.payroll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A payroll file as its sender made it, looked at as a whole. The intake and {@code hub check} both come in here, so that what
 * the one says of a file the other says too.
 *
 * @param name    what its name says
 * @param content what its bytes are
 */
public record SentFile(Path path, Source source, FileName name, Content content, Limits limits) {

    /** @throws FileRefused whatever its rows say: {@code FILE_NO_PERIOD}, or what {@link Content#of} throws */
    public static SentFile of(Path path, Source source, Limits limits) throws IOException, FileRefused {
        FileName name = FileName.of(path.getFileName().toString());
        return new SentFile(path, source, name, Content.of(path, name.extension(), limits), limits);
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
