package id.iuranhub.console.http;

import id.iuranhub.network.PemKeyManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.KeyCertOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

/**
 * The server that Camel's {@code platform-http} routes and the console's pages share. Camel's own knows neither limits
 * for connections nor a certificate that is renewed. With TLS, commands on the same machine come in by a second, plain
 * door of the loopback address, which opens to their token only.
 */
public final class ConsoleServer extends VertxPlatformHttpServer {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int IDLE_SECONDS = 90;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_ADDRESS = 8 * 1024;
    private static final long LONGEST_TO_START_SECONDS = 30;

    /**
     * @param port a free one; @param longestBody bytes of a request to a route; @param requestWithin how long its head
     * may take
     */
    public record Settings(String host, int port, long longestBody, Duration requestWithin, Optional<PemKeyManager> tls,
                           String commandToken) { }

    private final Settings settings;
    private HttpServer server;
    private HttpServer forCommands;

    public ConsoleServer(Settings settings) {
        super(configuration(settings));
        this.settings = settings;
    }

    private static VertxPlatformHttpServerConfiguration configuration(Settings settings) {
        var configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost(settings.host);
        configuration.setBindPort(settings.port);
        configuration.setMaxBodySize(settings.longestBody);
        return configuration;
    }

    @Override
    protected void startServer() {
        Vertx vertx = getVertx();
        var router = VertxPlatformHttpRouter.lookup(getCamelContext(),
                VertxPlatformHttpRouter.getRouterNameFromPort(settings.port));
        var connections = new Connections(vertx, settings.requestWithin);
        var options = options();
        settings.tls.ifPresent(keys -> options.setSsl(true).setKeyCertOptions(KeyCertOptions.wrap(keys)));
        server = listening(vertx.createHttpServer(options).connectionHandler(connections::opened)
                .requestHandler(request -> {
            connections.asked(request);
            router.handle(request);
        }), settings.host, settings.port);
        if (settings.tls.isPresent()) {
            forCommands = listening(vertx.createHttpServer(options()).connectionHandler(connections::opened)
                    .requestHandler(request -> {
                connections.asked(request);
                if (isCommand(request)) {
                    router.handle(request);
                } else {
                    request.response().setStatusCode(404).end();
                }
            }), LOOPBACK, 0);
        }
    }

    private boolean isCommand(HttpServerRequest request) {
        String proof = request.getHeader("Authorization");
        return proof != null
                && java.security.MessageDigest.isEqual(proof.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                ("Bearer " + settings.commandToken).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static HttpServerOptions options() {
        // With an upgrade to HTTP/2 in view a connection is not told of before its first request has come.
        return new HttpServerOptions().setHttp2ClearTextEnabled(false).setUseAlpn(false).setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(LONGEST_HEAD).setMaxInitialLineLength(LONGEST_ADDRESS).setAcceptBacklog(1024);
    }

    private static HttpServer listening(HttpServer server, String host, int port) {
        return done(server.listen(port, host), host + ":" + port);
    }

    private static <T> T done(Future<T> future, String where) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LONGEST_TO_START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to end while the console's server starts or ends", told);
        } catch (ExecutionException | TimeoutException cannot) {
            throw new IllegalStateException("the console's server at " + where + ": " + cannot, cannot);
        }
    }

    @Override
    protected void stopServer() {
        if (forCommands != null) {
            done(forCommands.close(), "commands");
        }
        if (server != null) {
            done(server.close(), settings.host + ":" + settings.port);
        }
    }

    @Override
    protected void stopVertx() {
        done(getVertx().close(), "Vert.x");
    }

    @Override
    public HttpServer getServer() {
        return server;
    }

    @Override
    public int getPort() {
        return settings.port;
    }

    /** Where commands on this machine ask, over plain HTTP. */
    public String commandHost() {
        return forCommands == null ? settings.host : LOOPBACK;
    }

    public int commandPort() {
        return forCommands == null ? settings.port : forCommands.actualPort();
    }
}
