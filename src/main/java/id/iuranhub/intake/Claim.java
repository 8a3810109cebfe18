package id.iuranhub.intake;

import java.nio.file.Path;

/**
 * A dropped file that the hub has taken out of its folder, so that nobody writes to it under the hub's hands.
 *
 * @param id      its folder among the claimed files
 * @param folder  the folder it was dropped into: a source, {@code enrolment}, empty for the inbox itself
 * @param dropped where it was dropped
 * @param file    where it is now
 */
public record Claim(String id, String folder, Path dropped, Path file) {

    /** For the log: a name may hold any character but a slash, and shall not write lines of its own there. */
    String shown() {
        return (folder + "/" + name()).replaceAll("\\p{Cntrl}", "?");
    }

    public String name() {
        return file.getFileName().toString();
    }
}
