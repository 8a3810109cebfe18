package id.iuranhub.outbox.insurer;

import id.iuranhub.model.Trouble;
import id.iuranhub.network.OutgoingNetwork;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/**
 * Whether the insurer is there, speaks its interface and lets this hub in, and whether both clocks agree: by one
 * question that changes nothing, for who looks before a hub works. A working hub learns it from its own requests.
 */
public final class InsurerLook {

    private static final String ENROLMENTS = "/v1/enrolments";

    private InsurerLook() {
    }

    /**
     * What is in the way; empty where nothing is.
     *
     * @param npp an employer of this site, of whom one page is asked for
     */
    public static Optional<Trouble> at(Settings settings, String npp, Clock clock) {
        try {
            HttpReply reply = ask(settings, npp, RequestSignature.of(settings, clock).ofQuestion());
            return Word.of(Call.PAGE, "", reply, clock.instant()).trouble()
                    .or(() -> Obstacle.clock(reply, clock.instant()));
        } catch (IOException silence) {
            return Optional.of(Trouble.of(Trouble.Kind.INSURER, TransportFailure.of(silence).word()));
        }
    }

    /** Redirects are told, not followed: the signature is for this insurer. */
    private static HttpReply ask(Settings settings, String npp, Map<String, String> headers) throws IOException {
        String base = settings.text("insurer.url").replaceFirst("/+$", "");
        var request = new HttpGet(base + ENROLMENTS + "?npp=" + URLEncoder.encode(npp, StandardCharsets.UTF_8));
        headers.forEach(request::setHeader);
        try (var client = client(settings)) {
            return client.execute(request, InsurerLook::reply);
        }
    }

    /** As the working hub's: the same way out, the same trust. */
    private static CloseableHttpClient client(Settings settings) {
        var network = OutgoingNetwork.of(settings);
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(Timeout.of(settings.duration("insurer.connect-timeout")))
                .setSocketTimeout(Timeout.of(settings.duration("insurer.answer-timeout"))).build());
        network.tls().ifPresent(tls -> connections.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls)));
        var client = HttpClients.custom().setConnectionManager(connections.build()).disableAutomaticRetries()
                .disableRedirectHandling().disableCookieManagement();
        network.route(client);
        return client.build();
    }

    private static HttpReply reply(ClassicHttpResponse answer) throws IOException {
        byte[] body = new byte[0];
        if (answer.getEntity() != null) {
            try (InputStream in = answer.getEntity().getContent()) {
                body = in.readNBytes(HttpReply.MOST + 1);
            }
        }
        return new HttpReply(answer.getCode(), body, header(answer, "Content-Type"), header(answer, "Date"),
                header(answer, "Retry-After"), header(answer, "Location"));
    }

    private static String header(ClassicHttpResponse answer, String name) {
        var header = answer.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue().strip();
    }
}
