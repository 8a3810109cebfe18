package id.iuranhub.cli.dead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.Asking;
import id.iuranhub.cli.Connection;
import id.iuranhub.cli.Failure;
import id.iuranhub.console.http.ApiRequest;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub dead edit}: corrects cells of a row; {@code dead retry} judges it anew. */
@Command(name = "edit", description = {"Corrects cells of a row.", "The row is judged anew by 'hub dead retry'."})
final class DeadEdit extends Asking {

    @Parameters(index = "0", paramLabel = "ID", description = "As 'hub dead list' names it, such as 12-345.")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE",
            description = "A column of the file and what its cell should say.")
    private List<String> fields;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the journal.")
    private String reason;

    @Option(names = "--on", paramLabel = "N",
            description = "The version you looked at, as 'hub dead show' names it: refused if it is not the latest.")
    private Integer version;

    @Override
    public ApiRequest question(Connection hub) {
        ObjectNode body = body();
        ObjectNode edited = body.putObject("fields");
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw Failure.usage("'" + field + "' is not FIELD=VALUE");
            }
            edited.put(field.substring(0, equals).strip(), field.substring(equals + 1));
        }
        if (version != null) {
            body.put("version", version);
        }
        return post("/dead/" + id(id) + "/edit", body.put("reason", reason));
    }

    @Override
    public void tell(JsonNode edited, PrintStream out) {
        out.println(edited.path("id").asText() + ": " + edited.path("state").asText()
                + "; retry it to have it judged anew");
    }
}
