package id.iuranhub.cli.portal;

import picocli.CommandLine.Command;

/** {@code hub portal}: the insurer's portal, where there is no interface. */
@Command(name = "portal",
        description = {"The insurer's portal, for schemes with channel: portal: the files for it, what",
    "came back, and books and printed list side by side."},
        subcommands = {PortalForm.class, PortalFill.class, PortalRead.class, PortalCompare.class})
public final class Portal {

    private Portal() { }
}
