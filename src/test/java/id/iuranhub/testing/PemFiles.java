package id.iuranhub.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** Certificates as a site has them, made by the JDK's own keytool. */
public final class PemFiles {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private PemFiles() { }

    /** Writes {@code console.crt} and {@code console.key}. @return the key store that trusts the certificate */
    public static KeyStore write(Path folder, String kind, String name) throws IOException, GeneralSecurityException,
            InterruptedException {
        return write(folder, kind, name, "console");
    }

    /** The same into other files. */
    public static KeyStore write(Path folder, String kind, String name, String file) throws IOException,
            GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "console",
                "-keyalg", kind, "-dname", "CN=" + name, "-ext", "san=ip:127.0.0.1,dns:localhost,dns:insurer.test",
                "-storetype",
                "PKCS12",
                "-keystore", store.toString(), "-storepass", "secret").redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(said);
        }
        var keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        Files.writeString(folder.resolve(file + ".crt"),
                pem("CERTIFICATE", keys.getCertificate("console").getEncoded()));
        Files.writeString(folder.resolve(file + ".key"),
                pem("PRIVATE KEY", keys.getKey("console", "secret".toCharArray()).getEncoded()));
        return keys;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }
}
