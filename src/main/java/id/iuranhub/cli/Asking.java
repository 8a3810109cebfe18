package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.console.Answer;
import id.iuranhub.console.Question;
import id.iuranhub.model.Blth;
import id.iuranhub.model.RowKey;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that puts one question to the hub and shows its answer. */
abstract class Asking implements Callable<Integer> {

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
            Answer answer = ask(hub, root);
            if (answer.status() / 100 != 2) {
                throw Failure.of(answer);
            }
            if (answer.body().has(Proposal.KEY)) {
                root.report().print(answer.body(), Proposal::tell);
                return Proposal.exit(answer.body());
            }
            root.report().print(answer.body(), this::tell);
            return exit(answer.body());
        }
    }

    Answer ask(Connection hub, Root root) {
        return hub.ask(question(hub));
    }

    /** @throws Failure where the arguments do not make one */
    abstract Question question(Connection hub);

    /** The answer, for a person. */
    abstract void tell(JsonNode answer, PrintStream out);

    int exit(JsonNode answer) {
        return Exit.DONE;
    }

    static Question get(String path, Map<String, String> query) {
        return new Question("GET", path, query, null, "");
    }

    static Question post(String path, ObjectNode body) {
        return new Question("POST", path, Map.of(), body, "");
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Of what is given: an option that is left out is no parameter. */
    static Map<String, String> query(String name, Object valueOrNull) {
        var query = new HashMap<String, String>();
        if (valueOrNull != null) {
            query.put(name, valueOrNull.toString());
        }
        return query;
    }

    static Map<String, String> query(Blth blthOrNull) {
        return query("blth", blthOrNull);
    }

    /** An ID goes into the path of a resource, so it has to be one. */
    static String id(String typed) {
        return RowKey.parse(typed).map(RowKey::toString).orElseThrow(() -> Failure.usage(
                "'" + typed + "' is not the ID of a dead letter: they look like 12-345, see hub dead list"));
    }
}
