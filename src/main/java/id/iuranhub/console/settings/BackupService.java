package id.iuranhub.console.settings;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.Endpoints;
import id.iuranhub.ledger.review.People;
import id.iuranhub.upkeep.Backups;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Backups, by command and for programs. */
public final class BackupService {

    private final Backups backups;

    public BackupService(Backups backups) {
        this.backups = backups;
    }

    /** Its addresses. */
    public void register(Endpoints endpoints) {
        endpoints.call("GET", "/backups", Action.SETTINGS, request -> list());
        endpoints.call("POST", "/backups", Action.ADMINISTER, this::make);
    }

    /** The last that were tried. */
    private Map<String, List<Backups.Tried>> list() {
        return Map.of("backups", backups.tried());
    }

    /** Makes one. Where it goes somebody at the hub's own machine may say; over the network it is the usual place. */
    private Backups.Made make(ApiRequest request) {
        try {
            var folder = request.text("folder");
            return folder.isPresent() ? backups.make(named(folder.get(), request), request.who())
                    : backups.make(request.who());
        } catch (Backups.UnderWay other) {
            throw new Api.Refused(409, "UNDER_WAY", other.getMessage());
        } catch (Backups.Failed failed) {
            throw new Api.Refused(503, "BACKUP_FAILED", failed.getMessage());
        }
    }

    private static Path named(String folder, ApiRequest request) {
        if (!People.isAtTheShell(request.who())) {
            throw new Api.Refused(403, "NOT_ALLOWED", "where a backup is written is said at the hub's own machine:"
                    + " hub backup DIR, or backup.folder");
        }
        try {
            Path path = Path.of(folder);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException noPath) {
            throw Api.Refused.wrong("'" + folder + "' is no folder");
        }
        throw Api.Refused.wrong("folder is a whole path, not '" + folder + "'");
    }
}
