package id.iuranhub.store;

import id.iuranhub.model.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks now and then whether others on the machine can read the hub's database or its secrets. */
public final class ReadableByOthers {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableByOthers.class);

    private final Home home;

    public ReadableByOthers(Home home) {
        this.home = home;
    }

    /** What somebody has opened stays open, and is told as long as it is. */
    public Optional<Trouble> look() {
        try {
            List<String> exposed = home.exposed();
            if (exposed.isEmpty()) {
                home.closeData();
                return Optional.empty();
            }
            return Optional.of(Trouble.of(Trouble.Kind.EXPOSED, "home").with("folders", String.join(", ", exposed)));
        } catch (IOException away) {
            LOG.debug("The rights of the home folder cannot be read now", away);
            return Optional.empty();
        }
    }
}
