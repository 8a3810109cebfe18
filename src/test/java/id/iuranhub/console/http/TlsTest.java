package id.iuranhub.console.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.PemFiles;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS of the hub's own. */
class TlsTest {

    @TempDir
    Path folder;

    private RunningHub hub() {
        return new RunningHub(folder.resolve("home"), Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("http.tls.certificate", folder.resolve("console.crt").toString(), "http.tls.key",
                folder.resolve("console.key").toString()));
    }

    private static HttpClient trusting(KeyStore keys) throws GeneralSecurityException {
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws IOException,
            InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void aBrowserReachesTheConsoleThroughTlsAndIsToldToComeBackThatWay(String kind)
            throws IOException, GeneralSecurityException, InterruptedException {
        var keys = PemFiles.write(folder, kind, "first");
        try (var hub = hub()) {
            var page = get(trusting(keys), "https://127.0.0.1:" + hub.port() + "/masuk");
            assertEquals(200, page.statusCode());
            assertEquals("max-age=31536000", page.headers().firstValue("Strict-Transport-Security").orElse(""));
            assertThrows(IOException.class,
                    () -> get(HttpClient.newHttpClient(), "http://127.0.0.1:" + hub.port() + "/masuk"));
        }
    }

    @Test
    void commandsOfThisMachineComeInByAPlainDoorThatOpensToTheirTokenOnly() throws IOException,
            GeneralSecurityException, InterruptedException {
        PemFiles.write(folder, "EC", "first");
        try (var hub = hub()) {
            var told = new JsonMapper().readTree(folder.resolve("home/data/hub.json").toFile());
            String door = told.get("url").asText();
            assertTrue(door.startsWith("http://127.0.0.1:") && !door.endsWith(":" + hub.port()), door);
            var plain = HttpClient.newHttpClient();
            assertEquals(404, get(plain, door + "/masuk").statusCode());
            assertEquals(404, get(plain, door + "/observe/health").statusCode());
            var command = HttpRequest.newBuilder(URI.create(door + "/api/v1/status"))
                    .header("Authorization", "Bearer " + told.get("token").asText()).build();
            assertEquals(200, plain.send(command, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void aRenewedCertificateIsUsedWithoutARestartAndAnUnreadableOneIsNot() throws IOException,
            GeneralSecurityException, InterruptedException {
        var first = PemFiles.write(folder, "EC", "first");
        try (var hub = hub()) {
            String address = "https://127.0.0.1:" + hub.port() + "/masuk";
            assertEquals(200, get(trusting(first), address).statusCode());
            Files.writeString(folder.resolve("console.crt"), "half a");
            await().pollDelay(Duration.ofSeconds(6)).atMost(Patience.LONG)
                    .until(() -> get(trusting(first), address).statusCode() == 200);
            var second = PemFiles.write(folder, "RSA", "second");
            var renewed = (X509Certificate) second.getCertificate("console");
            await().atMost(Patience.LONG).ignoreExceptions()
                    .until(() -> get(trusting(second), address).sslSession().orElseThrow()
                    .getPeerCertificates()[0].equals(renewed));
        }
    }

    @Test
    void withoutTlsOnANetworkHealthSaysSo() throws IOException, InterruptedException {
        try (var hub = new RunningHub(folder.resolve("home"), Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("http.host", "0.0.0.0"))) {
            var health = get(HttpClient.newHttpClient(), "http://127.0.0.1:" + hub.port() + "/observe/health");
            assertEquals(200, health.statusCode());
            assertTrue(health.body().contains("DEGRADED") && health.body().contains("\"plain\""), health.body());
        }
    }

    @Test
    void aKeyThatDoesNotReadRefusesStartUpAndSaysHowToMakeOne() throws IOException, GeneralSecurityException,
            InterruptedException {
        PemFiles.write(folder, "RSA", "first");
        Files.writeString(folder.resolve("console.key"),
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        String said = assertThrows(Misconfigured.class, this::hub).getMessage();
        assertTrue(said.contains("openssl pkcs8"), said);
    }
}
