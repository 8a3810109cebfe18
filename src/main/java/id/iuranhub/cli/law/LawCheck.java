package id.iuranhub.cli.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.iuranhub.cli.Exit;
import id.iuranhub.cli.Premises;
import id.iuranhub.cli.Root;
import id.iuranhub.cli.Table;
import id.iuranhub.law.Law;
import id.iuranhub.law.LawEntry;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Zones;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub law check}: what is in force, by which source, and what ends when. It needs no running hub. */
@Command(name = "check", description = {
    "What is in force in a month, with its source and whether release or site entered it; what the schemes will not",
    "know in the months to come; where the site says otherwise than the release. Changes nothing.",
    "Exit code 1 where the month or the next is not known, or the two differ."})
public final class LawCheck implements Callable<Integer> {

    /** How many months are looked ahead. */
    private static final int AHEAD = 12;

    @Spec
    private CommandSpec command;

    @Option(names = "--blth", paramLabel = "B", description = "The month, 2026-05; this one unless told another.")
    private Blth month;

    @Override
    public Integer call() {
        var root = Root.of(command);
        Premises premises = root.premises();
        Law law = premises.law();
        Blth blth = month == null ? new Blth(YearMonth.now(Zones.LAW)) : month;
        var answer = new ObjectMapper().createObjectNode().put("blth", blth.toString());
        var inForce = answer.putArray("inForce");
        var differs = answer.putArray("differs");
        for (LawEntry entry : law.entries()) {
            if (entry.at(blth)) {
                add(inForce, entry);
            }
            entry.release().ifPresent(said -> differs.addObject().put("key", entry.key())
                    .put("from", entry.from().toString()).put("site", entry.value()).put("release", said));
        }
        var unknown = answer.putArray("unknown");
        boolean soon = false;
        for (Scheme scheme : premises.schemes().all()) {
            soon |= lookAhead(law, scheme, blth, unknown);
        }
        root.report().print(answer, LawCheck::tell);
        return soon || !differs.isEmpty() ? Exit.ATTENTION : Exit.DONE;
    }

    private static void add(ArrayNode inForce, LawEntry entry) {
        inForce.addObject().put("key", entry.key()).put("value", entry.value()).put("from", entry.from().toString())
                .put("until", entry.until().map(Blth::toString).orElse("")).put("source", entry.source())
                .put("checked", entry.checked().toString()).put("enteredBy", entry.ofSite() ? "site" : "release");
    }

    /** Each thing once, with the first month it is not known for. @return whether that is this month or the next */
    private static boolean lookAhead(Law law, Scheme scheme, Blth blth, ArrayNode unknown) {
        boolean soon = false;
        var told = new TreeSet<String>();
        for (int later = 0; later <= AHEAD; later++) {
            Blth then = blth.plusMonths(later);
            for (String what : law.unknownFor(scheme, then)) {
                if (told.add(what)) {
                    unknown.addObject().put("scheme", scheme.id()).put("what", what).put("from", then.toString());
                    soon |= later <= 1;
                }
            }
        }
        return soon;
    }

    private static void tell(JsonNode answer, PrintStream out) {
        out.println("In force in " + answer.path("blth").asText() + ":");
        Table.of(answer.path("inForce")).print(out, "  ");
        out.println();
        if (answer.path("unknown").isEmpty()) {
            out.println("All is known that the schemes need in the " + AHEAD + " months to come.");
        } else {
            out.println("Not known from the month on that is told; enter it in config/law or the scheme, with its"
                    + " source:");
            Table.of(answer.path("unknown")).print(out, "  ");
        }
        if (!answer.path("differs").isEmpty()) {
            out.println();
            out.println("! The site's own value goes before the release's; one of the two is wrong:");
            Table.of(answer.path("differs")).print(out, "  ");
        }
    }
}
