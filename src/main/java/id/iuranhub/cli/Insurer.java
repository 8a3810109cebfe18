package id.iuranhub.cli;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.Settings.Enrolling;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.books.Snapshot;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.simulator.portal.Portal;
import id.iuranhub.simulator.portal.PortalFaults;
import id.iuranhub.store.Home;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hub insurer}: the insurer simulator, with the credentials the hub signs with. */
@Command(name = "insurer", description = {"Runs an insurer to try the hub on, until SIGTERM or Ctrl-C.",
    "It keeps everything in memory. Its credentials are the settings insurer.cons-id and insurer.secret.",
    "With --portal DIR also the portal: uploads (template_upah_<NPP>.xlsx) and the empty files finalisasi and posting",
    "go into DIR/in/<NPP>/<BLTH>/, its answers come into DIR/out/<NPP>/<BLTH>/: jawaban.csv (each thing handed in),",
    "keadaan.csv (Draft, Finalisasi, Posting; kode iuran), gagal_NNN (rows that failed) and, after Posting,",
    "formulir-2a_<NPP>_<BLTH> (the printed list), both as .xlsx and .csv. DIR/template/ has the templates."})
final class Insurer implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "9080",
            description = "Default ${DEFAULT-VALUE}; 0 picks a free one.")
    private int port;

    @Option(names = "--faults", paramLabel = "FILE", description = "How it misbehaves, in YAML; else it behaves.")
    private Path faults;

    @Option(names = "--enrolments", paramLabel = "FILE", description = "A snapshot of who is enrolled already.")
    private Path enrolments;

    @Option(names = "--enrol", description = "Gives a card to everybody it is asked to enrol; else it takes note only.")
    private boolean enrol;

    @Option(names = "--portal", paramLabel = "DIR", description = "Runs the portal on this folder too.")
    private Path portal;

    @Option(names = "--portal-faults", paramLabel = "FILE", description = "How the portal misbehaves, in YAML.")
    private Path portalFaults;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(command.commandLine(), "--port is a number from 0 to " + HIGHEST_PORT
                    + ", not " + port);
        }
        if (portalFaults != null && portal == null) {
            throw new ParameterException(command.commandLine(), "--portal-faults belongs to --portal DIR");
        }
        Root root = Root.of(command);
        Settings settings = settings(root.premises());
        Serving.untilTold(serving -> {
            serving.endsBy(Thread.currentThread()::interrupt);
            beside(root.terminal().out());
            Simulator.runUntilInterrupted(settings, root.terminal().out());
        });
        return Exit.DONE;
    }

    /** The portal, in a thread that ends with the process. */
    private void beside(PrintStream out) {
        if (portal != null) {
            var opened = Portal.open(portal, enrolments == null ? List.of() : Snapshot.read(enrolments),
                    portalFaults == null ? PortalFaults.none() : PortalFaults.read(portalFaults));
            var thread = new Thread(() -> opened.runUntilInterrupted(out), "portal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private Settings settings(Premises premises) {
        var known = premises.settings();
        Settings settings = Settings.of(needed(known.text("insurer.cons-id"), premises.home()),
                needed(known.text("insurer.secret"), premises.home())).withPort(port);
        if (faults != null) {
            settings = settings.withFaults(Faults.read(faults));
        }
        if (enrolments != null) {
            settings = settings.withEnrolments(enrolments);
        }
        return enrol ? settings.withEnrolling(Enrolling.ENROLLED) : settings;
    }

    private static String needed(String credential, Home home) {
        if (credential.isEmpty()) {
            throw new Misconfigured(
                    "the insurer needs the credentials the hub signs with: set IURAN_HUB_INSURER_CONS_ID and"
                    + " IURAN_HUB_INSURER_SECRET, or insurer.cons-id and insurer.secret in "
                    + home.config().resolve(id.iuranhub.store.Settings.FILE));
        }
        return credential;
    }
}
