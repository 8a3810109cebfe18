package id.iuranhub.cli;

import picocli.CommandLine.Command;

/** {@code hub source}: the payroll exports the site knows. */
@Command(name = "source", description = "The payroll exports the site knows.", subcommands = SourceAdd.class)
final class SourceVerbs {
}
