package id.iuranhub.outbox;

import id.iuranhub.model.Blth;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The insurer's name for an iuran: one per scheme, BLTH and NIK, the same in every batch and after any restore. */
final class RecordId {

    private static final int BYTES = 20;

    private RecordId() { }

    static String of(String scheme, Blth blth, String nik) {
        byte[] hash = Signing.sha256((scheme + "|" + blth + "|" + nik).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    }
}
