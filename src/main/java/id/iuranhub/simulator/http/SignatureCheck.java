package id.iuranhub.simulator.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lets in only requests that are signed, fresh and whole. */
final class SignatureCheck {

    private static final long SECONDS_APART = 300;
    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]+):");

    private final String consId;
    private final byte[] secret;
    private final Clock clock;

    SignatureCheck(String consId, String secret, Clock clock) {
        this.consId = consId;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /** @throws Refused 401 where the caller, the time or the signature is wrong */
    void admit(Request request) {
        String timestamp = request.headerOr("X-timestamp", "");
        if (!consId.equals(request.headerOr("X-cons-id", ""))) {
            throw unsigned("CONS_ID_UNKNOWN", "X-cons-id is absent or unknown");
        }
        checkFresh(timestamp);
        if (!signed(consId + "&" + timestamp, request.headerOr("X-signature", ""))) {
            throw unsigned("SIGNATURE_INVALID", "X-signature does not fit X-cons-id and X-timestamp");
        }
    }

    /** What a POST needs beyond that. @throws Refused 400, or 401 for the content signature */
    void admitBody(Request request) {
        String environment = request.headerOr("X-environment", "");
        if (!environment.equals("test") && !environment.equals("live")) {
            throw bad("ENVIRONMENT_UNKNOWN", "X-environment: expected test or live, found '" + environment + "'");
        }
        String digest = request.headerOr("Content-Digest", "");
        checkDigest(digest, request.body());
        String content = request.headerOr("X-timestamp", "") + "&" + digest;
        if (!signed(content, request.headerOr("X-content-signature", ""))) {
            throw unsigned("CONTENT_SIGNATURE_INVALID",
                    "X-content-signature does not fit X-timestamp and Content-Digest");
        }
        checkKey(request.headerOr("Idempotency-Key", ""));
        checkWhole(request, digest);
    }

    /** A further signature, which not every caller sends. */
    private void checkWhole(Request request, String digest) {
        String signature = request.headerOr("X-request-signature", "");
        String signed = String.join("&", "POST", request.path(), request.headerOr("Idempotency-Key", ""),
                request.headerOr("X-timestamp", ""), digest);
        if (!signature.isEmpty() && !signed(signed, signature)) {
            throw unsigned("REQUEST_SIGNATURE_INVALID", "X-request-signature does not fit path, key, time and digest");
        }
    }

    private void checkFresh(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            throw unsigned("TIMESTAMP_STALE", "X-timestamp: expected unix seconds, found '" + timestamp + "'");
        }
        long apart = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        if (apart > SECONDS_APART) {
            throw unsigned("TIMESTAMP_STALE", "X-timestamp: expected within " + SECONDS_APART
                    + " s of the insurer's clock, found " + apart + " s");
        }
    }

    private static void checkDigest(String header, byte[] body) {
        var stated = SHA_256.matcher(header);
        if (!stated.find()) {
            throw bad("DIGEST_MISMATCH", "Content-Digest: expected sha-256=:base64:, found '" + header + "'");
        }
        if (!equal(Base64.getEncoder().encodeToString(sha256(body)), stated.group(1))) {
            throw bad("DIGEST_MISMATCH", "Content-Digest is not that of the body as received");
        }
    }

    private static void checkKey(String key) {
        if (key.isBlank() || key.length() > 64) {
            throw bad("KEY_MISSING", "Idempotency-Key: expected 1 to 64 characters, found " + key.length());
        }
    }

    private boolean signed(String text, String signature) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] seal = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return equal(Base64.getEncoder().encodeToString(seal), signature);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** In constant time, as a real gate would. */
    private static boolean equal(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused unsigned(String code, String message) {
        return new Problem(401, code, message).refused();
    }

    private static Refused bad(String code, String message) {
        return new Problem(400, code, message).refused();
    }
}
