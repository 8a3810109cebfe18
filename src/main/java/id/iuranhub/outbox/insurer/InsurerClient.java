package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Trouble;
import id.iuranhub.outbox.delivery.BatchText;
import id.iuranhub.outbox.delivery.Delivery;
import id.iuranhub.outbox.delivery.Outbox;
import id.iuranhub.store.Condition;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.Message;
import org.apache.camel.Variable;

/** Speaks the insurer's interface: shapes requests, and tells a delivery what {@link Word} came back. */
public final class InsurerClient {

    private static final String BATCHES = "/v1/iuran-batches";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Outbox outbox;
    private final BatchText texts;
    private final RequestSignature requestSignature;
    private final Condition condition;
    private final Clock clock;

    public InsurerClient(Outbox outbox, BatchText texts, RequestSignature requestSignature, Condition condition,
            Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.requestSignature = requestSignature;
        this.condition = condition;
        this.clock = clock;
    }

    /** The next request of a delivery. That an attempt is made is on record before it is. */
    public void request(@Variable("delivery") Delivery delivery, Message message) {
        delivery.begin();
        if (delivery.step() == Delivery.Step.HAND_IN) {
            if (!delivery.departs()) {
                outbox.sending(delivery);
            }
            var written = delivery.written();
            post(message, BATCHES, delivery.key(), written == null ? texts.of(delivery.head())
                    : texts.of(delivery.head(), written));
        } else {
            ask(message, BATCHES + "/" + delivery.key(), "");
        }
    }

    void post(Message message, String path, String key, byte[] compressed) {
        fresh(message, "POST", path, requestSignature.ofPost(path, key, compressed));
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("Content-Encoding", "gzip");
        // Camel would compress once more what says of itself that it is gzip.
        message.getExchange().setProperty(Exchange.SKIP_GZIP_ENCODING, Boolean.TRUE);
        message.setBody(compressed);
    }

    void ask(Message message, String path, String query) {
        fresh(message, "GET", path, requestSignature.ofQuestion());
        message.setHeader(Exchange.HTTP_QUERY, query);
        message.setBody(null);
    }

    private static void fresh(Message message, String method, String path, Map<String, String> headers) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_METHOD, method);
        message.setHeader(Exchange.HTTP_PATH, path);
        headers.forEach(message::setHeader);
    }

    /** What an answer means for a delivery. */
    public void answer(@Variable("delivery") Delivery delivery, Message message) throws IOException {
        Call call = delivery.step() == Delivery.Step.ASK ? Call.ASK : Call.HAND_IN;
        Word word = word(call, delivery.key(), message);
        String why = why(word);
        delivery.heard(word);
        switch (word.outcome()) {
            case JUDGED -> delivery.judged(word.receipt());
            case PROCESSING -> delivery.processing(clock.instant());
            case NOT_THERE -> delivery.notThere();
            case REFUSED -> delivery.refused(why);
            case LATER -> delivery.later(why, word.pause());
            case NOT_ADMITTED, ALTERED -> delivery.unreached(why);
            // It has something under this key: what, its receipt tells. A refused batch would go again under another.
            default -> delivery.unanswered(why, word.pause());
        }
        if (word.outcome() == Outcome.LATER && !delivery.isOpen()) {
            condition.trouble(Trouble.of(Trouble.Kind.INSURER, "busy").with("status", word.status()));
        }
    }

    /** The insurer's word on a request; what is in the way of one is told. */
    Word word(Call call, String key, Message message) throws IOException {
        Word word = Word.of(call, key, message, clock.instant());
        word.trouble().ifPresentOrElse(condition::trouble, () -> condition.well(Trouble.Kind.INSURER));
        return word;
    }

    /** The insurer's own code and words, or what came in their place. */
    static String why(Word word) {
        return word.trouble().filter(trouble -> word.form() != AnswerForm.PROBLEM)
                .map(trouble -> word.seen() + ". " + Words.whatInBoth(trouble))
                .orElse(word.problem().words());
    }

    /** No answer came. */
    public void noAnswer(@Variable("delivery") Delivery delivery, @ExchangeException Exception why) {
        var silence = TransportFailure.of(why);
        var trouble = Trouble.of(Trouble.Kind.INSURER, silence.word());
        condition.trouble(trouble);
        delivery.heardNothing(silence);
        if (silence.arrived()) {
            delivery.unanswered(Words.whatInBoth(trouble), Duration.ZERO);
        } else {
            delivery.unreached(Words.whatInBoth(trouble));
        }
    }

    static JsonMapper json() {
        return JSON;
    }
}
