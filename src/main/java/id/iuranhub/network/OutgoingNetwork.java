package id.iuranhub.network;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The way to the insurer and to a webhook, as a site has it: through a proxy or not, whom it trusts besides the CAs of
 * Java, and the certificate by which the insurer knows the hub.
 */
public final class OutgoingNetwork {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String PROXY = "outgoing.proxy";
    private static final String TRUST = "outgoing.tls.ca";

    private final Optional<HttpHost> proxy;
    private final List<String> except;
    private final String user;
    private final String password;
    private final Optional<PemTrust> trust;
    private final Optional<PemKeyManager> certificate;

    private OutgoingNetwork(Settings settings) {
        proxy = proxy(settings.text(PROXY));
        except = new ArrayList<>(THIS_MACHINE);
        for (String host : settings.text("outgoing.proxy-except").split(",")) {
            except.add(host.strip().toLowerCase(Locale.ROOT));
        }
        user = settings.text("outgoing.proxy-user");
        password = settings.text("outgoing.proxy-password");
        String ca = settings.text(TRUST);
        trust = ca.isEmpty() ? Optional.empty() : Optional.of(PemTrust.of(Path.of(ca), TRUST));
        certificate = PemKeyManager.configured(settings, "insurer.tls").map(pem -> pem.forServer(URI.create(
                settings.text("insurer.url")).getHost()));
    }

    /** @throws Misconfigured naming the setting */
    public static OutgoingNetwork of(Settings settings) {
        return new OutgoingNetwork(settings);
    }

    private static Optional<HttpHost> proxy(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(text);
            if ("http".equals(address.getScheme()) && address.getHost() != null && address.getPort() > 0
                    && address.getUserInfo() == null) {
                return Optional.of(new HttpHost("http", address.getHost(), address.getPort()));
            }
        } catch (IllegalArgumentException noAddress) {
            // said below
        }
        throw new Misconfigured(PROXY + " is the address of a proxy like http://proxy.kota.go.id:3128, its login in"
                + " outgoing.proxy-user and -password, not '" + text.replaceFirst("//.*@", "//...@") + "'");
    }

    /** Through the proxy or not, host by host. */
    public void route(HttpClientBuilder client) {
        proxy.ifPresent(host -> {
            client.setRoutePlanner(new DefaultProxyRoutePlanner(host) {
                @Override
                protected HttpHost determineProxy(HttpHost target, HttpContext context) {
                    return isDirect(target.getHostName()) ? null : host;
                }
            });
            if (!user.isEmpty()) {
                var login = new BasicCredentialsProvider();
                login.setCredentials(new AuthScope(host), new UsernamePasswordCredentials(user,
                        password.toCharArray()));
                client.setDefaultCredentialsProvider(login);
            }
        });
    }

    /** Named itself, or its domain with a dot in front. */
    boolean isDirect(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return except.stream().anyMatch(one -> one.equals(name) || one.startsWith(".") && name.endsWith(one));
    }

    /** What TLS is spoken with; empty where Java's own ways are enough. */
    public Optional<SSLContext> tls() {
        if (trust.isEmpty() && certificate.isEmpty()) {
            return Optional.empty();
        }
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(certificate.map(one -> new KeyManager[] {one}).orElse(null),
                    trust.map(one -> new TrustManager[] {one}).orElse(null), null);
            return Optional.of(context);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
