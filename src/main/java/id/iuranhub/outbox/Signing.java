package id.iuranhub.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the insurer who asks and what was sent; the headers are those of the insurer's interface. */
final class Signing {

    private static final String HMAC = "HmacSHA256";

    private final String consId;
    private final SecretKeySpec key;
    private final String environment;
    private final Clock clock;

    Signing(String consId, String secret, String environment, Clock clock) {
        this.consId = consId;
        // An unset secret still has to make a key; the insurer will refuse what it signs.
        this.key = new SecretKeySpec((secret.isEmpty() ? "unset" : secret).getBytes(StandardCharsets.UTF_8), HMAC);
        this.environment = environment;
        this.clock = clock;
    }

    Map<String, String> ofQuestion() {
        var headers = new LinkedHashMap<String, String>();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        headers.put("X-cons-id", consId);
        headers.put("X-timestamp", timestamp);
        headers.put("X-signature", hmac(consId + "&" + timestamp));
        return headers;
    }

    /** @param body as it goes over the wire, compressed */
    Map<String, String> ofPost(String idempotencyKey, byte[] body) {
        var headers = ofQuestion();
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256().digest(body)) + ":";
        headers.put("Content-Digest", digest);
        headers.put("X-content-signature", hmac(headers.get("X-timestamp") + "&" + digest));
        headers.put("X-environment", environment);
        headers.put("Idempotency-Key", idempotencyKey);
        return headers;
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
