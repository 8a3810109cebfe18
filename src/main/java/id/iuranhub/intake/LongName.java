package id.iuranhub.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Names that a disk takes: it takes no longer ones than this, so that what stands beside a file may need a shorter one.
 */
public final class LongName {

    private static final int MOST_BYTES = 255;

    private LongName() {
    }

    /**
     * {@code name + suffix}; where that is too long, less of the name, with a mark by which names cut alike still
     * differ.
     */
    public static String with(String name, String suffix) {
        if (bytes(name + suffix) <= MOST_BYTES) {
            return name + suffix;
        }
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        String end = "~" + HexFormat.of().toHexDigits((int) crc.getValue()) + suffix;
        int kept = name.length();
        while (kept > 0 && bytes(name.substring(0, kept) + end) > MOST_BYTES) {
            kept = name.offsetByCodePoints(kept, -1);
        }
        return name.substring(0, kept) + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
