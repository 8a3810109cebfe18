package id.iuranhub.console.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of a phone (TOTP, RFC 6238: HMAC-SHA-1, 30 seconds, six digits, what every such program can do). */
public final class SecondFactor {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int KEY_BYTES = 20;
    private static final int BITS = 5;
    /** Clocks of phones are off. */
    private static final int STEPS_AROUND = 1;
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    private SecondFactor() { }

    /** A key, as people type it into a phone. */
    public static String newKey() {
        return base32(Secrets.bytes(KEY_BYTES));
    }

    /** As phones read it from a picture. */
    public static String address(String name, String key) {
        return "otpauth://totp/iuran-hub:" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "?secret=" + key
                + "&issuer=iuran-hub&algorithm=SHA1&digits=6&period=30";
    }

    /**
     * The step a code belongs to, where it holds now.
     *
     * @param after a step that was used: neither it nor an earlier one holds again
     */
    public static OptionalLong step(String key, String code, Instant now, long after) {
        String typed = code.replaceAll("\\s", "");
        long current = now.getEpochSecond() / STEP.toSeconds();
        for (long step = Math.max(current - STEPS_AROUND, after + 1); step <= current + STEPS_AROUND; step++) {
            if (Secrets.same(code(key, step), typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(String key, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(key), CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException altered) {
            throw new IllegalStateException("the key of a second factor is none", altered);
        }
    }

    private static String base32(byte[] bytes) {
        var bits = new StringBuilder(new java.math.BigInteger(1, bytes).setBit(bytes.length * Byte.SIZE).toString(2)
                .substring(1));
        var text = new StringBuilder();
        for (int i = 0; i < bits.length(); i += BITS) {
            text.append(ALPHABET.charAt(Integer.parseInt(bits.substring(i, i + BITS), 2)));
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        var number = java.math.BigInteger.ONE;
        for (char letter : base32.toCharArray()) {
            number = number.shiftLeft(BITS).or(java.math.BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        return java.util.Arrays.copyOfRange(bytes, bytes.length - KEY_BYTES, bytes.length);
    }
}
