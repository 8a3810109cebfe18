package id.iuranhub.cli.dead;

import picocli.CommandLine.Command;

/** {@code hub dead}: the dead-letter queue. */
@Command(name = "dead", description = "The rows a person has to look at.",
        subcommands = {DeadList.class, DeadGroups.class, DeadShow.class, DeadTake.class, DeadRelease.class,
        DeadEdit.class,
            DeadPrefer.class,
            DeadRetry.class, DeadDiscard.class, DeadBulk.class})
public final class Dead {
}
