package id.iuranhub.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The route files against the schema that Camel's YAML DSL brings along: what tools read, and not only what Camel
 * forgives.
 */
@Fast
class RouteSchemaTest {

    /** It unfolds to 200 MB as it is used: they go when other tests need them. */
    private static SoftReference<JsonSchema> schema = new SoftReference<>(null);

    private static JsonSchema schema() {
        JsonSchema known = schema.get();
        if (known == null) {
            known = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                    .getSchema(RouteSchemaTest.class.getResourceAsStream("/schema/camelYamlDsl.json"));
            schema = new SoftReference<>(known);
        }
        return known;
    }

    static List<Path> files() throws IOException {
        return RouteFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsValid(Path file) throws IOException {
        assertEquals(List.of(), faults(RouteFiles.read(file)));
    }

    /** Tools show a route by what it says of itself. */
    @ParameterizedTest
    @MethodSource("files")
    void everyRouteHasAnIdAndSaysWhatItIsFor(Path file) throws IOException {
        var bare = new TreeSet<String>();
        for (JsonNode entry : RouteFiles.read(file)) {
            for (String kind : List.of("route", "routeTemplate", "routeConfiguration")) {
                JsonNode one = entry.path(kind);
                if (one.isObject() && (!one.hasNonNull("id") || one.path("description").asText().isBlank())) {
                    bare.add(kind + " " + one.path("id").asText("without an id"));
                }
            }
        }
        assertEquals(new TreeSet<>(), bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[{route: {id: a, from: {uri: 'direct:a', steps: [{split: {simple: '${body}', streaming: 'yes please'}}]}}}]",
        "[{route: {id: a, from: {uri: 'direct:a', steps: [{tu: 'direct:b'}]}}}]",
        "[{route: {id: a, form: {uri: 'direct:a', steps: []}}}]",
        "[{routeConfiguration: {onException: [{onException: {handled: {constant: 'false'}, exeption: [x]}}]}}]"})
    void whatIsWrittenWrongIsFound(String yaml) throws IOException {
        assertFalse(faults(RouteFiles.parse(yaml)).isEmpty());
    }

    static List<String> faults(JsonNode yaml) {
        return schema().validate(yaml).stream().map(ValidationMessage::getMessage).sorted().toList();
    }
}
