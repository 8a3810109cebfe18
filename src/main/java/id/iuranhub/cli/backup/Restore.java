package id.iuranhub.cli.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Premises;
import id.iuranhub.cli.Root;
import id.iuranhub.store.Home;
import id.iuranhub.store.Settings;
import id.iuranhub.upkeep.BackupFolder;
import id.iuranhub.upkeep.BackupProof;
import id.iuranhub.upkeep.OpenBackup;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub restore}: back from a backup, or whether one could. */
@Command(name = "restore",
        description = {"Puts a backup back into a home that is empty and that no hub uses; with --check only looks",
    "whether that could be done: digests, that the database opens, that the books balance.",
    "Exit code 1 where the backup is damaged."})
public final class Restore implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", description = "A backup, or a folder of them: its newest is taken.")
    private Path folder;

    @Option(names = "--check", description = "Changes nothing.")
    private boolean check;

    @Option(names = "--replace", description = "Puts what is in the home aside, into before-restore-<backup>.")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        var root = Root.of(command);
        var premises = root.premises();
        var backup = BackupFolder.find(folder);
        var answer = new ObjectMapper().createObjectNode();
        answer.put("backup", backup.folder().toString()).put("at", backup.at()).put("files", backup.files());
        var faults = new ArrayList<>(backup.faults());
        if (faults.isEmpty()) {
            try (var open = OpenBackup.of(backup, premises::settings)) {
                faults.addAll(open.faults());
                if (faults.isEmpty()) {
                    faults.addAll(use(open, answer));
                }
            }
        }
        answer.put("holds", faults.isEmpty());
        answer.put("restored", !check && faults.isEmpty());
        answer.set("faults", answer.arrayNode().addAll(faults.stream().map(answer::textNode).toList()));
        root.report().print(answer, Restore::tell);
        return faults.isEmpty() ? Exit.DONE : Exit.ATTENTION;
    }

    /** @return in what it does not hold */
    private List<String> use(OpenBackup backup, ObjectNode answer) throws IOException {
        var premises = Root.of(command).premises();
        var site = premises(premises, backup);
        if (!check) {
            restore(premises.home(), backup, site.settings(), answer);
            return List.of();
        }
        var proof = proof(backup, site).look();
        answer.set("months", answer.arrayNode().addAll(proof.months().stream().map(answer::textNode).toList()));
        return proof.faults();
    }

    /** The configuration of the home counts where it has one, else the backup's. */
    private static Premises premises(Premises here, OpenBackup backup) {
        boolean own = Files.isRegularFile(here.home().config().resolve(Settings.FILE));
        return new Premises(here.installation(), own ? here.home() : backup.site(), here.set(), here.environment());
    }

    private static BackupProof proof(OpenBackup backup, Premises site) {
        return new BackupProof(backup, site.schemes(), more -> {
            var set = new HashMap<>(site.set());
            set.putAll(more);
            return new Premises(site.installation(), site.home(), set, site.environment()).settings();
        });
    }

    private void restore(Home home, OpenBackup backup, Settings settings, ObjectNode answer) throws IOException {
        FileLock lock = home.lock().orElseThrow(() -> Failure.cannot("HOME_TAKEN",
                "a hub is at work on " + home.folder() + ": stop it first"));
        try {
            var restore = new id.iuranhub.upkeep.Restore(backup, home, settings);
            List<String> inTheWay = restore.inTheWay();
            if (!inTheWay.isEmpty() && !replace) {
                throw Failure.attention("HOME_NOT_EMPTY", home.folder() + " is not empty ("
                        + String.join(", ", inTheWay)
                        + "): restore into another --home, or with --replace, which puts that aside");
            }
            restore.demandDatabase();
            String aside = "before-restore-" + backup.name() + "-" + ProcessHandle.current().pid();
            restore.run(aside);
            answer.put("home", home.folder().toString());
            if (!inTheWay.isEmpty()) {
                answer.put("aside", home.folder().resolve(aside).toString());
            }
        } finally {
            lock.acquiredBy().close();
        }
    }

    private static void tell(JsonNode answer, PrintStream out) {
        answer.path("faults").forEach(fault -> out.println("! " + fault.asText()));
        String what = "backup " + answer.path("backup").asText() + " of " + answer.path("at").asText() + ", "
                + answer.path("files").asInt() + " files: ";
        if (!answer.path("holds").asBoolean()) {
            out.println(what + "DAMAGED, nothing was changed");
        } else if (answer.path("restored").asBoolean()) {
            out.println(what + "restored into " + answer.path("home").asText());
            if (answer.has("aside")) {
                out.println("what was there is in " + answer.path("aside").asText());
            }
            out.println("Next: start the hub (hub run), drop the files that came since the backup once more,");
            out.println("run the months (hub send), then hub adopt --blth B and hub verify --blth B for each month"
                    + " since.");
        } else {
            out.println(what + "whole; its database opens, the books of " + answer.path("months").size()
                    + " months balance");
        }
    }
}
