package id.iuranhub.cli.user;

import picocli.CommandLine.Command;

/** {@code hub user}: the logins. */
@Command(name = "user", description = "The logins of the hub: who may do what.",
        subcommands = {UserList.class, UserAdd.class, UserRole.class, UserReset.class, UserDisable.class,
        UserEnable.class})
public final class User { }
