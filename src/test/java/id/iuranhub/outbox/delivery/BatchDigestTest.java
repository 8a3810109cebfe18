package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same content has the same digest, other content another: the key under which it is handed in hangs on it. */
@Fast
class BatchDigestTest {

    private static final int LONGER_THAN_THE_BUFFER = 40_000;

    @Test
    void theNumberOfTheBatchItsFileAndItsKeyAreNoContent() {
        assertEquals(of(header(1, "a", "ORIGINAL", "scheme", 202605, "OPD", "NPP")),
                of(header(2, "b", "ORIGINAL", "scheme", 202605, "OPD", "NPP")));
    }

    @Test
    void everyValueCounts() {
        var digests = new HashSet<String>();
        digests.add(of(header(1, "a", "ORIGINAL", "scheme", 202605, "OPD", "NPP")));
        digests.add(of(header(1, "a", "VOID", "scheme", 202605, "OPD", "NPP")));
        digests.add(of(header(1, "a", "ORIGINAL", "other", 202605, "OPD", "NPP")));
        digests.add(of(header(1, "a", "ORIGINAL", "scheme", 202606, "OPD", "NPP")));
        digests.add(of(header(1, "a", "ORIGINAL", "scheme", 202605, "OPE", "NPP")));
        digests.add(of(header(1, "a", "ORIGINAL", "scheme", 202605, "OPD", "NPQ")));
        digests.add(of(header(1, "a", "ORIGINAL", "scheme", 202605, "OPD", "NPP"), "x"));
        assertEquals(7, digests.size());
    }

    @Test
    void noValueFlowsIntoTheNext() {
        var header = header(1, "a", "ORIGINAL", "scheme", 202605, "OPD", "NPP");
        var digests = new HashSet<>(List.of(of(header, "ab", "c"), of(header, "a", "bc"), of(header, "abc"),
                of(header, "abc", ""), of(header, "abc", null)));
        assertEquals(5, digests.size());
    }

    @Test
    void aValueLongerThanTheBufferCountsToItsEnd() {
        var header = header(1, "a", "ORIGINAL", "scheme", 202605, "OPD", "NPP");
        String twin = "x".repeat(LONGER_THAN_THE_BUFFER);
        assertEquals(of(header, twin), of(header, twin));
        assertNotEquals(of(header, twin + "y"), of(header, twin + "z"));
    }

    @Test
    void theKeyFollowsFromContentAndTry() {
        assertEquals("217202d91042bcbf9b6fc4e61d61bc1a5643c061e4fb83f29952b3e23fa7c5f1", BatchDigest.key("abc", 1));
        assertNotEquals(BatchDigest.key("abc", 1), BatchDigest.key("abc", 2));
    }

    private static BatchHeader header(long batch, String key, String kind, String scheme, int blth, String opd,
                                      String npp) {
        return new BatchHeader(batch, key, batch, "source", "v1", scheme, Blth.of(blth), opd, npp,
                BatchKind.valueOf(kind), 1, 1000);
    }

    private static String of(BatchHeader header, String... texts) {
        var digest = new BatchDigest(header);
        for (String text : texts) {
            digest.text(text);
        }
        return digest.digest();
    }
}
