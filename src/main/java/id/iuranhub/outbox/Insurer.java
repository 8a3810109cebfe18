package id.iuranhub.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Trouble;
import id.iuranhub.store.Condition;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;

/** Speaks the insurer's interface: shapes requests, and says of answers what they mean for a delivery. */
public final class Insurer {

    private static final String BATCHES = "/v1/iuran-batches";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final BatchText texts;
    private final Signing signing;
    private final Condition condition;
    private final Clock clock;

    Insurer(Outbox outbox, BatchText texts, Signing signing, Condition condition, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.signing = signing;
        this.condition = condition;
        this.clock = clock;
    }

    /** The next request of a delivery. That an attempt is made is on record before it is. */
    public void request(@ExchangeProperty("delivery") Delivery delivery, Message message) {
        delivery.begin();
        if (delivery.step() == Delivery.Step.HAND_IN) {
            if (!delivery.departs()) {
                outbox.sending(delivery);
            }
            post(message, BATCHES, delivery.key(), texts.of(delivery.head()));
        } else {
            ask(message, BATCHES + "/" + delivery.key(), "");
        }
    }

    void post(Message message, String path, String key, byte[] compressed) {
        fresh(message, "POST", path, signing.ofPost(key, compressed));
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("Content-Encoding", "gzip");
        // Camel would compress once more what says of itself that it is gzip.
        message.getExchange().setProperty(Exchange.SKIP_GZIP_ENCODING, Boolean.TRUE);
        message.setBody(compressed);
    }

    void ask(Message message, String path, String query) {
        fresh(message, "GET", path, signing.ofQuestion());
        message.setHeader(Exchange.HTTP_QUERY, query);
        message.setBody(null);
    }

    private static void fresh(Message message, String method, String path, Map<String, String> headers) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, method);
        message.setHeader(Exchange.HTTP_PATH, path);
        headers.forEach(message::setHeader);
    }

    /** What an answer means. */
    public void answer(@ExchangeProperty("delivery") Delivery delivery, Message message) {
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        String body = message.getBody(String.class);
        condition.well(Trouble.Kind.INSURER);
        switch (status) {
            case 200, 201, 202 -> receipt(delivery, body);
            case 404 -> {
                if (delivery.step() == Delivery.Step.ASK) {
                    delivery.notThere();
                } else {
                    delivery.unreached("404 to a batch handed in: is insurer.url right?");
                }
            }
            case 401 -> delivery.unreached("401 " + words(body));
            case 429, 503 -> delivery.later(status + " " + words(body), wish(message));
            // It has something under this key: what, its receipt tells. A refused batch would go again under another.
            case 409 -> delivery.unanswered(words(body));
            case 400, 413, 422 -> delivery.refused(words(body));
            default -> delivery.unanswered("the insurer answered " + status);
        }
    }

    private void receipt(Delivery delivery, String body) {
        Receipt receipt = null;
        try {
            receipt = JSON.readValue(body, Receipt.class);
        } catch (JsonProcessingException | IllegalArgumentException garbled) {
            // said below
        }
        if (receipt == null || receipt.status() == null || !delivery.key().equals(receipt.batchId())) {
            delivery.unanswered("the insurer's receipt does not read");
        } else if (receipt.isProcessing()) {
            delivery.processing(clock.instant());
        } else {
            delivery.judged(receipt);
        }
    }

    /** No answer came. */
    public void silence(@ExchangeProperty("delivery") Delivery delivery, @ExchangeException Exception why) {
        var silence = Silence.of(why);
        condition.trouble(Trouble.of(Trouble.Kind.INSURER, silence.word()));
        if (silence.arrived()) {
            delivery.unanswered(silence.words());
        } else {
            delivery.unreached(silence.words());
        }
    }

    /** How long the insurer asks to wait; a wish for hours is not granted. */
    private static Duration wish(Message message) {
        String seconds = message.getHeader("Retry-After", "0", String.class).strip();
        Duration wish = seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }

    /** The insurer's own code and words. */
    private static String words(String body) {
        try {
            JsonNode problem = JSON.readTree(body == null ? "" : body);
            if (problem.hasNonNull("code")) {
                return problem.get("code").asText() + ": " + problem.path("message").asText();
            }
        } catch (JsonProcessingException notJson) {
            // then as it stands
        }
        return body == null ? "" : body.substring(0, Math.min(body.length(), 500));
    }

    static JsonMapper json() {
        return JSON;
    }
}
