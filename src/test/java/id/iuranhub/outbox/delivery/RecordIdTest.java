package id.iuranhub.outbox.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.iuranhub.model.Blth;
import id.iuranhub.testing.Fast;
import org.junit.jupiter.api.Test;

/** The insurer knows records by these names for ever: another name for the same person would be a second iuran. */
@Fast
class RecordIdTest {

    private static final String NIK = "7271010101900001";
    private static final Blth MAY = Blth.of(202605);

    @Test
    void aPersonKeepsTheName() {
        var ids = new RecordId("palu-kontrak", MAY);
        assertEquals("31edd992384451877e36593551345f717b239807", ids.of(NIK));
        ids.of("7271010101900002");
        assertEquals("31edd992384451877e36593551345f717b239807", ids.of(NIK));
    }

    @Test
    void anotherPersonMonthOrSchemeHasAnother() {
        String one = new RecordId("palu-kontrak", MAY).of(NIK);
        assertNotEquals(one, new RecordId("palu-kontrak", MAY).of("7271010101900002"));
        assertNotEquals(one, new RecordId("palu-kontrak", MAY.plusMonths(1)).of(NIK));
        assertNotEquals(one, new RecordId("palu-asn", MAY).of(NIK));
    }
}
