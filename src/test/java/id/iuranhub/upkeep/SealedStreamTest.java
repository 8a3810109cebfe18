package id.iuranhub.upkeep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sealed opens as it was, and only as the whole it was, under its own name, with its own key. */
@Fast
class SealedStreamTest {

    private static final int PIECE = SealedStream.PIECE;
    private static final String PATH = "archive/2026-05/kendari-skpd/upah.csv";
    private static final BackupKey KEY = new BackupKey(HexFormat.of().parseHex("0f".repeat(32)));
    private static final BackupKey OTHER = new BackupKey(HexFormat.of().parseHex("f0".repeat(32)));

    private static byte[] some(int length) {
        byte[] bytes = new byte[length];
        new Random(20260511).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        return SealedStream.seal(new ByteArrayInputStream(plain), PATH, KEY).readAllBytes();
    }

    private static byte[] opened(byte[] sealed, String path, BackupKey key) throws IOException {
        return SealedStream.open(new ByteArrayInputStream(sealed), path, key).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17})
    void opensAsItWas(int length) throws IOException {
        byte[] plain = some(length);
        byte[] sealed = sealed(plain);
        assertArrayEquals(plain, opened(sealed, PATH, KEY));
        // The form that docs/decisions/0050-sealed-backups.md tells: 20 bytes before, 16 behind each piece.
        assertEquals(20 + length + 16 * Math.max(1, (length + PIECE - 1) / PIECE), sealed.length);
        assertNotEquals(HexFormat.of().formatHex(sealed), HexFormat.of().formatHex(sealed(plain)), "no salt twice");
    }

    /** At every place of a short one, and around the seams of a long one. */
    @Test
    void whatWasAlteredCutOffOrMovedDoesNotOpen() throws IOException {
        byte[] small = sealed(some(40));
        for (int place = 0; place < small.length; place++) {
            byte[] altered = small.clone();
            altered[place] ^= 1;
            assertThrows(IOException.class, () -> opened(altered, PATH, KEY), "byte " + place);
            byte[] cut = Arrays.copyOf(small, place);
            assertThrows(IOException.class, () -> opened(cut, PATH, KEY), "cut at " + place);
        }
        byte[] large = sealed(some(3 * PIECE));
        int first = 20;
        int sealedPiece = PIECE + 16;
        for (int end : new int[] {first + sealedPiece, first + 2 * sealedPiece, large.length - 1}) {
            byte[] cut = Arrays.copyOf(large, end);
            assertThrows(IOException.class, () -> opened(cut, PATH, KEY), "cut at " + end);
        }
        byte[] swapped = large.clone();
        System.arraycopy(large, first, swapped, first + sealedPiece, sealedPiece);
        System.arraycopy(large, first + sealedPiece, swapped, first, sealedPiece);
        assertThrows(IOException.class, () -> opened(swapped, PATH, KEY), "pieces in another order");
        var named = assertThrows(IOException.class, () -> opened(small, "archive/other.csv", KEY));
        assertTrue(named.getMessage().contains("archive/other.csv"), named.getMessage());
        assertThrows(IOException.class, () -> opened(small, PATH, OTHER));
        assertNotEquals(KEY.sign(), OTHER.sign());
    }
}
