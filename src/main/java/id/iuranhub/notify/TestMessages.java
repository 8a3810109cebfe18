package id.iuranhub.notify;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;

/** Whether messages arrive: one to everybody who is told of anything, at once and past the outbox. */
public final class TestMessages {

    private final NotifySettings settings;
    private final ProducerTemplate routes;
    private final Clock clock;

    /** @param reason why it did not arrive; empty where the server took it */
    public record Outcome(String way, String recipient, boolean delivered, String reason) { }

    TestMessages(NotifySettings settings, ProducerTemplate routes, Clock clock) {
        this.settings = settings;
        this.routes = routes;
        this.clock = clock;
    }

    /** Empty where nobody is named. */
    public List<Outcome> send() {
        return settings.told(Kind.TEST).stream().map(this::send).toList();
    }

    private Outcome send(Recipient recipient) {
        var words = recipient.words();
        var message = new OutgoingMessage(0, recipient, 0, OffsetDateTime.now(clock),
                List.of(new OutgoingMessage.Part("test", Kind.TEST.word(), words.text("notify.test", Map.of()),
                words.text("notify.test.text", Map.of()), "/kesehatan")));
        String reason = "";
        try {
            routes.requestBody("direct:notify-" + recipient.way().word(), message);
        } catch (CamelExecutionException failed) {
            reason = Delivery.reason(failed.getCause());
        }
        return new Outcome(recipient.way().word(), recipient.shown(), reason.isEmpty(), reason);
    }
}
