package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the description of the API says can be asked, so that whatever it names is asked. */
final class Described {

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    /** Where an input stands in a request. */
    enum Place { PATH, QUERY, FIELD, PART }

    /** One input. @param schema as the description has it */
    record Input(String name, Place place, boolean required, JsonNode schema) { }

    /** One address with its verb. @param answers the statuses that are described */
    record Operation(String verb, String path, List<Input> inputs, Set<Integer> answers) {

        List<Input> at(Place place) {
            return inputs.stream().filter(input -> input.place == place).toList();
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    private Described() { }

    static List<Operation> operations(JsonNode description) {
        var operations = new ArrayList<Operation>();
        for (var path : description.get("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                operations.add(operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()));
            }
        }
        return operations;
    }

    private static Operation operation(String verb, String path, JsonNode said) {
        var inputs = new ArrayList<Input>();
        for (JsonNode parameter : said.path("parameters")) {
            inputs.add(new Input(parameter.get("name").asText(),
                    Place.valueOf(parameter.get("in").asText().toUpperCase(Locale.ROOT)),
                    parameter.path("required").asBoolean(), parameter.get("schema")));
        }
        for (var kind : said.path("requestBody").path("content").properties()) {
            if (!Set.of(JSON, FORM).contains(kind.getKey())) {
                throw new AssertionError(verb + " " + path + " takes " + kind.getKey()
                        + ", which nothing here sends: teach it to AnyRequest");
            }
            inputs.addAll(fields(kind.getKey().equals(FORM) ? Place.PART : Place.FIELD, kind.getValue().get("schema")));
        }
        var answers = new TreeSet<Integer>();
        said.get("responses").fieldNames().forEachRemaining(status -> answers.add(Integer.valueOf(status)));
        return new Operation(verb, path, inputs, answers);
    }

    private static List<Input> fields(Place place, JsonNode schema) {
        var needed = new TreeSet<String>();
        schema.path("required").forEach(name -> needed.add(name.asText()));
        var fields = new ArrayList<Input>();
        schema.get("properties").properties().forEach(field ->
                fields.add(new Input(field.getKey(), place, needed.contains(field.getKey()), field.getValue())));
        return fields;
    }
}
