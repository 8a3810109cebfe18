package id.iuranhub.cli.person;

import picocli.CommandLine.Command;

/** {@code hub person}: what a person may ask for. */
@Command(name = "person", subcommands = {PersonExport.class, PersonErase.class},
        description = {"All that is kept of one person, and the end of what no duty of keeping holds",
    "(UU PDP 27/2022)."})
public final class Person { }
