package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.correction.Proposal;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that puts one question to the hub and shows its answer. */
public abstract class Asking implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Override
    public final Integer call() {
        Root root = Root.of(command);
        Premises premises = root.premises();
        try (Connection hub = Connection.to(premises, root.account())) {
            if (hub.outlivesCommand() && !premises.set().isEmpty()) {
                root.report().note("--set has no effect here: the hub that runs on this home has settings of its own");
            }
            ApiResponse response = ask(hub, root);
            if (response.status() / 100 != 2) {
                throw Failure.of(response);
            }
            if (response.body().has(Proposal.KEY)) {
                root.report().print(response.body(), Proposal::tell);
                return Proposal.exit(response.body());
            }
            root.report().print(response.body(), this::tell);
            return exit(response.body());
        }
    }

    public ApiResponse ask(Connection hub, Root root) {
        return hub.ask(question(hub));
    }

    /** @throws Failure where the arguments do not make one */
    public abstract ApiRequest question(Connection hub);

    /** The answer, for a person. */
    public abstract void tell(JsonNode response, PrintStream out);

    public int exit(JsonNode response) {
        return Exit.DONE;
    }

    public static ApiRequest get(String path, Map<String, String> query) {
        return new ApiRequest("GET", path, query, null, "");
    }

    public static ApiRequest post(String path, ObjectNode body) {
        return new ApiRequest("POST", path, Map.of(), body, "");
    }

    public static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Of what is given: an option that is left out is no parameter. */
    public static Map<String, String> query(String name, Object valueOrNull) {
        var query = new HashMap<String, String>();
        if (valueOrNull != null) {
            query.put(name, valueOrNull.toString());
        }
        return query;
    }

    public static Map<String, String> query(Blth blthOrNull) {
        return query("blth", blthOrNull);
    }

    /** An ID goes into the path of a resource, so it has to be one. */
    public static String id(String typed) {
        return RowKey.parse(typed).map(RowKey::toString).orElseThrow(() -> Failure.usage(
                "'" + typed + "' is not the ID of a dead letter: they look like 12-345, see hub dead list"));
    }
}
