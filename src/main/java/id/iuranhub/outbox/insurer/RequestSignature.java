package id.iuranhub.outbox.insurer;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves to the insurer who asks and what was sent; the headers are those of the insurer's interface. */
public final class RequestSignature {

    private static final String HMAC = "HmacSHA256";

    private final String consId;
    private final SecretKeySpec key;
    private final String environment;
    private final Clock clock;

    /** @throws Misconfigured what goes to the insurer could be read or forged on its way, and it is not a test */
    public static RequestSignature of(Settings settings, Clock clock) {
        String environment = settings.oneOf("insurer.environment", List.of("test", "live"));
        if (environment.equals("live")) {
            if (settings.text("insurer.secret").isEmpty()) {
                throw new Misconfigured(
                        "insurer.secret is empty: nothing the hub sends could be proven to come from it. Set "
                        + "IURAN_HUB_INSURER_SECRET"
                        + " or insurer.secret in the home's config, or insurer.environment=test to try the hub");
            }
            requireSafe(settings.text("insurer.url"));
        }
        return new RequestSignature(settings.text("insurer.cons-id"), settings.text("insurer.secret"), environment,
                clock);
    }

    private static void requireSafe(String url) {
        URI address = URI.create(url);
        boolean here = address.getHost() != null
                && address.getHost().matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");
        if ("http".equalsIgnoreCase(address.getScheme()) && !here) {
            throw new Misconfigured("insurer.url=" + url
                    + " would send NIK, names and wages over a network in the clear: use https:, or"
                    + " insurer.environment=test to try the hub with people who do not exist");
        }
    }

    RequestSignature(String consId, String secret, String environment, Clock clock) {
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

    /**
     * Beside the headers of the interface one more signature, over what they leave open: where it goes and under which
     * key.
     *
     * @param body as it goes over the wire, compressed
     */
    Map<String, String> ofPost(String path, String idempotencyKey, byte[] body) {
        var headers = ofQuestion();
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256().digest(body)) + ":";
        headers.put("Content-Digest", digest);
        headers.put("X-content-signature", hmac(headers.get("X-timestamp") + "&" + digest));
        headers.put("X-environment", environment);
        headers.put("Idempotency-Key", idempotencyKey);
        headers.put("X-request-signature",
                hmac("POST&" + path + "&" + idempotencyKey + "&" + headers.get("X-timestamp") + "&" + digest));
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

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
