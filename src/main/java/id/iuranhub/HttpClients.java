package id.iuranhub;

import id.iuranhub.network.OutgoingNetwork;
import id.iuranhub.store.Settings;
import java.io.IOException;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** How Camel speaks HTTP to the insurer. */
final class HttpClients {

    private static final int MOST_CONNECTIONS = 64;

    private HttpClients() {
    }

    /** The hub itself decides what is tried again and when; a client that does so by itself would hand in twice. */
    static void tune(CamelContext camel, Settings settings) {
        var network = OutgoingNetwork.of(settings);
        var toAnswer = Timeout.of(settings.duration("insurer.answer-timeout"));
        for (String scheme : new String[] {"http", "https"}) {
            var http = camel.getComponent(scheme, HttpComponent.class);
            http.setConnectTimeout(settings.duration("insurer.connect-timeout").toMillis());
            http.setResponseTimeout(toAnswer.toMilliseconds());
            http.setSoTimeout(toAnswer.toMilliseconds());
            http.setConnectionsPerRoute(MOST_CONNECTIONS);
            http.setMaxTotalConnections(MOST_CONNECTIONS);
            http.setHttpClientConfigurer(client -> network.route(client.disableAutomaticRetries()
                    .disableRedirectHandling().disableCookieManagement().disableAuthCaching()));
        }
        network.tls().ifPresent(tls -> camel.getComponent("https", HttpComponent.class)
                .setClientConnectionManager(connections(toAnswer)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls)).build()));
        camel.getComponent("http", HttpComponent.class).setClientConnectionManager(withoutTls(toAnswer));
    }

    /** The one that Camel would make reads all the certificates that this Java trusts, at every start. */
    private static HttpClientConnectionManager withoutTls(Timeout toAnswer) {
        return connections(toAnswer)
                .setTlsSocketStrategy((socket, host, port, attachment, context) -> {
                    throw new IOException("no TLS to " + host + ": its address begins with http:");
                }).build();
    }

    private static PoolingHttpClientConnectionManagerBuilder connections(Timeout toAnswer) {
        return PoolingHttpClientConnectionManagerBuilder.create().setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(toAnswer).build());
    }
}
