package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Figures;
import id.iuranhub.cli.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import picocli.CommandLine.Command;

/** {@code hub dead bulk}: many rows tried again, a few at first. */
@Command(name = "bulk",
        description = {"Has many rows tried again as a stored job: a few at first, then more, at a rate;",
    "it stops by itself when too many are refused, and goes on after a restart."},
        subcommands = {DeadBulkStart.class, DeadBulkList.class, DeadBulkShow.class, DeadBulkMove.Pause.class,
        DeadBulkMove.Resume.class,
            DeadBulkMove.Cancel.class})
final class DeadBulk {

    static void tellOne(JsonNode job, PrintStream out) {
        tell(JsonNodeFactory.instance.arrayNode().add(job), out);
    }

    static void tell(JsonNode jobs, PrintStream out) {
        var table = new Table("id", "blth", "scheme", "code", "state", "rows", "outcomes", "wave", "rate", "limit",
                "who", "reason");
        for (JsonNode job : jobs) {
            table.row(job.path("id").asText(), job.path("blth").asText(), job.path("scheme").asText(),
                    job.path("code").asText(),
                    job.path("state").asText(), Figures.count(job.path("rows")), counts(job.path("outcomes")),
                    job.path("wave").asText(),
                    job.path("rate").asText(), job.path("limit").asText(), job.path("who").asText(),
                    job.path("reason").asText());
        }
        table.print(out);
    }

    static String counts(JsonNode outcomes) {
        var counts = new ArrayList<String>();
        outcomes.properties()
                .forEach(outcome -> counts.add((outcome.getKey().isEmpty() ? "under way" : outcome.getKey()) + " "
                + Figures.count(outcome.getValue())));
        return String.join(", ", counts);
    }

    /** Whether it waits for a person. */
    static int exit(JsonNode job) {
        return job.path("state").asText().equals("stopped") ? Exit.ATTENTION : Exit.DONE;
    }
}
