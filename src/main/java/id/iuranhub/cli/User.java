package id.iuranhub.cli;

import picocli.CommandLine.Command;

/** {@code hub user}: the logins. */
@Command(name = "user", description = "The logins of the hub: who may do what.",
        subcommands = {UserList.class, UserAdd.class, UserRole.class, UserReset.class, UserDisable.class, UserEnable.class})
final class User { }
