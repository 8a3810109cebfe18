package id.iuranhub.store;

import id.iuranhub.model.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Whether the disk of a home fills up; said while there is time to do something about it. */
public record DiskSpace(Home home, long least) {

    public Optional<Trouble> look() {
        try {
            long free = Files.getFileStore(home.data()).getUsableSpace();
            return free >= least ? Optional.empty()
                    : Optional.of(Trouble.of(Trouble.Kind.DISK, "low").with("free", free >> 20)
                    .with("least", least >> 20));
        } catch (IOException saidByTheHomeItself) {
            return Optional.empty();
        }
    }
}
