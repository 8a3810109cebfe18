package id.iuranhub.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.PemFiles;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Shell;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An insurer behind a proxy with a login, with a CA of its own, that wants the hub's certificate. */
class OutgoingNetworkTest {

    private static final String BLTH = "2026-05";

    @TempDir
    Path folder;
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret"));
    private TlsDoor door;
    private ForwardProxy proxy;
    private ForwardProxy plainProxy;

    @BeforeEach
    void open() throws Exception {
        KeyStore ofInsurer = PemFiles.write(folder, "EC", "insurer", "insurer");
        KeyStore ofHub = PemFiles.write(folder, "RSA", "hub", "hub");
        int port = URI.create(insurer.address()).getPort();
        door = TlsDoor.before(port, ofInsurer, ofHub);
        proxy = new ForwardProxy("kota:rahasia", door.port());
        plainProxy = new ForwardProxy("kota:rahasia", port);
        Files.createDirectories(folder.resolve("home/config"));
        Files.writeString(folder.resolve("home/config/iuran-hub.properties"),
                "insurer.secret=test-secret\noutgoing.proxy-password=rahasia\n");
    }

    @AfterEach
    void shut() throws Exception {
        proxy.close();
        plainProxy.close();
        door.close();
    }

    private Map<String, String> settings() {
        return new TreeMap<>(Map.of("insurer.url", "https://insurer.test:8443", "outgoing.proxy", "http://127.0.0.1:"
                + proxy.port(), "outgoing.proxy-user", "kota", "outgoing.tls.ca", folder.resolve("insurer.crt")
                .toString(), "insurer.tls.certificate", folder.resolve("hub.crt").toString(), "insurer.tls.key",
                folder.resolve("hub.key").toString()));
    }

    private void sendsAMonth(Map<String, String> settings) {
        try (var hub = new RunningHub(folder.resolve("home"), insurer, settings)) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
            hub.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
            assertEquals(3, hub.send(BLTH).get("accepted").asInt());
            hub.assertSettled(BLTH);
        }
    }

    private String doctor(Map<String, String> settings) throws Exception {
        var set = new HashMap<>(settings);
        set.put("insurer.cons-id", "test-cons");
        set.put("insurer.connect-timeout", "5s");
        var command =
                new java.util.ArrayList<>(List.of("doctor", "--json", "--home", folder.resolve("home").toString()));
        set.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        var ran = new Shell(Files.createTempDirectory(folder, "shell")).run(command);
        for (var look : ran.document().get("looks")) {
            if (look.get("what").asText().equals("insurer") || look.get("what").asText().equals("configuration")
                    && look.get("state").asText().equals("fault")) {
                return look.get("state").asText() + " " + look.get("found").asText() + look.get("do").asText();
            }
        }
        throw new AssertionError(ran.out() + ran.err());
    }

    @Test
    void aMonthGoesThroughTheProxyByTheCitysOwnCaWithTheHubsCertificate() throws Exception {
        String looked = doctor(settings());
        assertTrue(looked.startsWith("ok"), looked);
        sendsAMonth(settings());
        assertTrue(proxy.asked().contains("CONNECT insurer.test:8443 HTTP/1.1"), proxy.asked().toString());
        assertEquals("CN=hub", door.guests().get(0));
    }

    @Test
    void plainHttpGoesThroughItToo() {
        var settings = settings();
        settings.put("insurer.url", "http://insurer.test:8080");
        settings.put("outgoing.proxy", "http://127.0.0.1:" + plainProxy.port());
        sendsAMonth(settings);
        assertTrue(plainProxy.asked().get(0).contains(" http://insurer.test:8080/v1/"), plainProxy.asked().toString());
    }

    /** Each is named by what it is, before anything is sent. */
    @Test
    void whatIsSetWrongIsNamed() throws Exception {
        assertNamed("not trusted", "outgoing.tls.ca", "");
        assertNamed("asks for a login", "outgoing.proxy-user", "");
        assertNamed("like http://proxy.kota.go.id:3128", "outgoing.proxy", "proxy:3128");
        assertNamed("unknown", "outgoing.proxy-except", "kota.go.id, .test");
        assertNamed("go together", "insurer.tls.key", "");
        assertNamed("holds no certificate", "outgoing.tls.ca",
                Files.writeString(folder.resolve("empty.pem"), "").toString());
        assertNamed("cannot be used", "outgoing.tls.ca", folder.resolve("gone.pem").toString());
        assertEquals(List.of(), door.guests(), "nobody came in");
    }

    private void assertNamed(String words, String key, String value) throws Exception {
        var settings = settings();
        settings.put(key, value);
        String found = doctor(settings);
        assertTrue(found.startsWith("fault") && found.contains(words), words + " in " + found);
    }
}
