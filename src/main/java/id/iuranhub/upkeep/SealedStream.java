package id.iuranhub.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file of a backup, sealed or opened while it is read (docs/decisions/0050-sealed-backups.md): {@code IHS1}, 16 bytes
 * of salt, then pieces of 64 KiB, each by AES-256-GCM with its number and whether it is the last as nonce. The key is
 * of this file alone, from salt and path: what was cut off, put elsewhere or altered does not open.
 */
final class SealedStream extends InputStream {

    static final byte[] MAGIC = "IHS1".getBytes(StandardCharsets.US_ASCII);
    static final int PIECE = 64 * 1024;
    private static final int SALT = 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int LAST = NONCE - 1;

    private final InputStream from;
    private final String path;
    private final int mode;
    private final int piece;
    private final Cipher cipher;
    private final SecretKeySpec key;
    private byte[] next;
    private byte[] ready;
    private int at;
    private long number;

    private SealedStream(InputStream from, String path, int mode, BackupKey key, byte[] salt) throws IOException {
        this.from = from;
        this.path = path;
        this.mode = mode;
        this.piece = mode == Cipher.ENCRYPT_MODE ? PIECE : PIECE + TAG;
        this.key = new SecretKeySpec(key.derived("iuran-hub file", salt, path), "AES");
        this.cipher = cipher();
        this.ready = mode == Cipher.ENCRYPT_MODE ? ByteBuffer.allocate(MAGIC.length + SALT).put(MAGIC).put(salt).array()
                : new byte[0];
        this.next = from.readNBytes(piece);
    }

    static InputStream seal(InputStream plain, String path, BackupKey key) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new SealedStream(plain, path, Cipher.ENCRYPT_MODE, key, salt);
    }

    /** @throws IOException naming the file: it is no sealed one; so does reading where it was altered */
    static InputStream open(InputStream sealed, String path, BackupKey key) throws IOException {
        if (!Arrays.equals(sealed.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException(path + " is not sealed: it does not begin with IHS1");
        }
        return new SealedStream(sealed, path, Cipher.DECRYPT_MODE, key, sealed.readNBytes(SALT));
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (at == ready.length) {
            if (next == null) {
                return -1;
            }
            ready = turned();
            at = 0;
        }
        int given = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, offset, given);
        at += given;
        return given;
    }

    /** One piece ahead is read, to know which is the last. */
    private byte[] turned() throws IOException {
        byte[] now = next;
        byte[] following = from.readNBytes(piece);
        next = following.length == 0 ? null : following;
        if (mode == Cipher.DECRYPT_MODE && now.length < TAG) {
            throw damaged(null);
        }
        byte[] nonce = ByteBuffer.allocate(NONCE).putLong(number++).array();
        nonce[LAST] = (byte) (next == null ? 1 : 0);
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            return cipher.doFinal(now);
        } catch (GeneralSecurityException altered) {
            throw damaged(altered);
        }
    }

    private IOException damaged(GeneralSecurityException why) {
        return new IOException(path + " does not open with this key: it was altered or cut off", why);
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}
