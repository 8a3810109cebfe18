package id.iuranhub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.iuranhub.console.access.ApiGate;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import javax.net.ssl.SSLParameters;

/** Asks a running hub over its HTTP API. Redirects are not followed: the token is for this hub only. */
final class Remote implements Connection {

    private static final String API = "/api/v1";
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_READ = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningHub hub;
    private final String account;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .sslContext(NoTls.context()).sslParameters(new SSLParameters()).connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    private Remote(RunningHub hub, String account) {
        this.account = account;
        this.hub = hub;
    }

    /**
     * @throws id.iuranhub.model.Misconfigured where {@code --set} names no setting; the hub itself never hears of it
     */
    static Remote to(RunningHub hub, Premises premises, String account) {
        if (!premises.set().isEmpty()) {
            premises.settings();
        }
        return new Remote(hub, account);
    }

    @Override
    public ApiResponse ask(ApiRequest question) {
        try {
            HttpResponse<String> response = client.send(request(question), BodyHandlers.ofString());
            return new ApiResponse(response.statusCode(), document(response));
        } catch (IOException away) {
            throw Failure.unreachable(hub + " holds this home, but does not answer: " + why(away), away);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw Failure.unreachable("interrupted while waiting for " + hub, asked);
        }
    }

    /** What changes something may take as long as it needs: to give up waiting would not stop it. */
    private HttpRequest request(ApiRequest question) {
        var request = HttpRequest.newBuilder(uri(question)).header("Authorization", "Bearer " + hub.token())
                .header("Accept", "application/json").header(ApiGate.AS, account);
        if (question.body() == null) {
            return request.method(question.verb(), HttpRequest.BodyPublishers.noBody()).timeout(TO_READ).build();
        }
        return request.method(question.verb(), HttpRequest.BodyPublishers.ofString(question.body().toString()))
                .header("Content-Type", "application/json").build();
    }

    private URI uri(ApiRequest question) {
        String query = question.query().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        try {
            return URI.create(hub.url() + API + question.path() + (query.isEmpty() ? "" : "?" + query));
        } catch (IllegalArgumentException noAddress) {
            throw Failure.unreachable(RunningHub.FILE + " of this home names no address", noAddress);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An error may come from something before the hub, and need not be a document then. */
    private JsonNode document(HttpResponse<String> response) throws JsonProcessingException {
        if (response.statusCode() == 401) {
            return JsonNodeFactory.instance.objectNode().put("code", "TOKEN_REFUSED").put("message",
                    hub + " does not take the token of " + RunningHub.FILE);
        }
        if (response.statusCode() / 100 == 2) {
            return JSON.readTree(response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException noDocument) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static String why(IOException away) {
        return away.getMessage() == null ? away.getClass().getSimpleName() : away.getMessage();
    }

    @Override
    public boolean outlivesCommand() {
        return true;
    }

    @Override
    public void close() {
        // the client keeps no connection that would outlive this process
    }
}
