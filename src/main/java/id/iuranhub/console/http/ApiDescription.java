package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.console.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What can be asked, for programs: OpenAPI, with who may ask taken from the table of endpoints. */
final class ApiDescription {

    private static final JsonMapper JSON = new JsonMapper();

    private ApiDescription() { }

    /** @throws IllegalStateException the table has an endpoint that is not described */
    static JsonNode of(Endpoints endpoints) {
        JsonNode document = written();
        endpoints.all().stream().filter(Endpoint::isOfApi).forEach(endpoint -> {
            String path = endpoint.path().substring(Endpoint.API.length());
            String method = endpoint.method().toLowerCase(Locale.ROOT);
            if (!(document.path("paths").path(path).get(method) instanceof ObjectNode operation)) {
                throw new IllegalStateException(endpoint.method() + " " + path + " is not described in openapi.json");
            }
            var roles = operation.putArray("x-roles");
            endpoint.action().roles().stream().map(Role::word).sorted().forEach(roles::add);
        });
        return document;
    }

    private static JsonNode written() {
        try (var text = ApiDescription.class.getResourceAsStream("/static/openapi.json")) {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
