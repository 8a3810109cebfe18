package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hub user role}: changes what a login may do. */
@Command(name = "role", description = "Changes what a login may do; without --opd it sees every OPD.")
final class UserRole extends Asking {

    @Parameters(paramLabel = "NAME", description = "As 'hub user list' names it.")
    private String name;

    @Mixin
    private UserPost post;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/users/" + UserReset.named(name) + "/role", post.into(body()));
    }

    @Override
    public void tell(JsonNode changed, PrintStream out) {
        out.println(changed.path("name").asText() + " is " + changed.path("role").asText() + " now");
    }
}
