package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.console.Question;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hub user add}: makes a login. */
@Command(name = "add", description = "Makes a login and prints its one-time password, which has to be changed at the first login.")
final class UserAdd extends Asking {

    @Parameters(paramLabel = "NAME", description = "2 to 40 of a-z 0-9 . _ -")
    private String name;

    @Mixin
    private UserPost post;

    @Override
    Question question(Connection hub) {
        return post("/users", post.into(body().put("name", name)));
    }

    @Override
    void tell(JsonNode made, PrintStream out) {
        UserReset.once(made, out);
    }
}
