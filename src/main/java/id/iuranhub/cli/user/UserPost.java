package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** What a login is to be. */
final class UserPost {

    @Option(names = "--role", required = true, paramLabel = "ROLE",
            description = "viewer, operator, approver, administrator or auditor.")
    private String role;

    @Option(names = "--scheme", paramLabel = "SCHEME",
            description = "With --opd: the scheme of the one OPD this login sees.")
    private String scheme = "";

    @Option(names = "--opd", paramLabel = "OPD", description = "The one OPD this login sees, as its files name it.")
    private String opd = "";

    ObjectNode into(ObjectNode body) {
        return body.put("role", role).put("scheme", scheme).put("opd", opd);
    }
}
