package id.iuranhub.console.settings;

import id.iuranhub.console.http.Endpoints;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.http.PageReply;
import id.iuranhub.console.http.Pages;
import id.iuranhub.model.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.Collection;

/** Whether the hub can work, what is in its way, and what waits. */
public final class HealthPage {

    private final Pages.Needs needs;

    /**
     * How the hub is.
     *
     * @param status   as {@code /observe/health} has it
     * @param troubles what is in its way
     * @param leader   null where the database is the home's own
     */
    public record Model(String status, Collection<Trouble> troubles, boolean embedded, Leader leader, Backlog backlog,
            long inbox, long freeMegabytes,
                        long usedMegabytes, long mostMegabytes) { }

    /** Which hub works on a database that several may reach, and since when. */
    public record Leader(String holder, long term, OffsetDateTime since) { }

    public record Backlog(long files, long acks, long rechecks, long underWay, long stuck) { }

    public HealthPage(Pages.Needs needs) {
        this.needs = needs;
    }

    public void register(Endpoints endpoints) {
        endpoints.get("/kesehatan", "/condition", Action.SETTINGS, visit -> PageReply.page("health", model()));
    }

    private Model model() {
        boolean embedded = needs.database().isEmbedded();
        var leader = embedded ? null
                : needs.database().sql("console/settings/leader")
                .query((row, number) -> new Leader(row.getString("holder"),
                row.getLong("term"), row.getObject("since", OffsetDateTime.class))).single();
        var backlog = needs.database().sql("console/backlog")
                .query((row, number) -> new Backlog(row.getLong("files"), row.getLong("acks"),
                row.getLong("rechecks"), row.getLong("under_way"), row.getLong("stuck"))).single();
        var memory = Runtime.getRuntime();
        return new Model(needs.condition().status(), needs.condition().troubles(), embedded, leader, backlog,
                waiting(), free(),
                (memory.totalMemory() - memory.freeMemory()) >> 20, memory.maxMemory() >> 20);
    }

    private long free() {
        try {
            return Files.getFileStore(needs.home().data()).getUsableSpace() >> 20;
        } catch (IOException away) {
            return 0;
        }
    }

    private long waiting() {
        try (var files = Files.walk(needs.home().inbox(), 2)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException | UncheckedIOException takenAwayMeanwhile) {
            return 0;
        }
    }
}
