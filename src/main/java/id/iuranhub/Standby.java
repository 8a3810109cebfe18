package id.iuranhub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.console.http.Health;
import id.iuranhub.network.PemKeyManager;
import id.iuranhub.console.http.StandbyPage;
import id.iuranhub.intake.StrandedFiles;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Home;
import id.iuranhub.store.Leadership;
import id.iuranhub.store.Troubles;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a hub answers while another one is at work on its database: that it is well, and who is to be asked. */
final class Standby implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEALTH = "/observe/health";

    private final HttpServer server;
    private final Leadership leadership;
    private final StandbyPage page = new StandbyPage();
    private final StrandedFiles strandedFiles;
    private final Troubles troubles = new Troubles(Words::inBoth);

    private Standby(HttpServer server, Leadership leadership, StrandedFiles strandedFiles) {
        this.server = server;
        this.leadership = leadership;
        this.strandedFiles = strandedFiles;
    }

    static Standby begin(String host, int port, Optional<PemKeyManager> tls, Leadership leadership, Home home) {
        try {
            var standby = new Standby(server(new InetSocketAddress(host, port), tls), leadership,
                    new StrandedFiles(home));
            standby.look();
            standby.server.createContext("/", standby::answer);
            standby.server.start();
            return standby;
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot listen at " + host + ":" + port, cannot);
        }
    }

    private static HttpServer server(InetSocketAddress address, Optional<PemKeyManager> tls) throws IOException {
        if (tls.isEmpty()) {
            return HttpServer.create(address, 0);
        }
        var server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.get().context()));
        return server;
    }

    /**
     * What lies here waits until this hub leads, which may be never: it is said once, and in health as long as it lies.
     */
    Optional<Trouble> look() {
        var found = strandedFiles.look();
        found.ifPresentOrElse(troubles::come, () -> troubles.go(Trouble.Kind.STRANDED));
        return found;
    }

    /** A standby is well, unless somebody waits for it in vain. */
    private JsonNode health() {
        look();
        return troubles.all().isEmpty() ? Health.of("STANDBY", troubles.all())
                : Health.of("DEGRADED", troubles.all()).put("role", "STANDBY");
    }

    /** To every command. */
    static ApiResponse answer(Leadership leadership) {
        return new ApiResponse(503, JSON.createObjectNode().put("code", "STANDBY")
                .put("message", "this hub stands by: at work on its database is " + leadership.holder()
                + ". Ask that one, or end it"));
    }

    /**
     * Health is open to everybody, so it does not say who leads; the rest does not either without a login, which needs
     * the database.
     */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean health = path.equals(HEALTH) || path.equals(HEALTH + "/live");
        boolean local = exchange.getRemoteAddress().getAddress().isLoopbackAddress();
        var asset = StandbyPage.asset(path);
        if (asset.isPresent()) {
            respond(exchange, 200, Map.of("Content-Type", asset.get().type(), "X-Content-Type-Options", "nosniff"),
                    asset.get().bytes());
            return;
        }
        if (!health && !path.startsWith("/api/") && header(exchange, "Accept").contains("text/html")) {
            String language = language(exchange);
            String html = page.of(language, local ? Optional.of(leadership.holder()) : Optional.empty(), look());
            respond(exchange, 503, StandbyPage.headers(), html.getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonNode body = health ? health() : local ? answer(leadership).body()
                : JSON.createObjectNode().put("code", "STANDBY")
                .put("message", "this hub stands by: another one is at work on its database");
        respond(exchange, health ? 200
                : 503, Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store"),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As asked for on the page itself, else as the console remembers it. */
    private static String language(HttpExchange exchange) {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String cookies = header(exchange, "Cookie");
        boolean english = query.equals("bahasa=en") || !query.equals("bahasa=id")
                && cookies.contains("iuran-language=en");
        return english ? "en" : "id";
    }

    private static String header(HttpExchange exchange, String name) {
        String header = exchange.getRequestHeaders().getFirst(name);
        return header == null ? "" : header;
    }

    private static void respond(HttpExchange exchange, int status, Map<String, String> headers, byte[] bytes)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
