package id.iuranhub.network;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate and its key, of {@code http.tls.*} or {@code insurer.tls.*}, as PEM files. They are read again once
 * they have changed, so that a renewed certificate needs no restart; while what is there does not read, the one before
 * stays in use.
 */
public final class PemKeyManager extends X509ExtendedKeyManager {

    private static final Logger LOG = LoggerFactory.getLogger(PemKeyManager.class);
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String ALIAS = "console";
    private static final String CONSOLE = "http.tls";
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519");

    private record Identity(X509Certificate[] chain, PrivateKey key, FileTime certificateOf, FileTime keyOf) { }

    private final Path certificate;
    private final Path key;
    private volatile Identity identity;
    private volatile long lookedAt = System.nanoTime();

    /** The one server to which it says as whom it comes; none where it is itself one. */
    private final Optional<String> server;

    private PemKeyManager(Path certificate, Path key, Optional<String> server) {
        this.certificate = certificate;
        this.key = key;
        this.server = server;
    }

    /** As {@code http.tls.certificate} and {@code http.tls.key} say; empty where the console speaks plain HTTP. */
    public static Optional<PemKeyManager> configured(Settings settings) {
        return configured(settings, CONSOLE);
    }

    /** @param prefix of the two settings */
    static Optional<PemKeyManager> configured(Settings settings, String prefix) {
        String certificate = settings.text(prefix + ".certificate");
        String key = settings.text(prefix + ".key");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new Misconfigured(prefix + ".certificate and " + prefix + ".key go together: one of them is empty");
        }
        return certificate.isEmpty() ? Optional.empty() : Optional.of(of(Path.of(certificate), Path.of(key), prefix));
    }

    /**
     * @param certificate the chain, the console's own first
     * @param key         PKCS #8, not encrypted
     * @throws Misconfigured either does not read
     */
    public static PemKeyManager of(Path certificate, Path key) {
        return of(certificate, key, CONSOLE);
    }

    private static PemKeyManager of(Path certificate, Path key, String prefix) {
        var manager = new PemKeyManager(certificate, key, Optional.empty());
        try {
            manager.identity = manager.read();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Misconfigured(prefix + ".certificate or " + prefix + ".key cannot be used: "
                    + unreadable.getMessage(), unreadable);
        }
        return manager;
    }

    /** The same for who comes to a server. @param host which alone it is shown to */
    PemKeyManager forServer(String host) {
        var client = new PemKeyManager(certificate, key, Optional.ofNullable(host));
        client.identity = identity;
        return client;
    }

    /** When the first of its certificates ends. */
    public java.time.Instant ends() {
        return java.util.Arrays.stream(identity.chain).map(one -> one.getNotAfter().toInstant())
                .min(java.util.Comparator.naturalOrder()).orElseThrow();
    }

    /** For a server that is made from one. */
    public SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new javax.net.ssl.KeyManager[] {this}, null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Identity read() throws IOException, GeneralSecurityException {
        var certificateOf = Files.getLastModifiedTime(certificate);
        var keyOf = Files.getLastModifiedTime(key);
        try (var in = Files.newInputStream(certificate)) {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(in)
                    .toArray(X509Certificate[]::new);
            if (chain.length == 0) {
                throw new GeneralSecurityException(certificate + " holds no certificate");
            }
            return new Identity(chain, readKey(), certificateOf, keyOf);
        }
    }

    private PrivateKey readKey() throws IOException, GeneralSecurityException {
        var text = KEY.matcher(Files.readString(key));
        if (!text.find()) {
            throw new GeneralSecurityException(key
                    + " holds no 'BEGIN PRIVATE KEY': openssl pkcs8 -topk8 -nocrypt makes one of others");
        }
        var written = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text.group(1)));
        for (String kind : KINDS) {
            try {
                return KeyFactory.getInstance(kind).generatePrivate(written);
            } catch (InvalidKeySpecException anotherKind) {
                LOG.trace("{} is no {} key", key, kind);
            }
        }
        throw new GeneralSecurityException(key + " is none of " + KINDS);
    }

    private Identity inForce() {
        Identity known = identity;
        if (System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
            lookedAt = System.nanoTime();
            try {
                if (!Files.getLastModifiedTime(certificate).equals(known.certificateOf)
                        || !Files.getLastModifiedTime(key).equals(known.keyOf)) {
                    identity = read();
                    LOG.info("TLS: {} was read again, good until {}", certificate,
                            identity.chain[0].getNotAfter().toInstant());
                }
            } catch (IOException | GeneralSecurityException unreadable) {
                LOG.warn("TLS: {} changed and does not read, the one before stays in use: {}", certificate,
                        unreadable.getMessage());
            }
        }
        return identity;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return inForce().chain;
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return inForce().key;
    }

    /** None where the key is of another kind than the client can do. */
    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        String kind = identity.key.getAlgorithm();
        return kind.equals(keyType) || kind.equals("EdDSA") && keyType.startsWith("Ed") || keyType.startsWith(kind)
                ? ALIAS : null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return chooseEngineServerAlias(keyType, issuers, null);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[] {ALIAS};
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return server.isPresent() ? new String[] {ALIAS} : new String[0];
    }

    /** Whoever else asks, a chat gateway, does not learn as whom the hub comes to the insurer. */
    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        boolean known = server.isPresent() && socket instanceof SSLSocket tls && tls.getHandshakeSession() != null
                && server.get().equalsIgnoreCase(tls.getHandshakeSession().getPeerHost());
        return known && java.util.Arrays.stream(keyTypes).anyMatch(kind -> chooseEngineServerAlias(kind, issuers, null)
                != null) ? ALIAS : null;
    }
}
