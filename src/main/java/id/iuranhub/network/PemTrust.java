package id.iuranhub.network;

import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the certificates of a PEM file, and what they have signed, besides those that Java trusts. Java's are read
 * when the first server comes that none of these vouches for.
 */
final class PemTrust extends X509ExtendedTrustManager {

    private interface Look {
        void at(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private final X509ExtendedTrustManager own;
    private X509ExtendedTrustManager ofJava;

    private PemTrust(X509ExtendedTrustManager own) {
        this.own = own;
    }

    /** @throws Misconfigured the file does not read */
    static PemTrust of(Path file, String setting) {
        try (var in = Files.newInputStream(file)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new Misconfigured(setting + ": " + file + " holds no certificate (PEM)");
            }
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate one : certificates) {
                store.setCertificateEntry("ca" + store.size(), one);
            }
            return new PemTrust(manager(store));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Misconfigured(setting + ": " + file + " cannot be used: " + unreadable, unreadable);
        }
    }

    /** @param store null for the one of Java */
    private static X509ExtendedTrustManager manager(KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509ExtendedTrustManager) Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance).findFirst().orElseThrow();
    }

    private void check(Look look) throws CertificateException {
        try {
            look.at(own);
        } catch (CertificateException notOfTheFile) {
            look.at(ofJava());
        }
    }

    private synchronized X509ExtendedTrustManager ofJava() throws CertificateException {
        try {
            ofJava = ofJava == null ? manager(null) : ofJava;
            return ofJava;
        } catch (GeneralSecurityException none) {
            throw new CertificateException(none);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, kind, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, kind, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        check(manager -> manager.checkServerTrusted(chain, kind));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        checkClientTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        throw new CertificateException("the way out has no clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return own.getAcceptedIssuers();
    }
}
