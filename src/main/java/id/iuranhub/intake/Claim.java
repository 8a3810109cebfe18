package id.iuranhub.intake;

import id.iuranhub.model.PlainFileName;
import java.nio.file.Path;

/**
 * A dropped file that the hub has taken out of its folder, so that nobody writes to it under the hub's hands.
 *
 * @param id      its folder among the claimed files
 * @param of      which kind of folder it was dropped into
 * @param folder  the folder it was dropped into: a source, {@code enrolment}, empty for the inbox itself
 * @param opd     the folder of an OPD inside that folder, empty where it was dropped beside such folders
 * @param dropped where it was dropped
 * @param file    where it is now
 */
public record Claim(String id, Of of, String folder, String opd, Path dropped, Path file) {

    /** A payroll file, a snapshot of enrolments, a list of payments, or an answer of the portal. */
    public enum Of { INBOX, ENROLMENT, PAYMENTS, PORTAL }

    /** For the log: a name may hold any character but a slash, and shall not write lines of its own there. */
    String shown() {
        return PlainFileName.shown(folder + "/" + (opd.isEmpty() ? "" : opd + "/") + name());
    }

    /** Whether it was dropped into the folder of snapshots. */
    public boolean isSnapshot() {
        return of == Of.ENROLMENT;
    }

    public String name() {
        return file.getFileName().toString();
    }
}
