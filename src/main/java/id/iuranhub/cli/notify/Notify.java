package id.iuranhub.cli.notify;

import picocli.CommandLine.Command;

/** {@code hub notify}: messages to people. */
@Command(name = "notify", description = "Messages to people: who is told of what is in the settings notify.*.",
        subcommands = NotifyTest.class)
public final class Notify { }
