package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.iuranhub.testing.Fast;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Known answers, worked out by another implementation from the words of the insurer's interface. */
@Fast
class RequestSignatureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_780_362_000), ZoneOffset.UTC);
    private static final byte[] BODY = "{\"records\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String PATH = "/v1/iuran-batches";

    private final RequestSignature signature = new RequestSignature("test-cons", "test-secret", "test", CLOCK);

    @Test
    void aQuestionSaysWhoAsksAndWhen() {
        assertEquals(Map.of("X-cons-id", "test-cons", "X-timestamp", "1780362000",
                "X-signature", "gR5Y9gW0+o7sB7kWPUfei0P5Nqv802/pqaZC3pD5SRg="), signature.ofQuestion());
    }

    @Test
    void aPostSaysBesideWhatWasSentWhereAndUnderWhichKey() {
        var headers = signature.ofPost(PATH, "K1", BODY);
        assertEquals("gR5Y9gW0+o7sB7kWPUfei0P5Nqv802/pqaZC3pD5SRg=", headers.get("X-signature"));
        assertEquals("sha-256=:G4tMC29q0dMlZZUnILwATusfGI9iBF5NVSWuKvjHhDI=:", headers.get("Content-Digest"));
        assertEquals("0o1PwvedeEA8WpzkuxXl5RmbF8zPYtfSP+8yU8DRPVE=", headers.get("X-content-signature"));
        assertEquals("GzeTxF6QDDdtWBBqBuUFaCXb42TVFwj7sWyYlJ7eivI=", headers.get("X-request-signature"));
        assertEquals("test", headers.get("X-environment"));
        assertEquals("K1", headers.get("Idempotency-Key"));
        assertEquals(8, headers.size());
    }

    @Test
    void anotherPathKeyOrBodyIsSignedOtherwise() {
        String one = signature.ofPost(PATH, "K1", BODY).get("X-request-signature");
        assertNotEquals(one, signature.ofPost(PATH + "/x", "K1", BODY).get("X-request-signature"));
        assertNotEquals(one, signature.ofPost(PATH, "K2", BODY).get("X-request-signature"));
        assertNotEquals(one, signature.ofPost(PATH, "K1", new byte[0]).get("X-request-signature"));
    }
}
