package id.iuranhub.cli.source;

import picocli.CommandLine.Command;

/** {@code hub source}: the payroll exports the site knows. */
@Command(name = "source", description = "The payroll exports the site knows.", subcommands = SourceAdd.class)
public final class SourceVerbs {
}
