package id.iuranhub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.iuranhub.console.Answer;
import id.iuranhub.store.Leadership;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What a hub answers while another one is at work on its database: that it is well, and who is to be asked. */
final class Standby implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HEALTH = "/observe/health";

    private final HttpServer server;
    private final Leadership leadership;

    private Standby(HttpServer server, Leadership leadership) {
        this.server = server;
        this.leadership = leadership;
    }

    static Standby begin(String host, int port, Leadership leadership) {
        try {
            var standby = new Standby(HttpServer.create(new InetSocketAddress(host, port), 0), leadership);
            standby.server.createContext("/", standby::answer);
            standby.server.start();
            return standby;
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot listen at " + host + ":" + port, cannot);
        }
    }

    /** To every command. */
    static Answer answer(Leadership leadership) {
        return new Answer(503, JSON.createObjectNode().put("code", "STANDBY")
                .put("message", "this hub stands by: at work on its database is " + leadership.holder() + ". Ask that one, or end it"));
    }

    /** Health is open to everybody, so it does not say who leads; the rest does not either without a login, which needs the database. */
    private void answer(HttpExchange exchange) throws IOException {
        boolean health = exchange.getRequestURI().getPath().equals(HEALTH);
        boolean local = exchange.getRemoteAddress().getAddress().isLoopbackAddress();
        JsonNode body = health ? JSON.createObjectNode().put("status", "STANDBY") : local ? answer(leadership).body()
                : JSON.createObjectNode().put("code", "STANDBY").put("message", "this hub stands by: another one is at work on its database");
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(health ? 200 : 503, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
