package id.iuranhub.cli.law;

import picocli.CommandLine.Command;

/** {@code hub law}: the figures of law the hub works with. */
@Command(name = "law", description = "The figures of law the hub works with.", subcommands = LawCheck.class)
public final class LawVerbs {
}
