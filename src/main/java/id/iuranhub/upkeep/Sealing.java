package id.iuranhub.upkeep;

import java.io.IOException;
import java.io.InputStream;

/** What becomes of a file's bytes on their way into a backup, or out of one. */
interface Sealing {

    /** They stay as they are. */
    Sealing NONE = (from, path) -> from;

    /**
     * The bytes as they are to be written.
     *
     * @param path of the file in the backup, with slashes
     */
    InputStream on(InputStream from, String path) throws IOException;
}
