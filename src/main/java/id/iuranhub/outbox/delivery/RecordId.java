package id.iuranhub.outbox.delivery;

import id.iuranhub.model.Blth;
import id.iuranhub.outbox.insurer.RequestSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The insurer's names for the iuran of a scheme and BLTH: one per NIK, the same in every batch and after any restore.
 */
public final class RecordId {

    private static final int BYTES = 20;

    private final MessageDigest digest = RequestSignature.sha256();
    private final byte[] month;

    public RecordId(String scheme, Blth blth) {
        this.month = (scheme + "|" + blth + "|").getBytes(StandardCharsets.UTF_8);
    }

    public String of(String nik) {
        digest.update(month);
        return HexFormat.of().formatHex(digest.digest(nik.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
