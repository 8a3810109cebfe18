package id.iuranhub.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hub user add}: makes a login. */
@Command(name = "add",
        description = "Makes a login and prints its one-time password, which has to be changed at the first login.")
final class UserAdd extends Asking {

    @Parameters(paramLabel = "NAME", description = "2 to 40 of a-z 0-9 . _ -")
    private String name;

    @Mixin
    private UserPost post;

    @Override
    public ApiRequest question(Connection hub) {
        return post("/users", post.into(body().put("name", name)));
    }

    @Override
    public void tell(JsonNode made, PrintStream out) {
        UserReset.once(made, out);
    }
}
