package id.iuranhub.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A caller who signs as the interface asks, and can be told to get single headers wrong. */
public final class SignedClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String consId;
    private final String secret;
    private final Map<String, String> overrides;

    public SignedClient(String address, String consId, String secret) {
        this(address, consId, secret, Map.of());
    }

    private SignedClient(String address, String consId, String secret, Map<String, String> overrides) {
        this.address = address;
        this.consId = consId;
        this.secret = secret;
        this.overrides = overrides;
    }

    /** An answer; the body is missing where it is no JSON. */
    public record Answer(int status, JsonNode body, Map<String, String> headers) {

        public String code() {
            return body.path("code").asText();
        }
    }

    /** The same caller, with one header as given instead of right; an empty value leaves it out. */
    public SignedClient with(String header, String value) {
        var more = new TreeMap<>(overrides);
        more.put(header, value);
        return new SignedClient(address, consId, secret, more);
    }

    public Answer post(String path, String key, String json) throws IOException, InterruptedException {
        return post(path, key, gzip(json), "gzip");
    }

    public Answer post(String path, String key, byte[] body, String encoding) throws IOException, InterruptedException {
        var headers = identity();
        String digest = "sha-256=:" + Base64.getEncoder().encodeToString(sha256(body)) + ":";
        headers.put("Content-Digest", digest);
        headers.put("X-content-signature", sign(headers.get("X-timestamp") + "&" + digest));
        headers.put("X-environment", "test");
        headers.put("Idempotency-Key", key);
        headers.put("Content-Encoding", encoding);
        headers.put("Content-Type", "application/json");
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofByteArray(body)), path, headers);
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path, identity());
    }

    /** Both plain, without signatures: the simulator's own pages. */
    public Answer plainPost(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path, new TreeMap<>());
    }

    public static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Map<String, String> identity() {
        var headers = new TreeMap<String, String>();
        String timestamp = overrides.getOrDefault("X-timestamp", String.valueOf(Instant.now().getEpochSecond()));
        headers.put("X-cons-id", consId);
        headers.put("X-timestamp", timestamp);
        headers.put("X-signature", sign(consId + "&" + timestamp));
        return headers;
    }

    private Answer send(HttpRequest.Builder request, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        headers.putAll(overrides);
        headers.values().removeIf(String::isEmpty);
        headers.forEach(request::header);
        var response = http.send(request.uri(URI.create(address + path)).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        var first = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> first.put(name, values.get(0)));
        return new Answer(response.statusCode(), json(response.body()), first);
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
