package id.iuranhub.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.HubConfiguration;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Failure;
import id.iuranhub.cli.Premises;
import id.iuranhub.cli.Root;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hub doctor}: looks at everything and says what to do; it changes nothing and needs no running hub. */
@Command(name = "doctor", description = {
    "Looks at Java, account, home and its rights, disk, configuration, database, insurer and its clock, law of the "
            + "next",
    "month, schedule, letterhead, who is told, backup, TLS, and at what a running hub says of itself; changes nothing.",
    "Exit code 1 where something is to be done."})
public final class Doctor implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        var root = Root.of(command);
        var seen = look(root.premises());
        long faults = seen.stream().filter(one -> one.state() == Observation.State.FAULT).count();
        var answer = new ObjectMapper().createObjectNode();
        var looks = answer.putArray("looks");
        seen.forEach(one -> looks.addObject().put("what", one.what()).put("state", one.state().word())
                .put("found", one.found()).put("do", one.advice()));
        answer.put("faults", faults);
        root.report().print(answer, Doctor::tell);
        return faults == 0 ? Exit.DONE : Exit.ATTENTION;
    }

    private static List<Observation> look(Premises premises) throws IOException {
        var clock = Clock.systemUTC();
        var seen = new ArrayList<>(MachineLooks.of(premises.home()));
        try {
            var site = HubConfiguration.read(premises.installation(), premises.home(), premises.environment(),
                    premises.set());
            seen.add(Observation.ok("configuration", site.schemes().all().size() + " schemes, "
                    + site.sources().all().size() + " sources"));
            seen.addAll(new ConnectionLooks(site, clock).all());
            seen.addAll(new SiteLooks(site, premises.installation(), clock).all());
        } catch (Misconfigured wrong) {
            // What comes of it cannot be looked at before it is mended.
            seen.add(Observation.fault("configuration", wrong.getMessage(), "mend it, then look again"));
        } catch (Failure unreadable) {
            seen.add(Observation.fault("hub", unreadable.getMessage(), "ask as the account the hub runs as"));
        }
        return seen;
    }

    private static void tell(JsonNode answer, PrintStream out) {
        for (JsonNode one : answer.path("looks")) {
            String state = one.path("state").asText();
            out.printf("%-6s %-14s %s%n", state.equals("fault") ? "! DO" : state, one.path("what").asText(),
                    one.path("found").asText());
            if (!one.path("do").asText().isEmpty()) {
                out.printf("%-6s %-14s -> %s%n", "", "", one.path("do").asText());
            }
        }
        out.println(answer.path("faults").asInt() == 0 ? "Nothing is to be done."
                : answer.path("faults").asInt() + " to be done, marked with !");
    }
}
