package id.iuranhub.outbox.delivery;

import id.iuranhub.outbox.insurer.RequestSignature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A digest of what a batch tells the insurer: kind, scheme, BLTH, OPD and every value of every record, in a form of its
 * own that is shorter than the text. The same rows give the same digest, after a restore too; the key follows from it
 * and from which try it is.
 */
public final class BatchDigest {

    private static final int BUFFER = 16 * 1024;

    private final MessageDigest digest = RequestSignature.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    BatchDigest(BatchHeader header) {
        text(header.kind().name());
        text(header.scheme());
        number(header.blth().number());
        text(header.opd());
        text(header.npp());
    }

    /** With its length before it, so that none can flow into the next; -1 where there is none. */
    void text(String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES);
        buffer.putInt(text == null ? -1 : bytes.length);
        if (bytes.length > BUFFER) {
            flush();
            digest.update(bytes);
        } else {
            room(bytes.length);
            buffer.put(bytes);
        }
    }

    void number(long number) {
        room(Long.BYTES);
        buffer.putLong(number);
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** 64 hexadecimal digits; nothing can be added afterwards. */
    String digest() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The key under which a content is handed in. @param tryNumber 1 for the first; another after a refusal, or when it
     * comes again after a void
     */
    public static String key(String content, int tryNumber) {
        return HexFormat.of()
                .formatHex(RequestSignature.sha256()
                .digest((content + "|" + tryNumber).getBytes(StandardCharsets.UTF_8)));
    }
}
