package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.testing.Fast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose request it is, as far as the machines in between can be believed. */
@Fast
class ProxiesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // proxies, who connects, what the header says, whose request it is
        "'', 203.0.113.9, -, 203.0.113.9",
        "'', 203.0.113.9, 10.0.0.1, 203.0.113.9",
        "127.0.0.1, 127.0.0.1, 203.0.113.9, 203.0.113.9",
        "127.0.0.1, 127.0.0.1, '1.2.3.4, 203.0.113.9', 203.0.113.9",
        "'127.0.0.1, 10.1.0.0/16', 127.0.0.1, '1.2.3.4, 203.0.113.9, 10.1.7.7', 203.0.113.9",
        "'127.0.0.1, 10.1.0.0/16', 127.0.0.1, '10.1.3.3, 10.1.7.7', 10.1.3.3",
        "127.0.0.1, 127.0.0.1, 'unknown', 127.0.0.1",
        "127.0.0.1, 127.0.0.1, '<script>', 127.0.0.1",
        "10.1.0.0/16, 10.2.0.1, 203.0.113.9, 10.2.0.1",
        "::1, 0:0:0:0:0:0:0:1, 2001:db8::7, 2001:db8::7",
    })
    void onlyMachinesOfOursAreBelieved(String proxies, String peer, String header, String client) {
        assertEquals(client, Proxies.of(proxies).client(peer, header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.1.0.0/33", "10.1.0.0/x", "300.1.1.1", "/8"})
    void whatIsNoAddressRefusesStartUp(String written) {
        assertThrows(Misconfigured.class, () -> Proxies.of(written));
    }

    @Test
    void aNameIsNeverLookedUp() {
        assertEquals("127.0.0.1", Proxies.of("127.0.0.1").client("127.0.0.1", "localhost"));
    }
}
