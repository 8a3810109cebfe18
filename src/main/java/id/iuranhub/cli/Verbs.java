package id.iuranhub.cli;

import id.iuranhub.cli.backup.Backup;
import id.iuranhub.cli.backup.Restore;
import id.iuranhub.cli.backup.Retention;
import id.iuranhub.cli.bill.Adopt;
import id.iuranhub.cli.bill.Bill;
import id.iuranhub.cli.check.Check;
import id.iuranhub.cli.correction.Attest;
import id.iuranhub.cli.correction.Correction;
import id.iuranhub.cli.correction.Proposal;
import id.iuranhub.cli.dead.Dead;
import id.iuranhub.cli.doctor.Doctor;
import id.iuranhub.cli.law.LawVerbs;
import id.iuranhub.cli.notify.Notify;
import id.iuranhub.cli.person.Arrears;
import id.iuranhub.cli.person.Differences;
import id.iuranhub.cli.person.Missing;
import id.iuranhub.cli.person.Moves;
import id.iuranhub.cli.person.Person;
import id.iuranhub.cli.person.MutasiFiles;
import id.iuranhub.cli.person.Why;
import id.iuranhub.cli.portal.Portal;
import id.iuranhub.cli.run.Paper;
import id.iuranhub.cli.run.Release;
import id.iuranhub.cli.run.Send;
import id.iuranhub.cli.run.Status;
import id.iuranhub.cli.run.Verify;
import id.iuranhub.cli.source.SourceVerbs;
import id.iuranhub.cli.user.User;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine;

/**
 * The verbs of {@code hub} by name, in the order of the help. A command takes up only those that are named among its
 * arguments: to look at the options of all of them takes longer than most commands.
 */
final class Verbs {

    private static final String HELP = "help";
    private static final Map<String, Class<?>> ALL = all();

    private Verbs() {
    }

    private static Map<String, Class<?>> all() {
        var verbs = new LinkedHashMap<String, Class<?>>();
        verbs.put("demo", Demo.class);
        verbs.put("run", Run.class);
        verbs.put("insurer", Insurer.class);
        verbs.put("check", Check.class);
        verbs.put("source", SourceVerbs.class);
        verbs.put("send", Send.class);
        verbs.put("release", Release.class);
        verbs.put("doctor", Doctor.class);
        verbs.put("law", LawVerbs.class);
        verbs.put("adopt", Adopt.class);
        verbs.put("backup", Backup.class);
        verbs.put("restore", Restore.class);
        verbs.put("retention", Retention.class);
        verbs.put("status", Status.class);
        verbs.put("dead", Dead.class);
        verbs.put("correction", Correction.class);
        verbs.put("attest", Attest.class);
        verbs.put("person", Person.class);
        verbs.put("missing", Missing.class);
        verbs.put("moves", Moves.class);
        verbs.put("mutasi", MutasiFiles.class);
        verbs.put("arrears", Arrears.class);
        verbs.put("differences", Differences.class);
        verbs.put("report", Paper.class);
        verbs.put("proposal", Proposal.class);
        verbs.put("bill", Bill.class);
        verbs.put("portal", Portal.class);
        verbs.put("why", Why.class);
        verbs.put("verify", Verify.class);
        verbs.put("user", User.class);
        verbs.put("notify", Notify.class);
        verbs.put("bench", Bench.class);
        verbs.put(HELP, HelpCommand.class);
        return verbs;
    }

    /** Every verb. */
    static List<String> every() {
        return List.copyOf(ALL.keySet());
    }

    /**
     * Those that any of the arguments could mean; every verb where none is named or help with another one may be meant.
     */
    static List<String> among(String... arguments) {
        var named = new ArrayList<>(ALL.keySet());
        named.retainAll(Arrays.asList(arguments));
        return named.isEmpty() || named.contains(HELP) ? every() : named;
    }

    static void add(List<String> verbs, CommandLine hub) {
        verbs.forEach(verb -> hub.addSubcommand(verb, ALL.get(verb)));
    }
}
