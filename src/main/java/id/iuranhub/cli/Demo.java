package id.iuranhub.cli;

import id.iuranhub.law.Channel;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hub demo}: a month of all five cities on a temporary home. */
@Command(name = "demo",
        description = {"Shows the hub at work: starts the insurer simulator and the hub on a temporary home,",
    "drops the sample month of all five cities, runs the month and tells what happened.",
    "The console stays open until Ctrl-C. With --channel portal the wage earners of Kendari, Palembang and Palu go",
    "by files through a simulated portal, and come back as its printed list."})
final class Demo implements Callable<Integer> {

    @Option(names = "--exit", description = "Ends when the month has been run.")
    private boolean exit;

    @Option(names = "--channel", paramLabel = "CHANNEL", defaultValue = "api", description = "api or portal.")
    private String channel;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Channel by = Arrays.stream(Channel.values()).filter(one -> one.word().equals(channel)).findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(),
                "--channel is api or portal, not '" + channel + "'"));
        Serving.untilTold(serving -> id.iuranhub.demo.Demo.run(exit, by, Root.of(command).terminal().out(),
                serving::endsBy));
        return Exit.DONE;
    }
}
