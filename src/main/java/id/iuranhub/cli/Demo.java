package id.iuranhub.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub demo}: a month of all five cities on a temporary home. */
@Command(name = "demo",
        description = {"Shows the hub at work: starts the insurer simulator and the hub on a temporary home,",
    "drops the sample month of all five cities, runs the month and tells what happened.",
    "The console stays open until Ctrl-C."})
final class Demo implements Callable<Integer> {

    @Option(names = "--exit", description = "Ends when the month has been run.")
    private boolean exit;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        Serving.untilTold(serving -> id.iuranhub.demo.Demo.run(exit, Root.of(command).terminal().out(),
                serving::endsBy));
        return Exit.DONE;
    }
}
