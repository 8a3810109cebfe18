package id.iuranhub.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.store.Settings;
import id.iuranhub.testing.Fast;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is reached without the proxy. */
@Fast
class DirectHostsTest {

    @ParameterizedTest
    @CsvSource({"localhost, true", "127.0.0.1, true", "hub.kota.go.id, true", "HUB.Kota.go.id, true",
        "a.b.kota.go.id, true", "kota.go.id, false", "xkota.go.id, false", "chat.lan, true", "a.chat.lan, false",
        "insurer.test, false", "10.1.2.3, true", "10.1.2.30, false"})
    void itselfOrItsDomain(String host, boolean direct) {
        var settings = Settings.load(Path.of("config"), Path.of("nowhere"), List.of(), Map.of(),
                Map.of("outgoing.proxy", "http://proxy.kota.go.id:3128", "outgoing.proxy-except",
                ".kota.go.id, chat.lan,10.1.2.3"));
        assertEquals(direct, OutgoingNetwork.of(settings).isDirect(host));
    }
}
