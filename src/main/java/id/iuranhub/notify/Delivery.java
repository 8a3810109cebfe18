package id.iuranhub.notify;

import jakarta.mail.MessagingException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.Message;
import org.apache.camel.Variable;

/** One attempt to deliver one message, as the route makes it; an address of a chat's webhook is never told. */
public final class Delivery {

    private final Messages messages;
    private final NotifySettings settings;

    Delivery(Messages messages, NotifySettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    public boolean isByMail(@Variable("message") OutgoingMessage message) {
        return isBy(Way.MAIL, message);
    }

    public boolean isByWebhook(@Variable("message") OutgoingMessage message) {
        return isBy(Way.WEBHOOK, message);
    }

    private boolean isBy(Way way, OutgoingMessage message) {
        return message.recipient().way() == way && settings.knows(way);
    }

    /** The site has taken away the way that the message was written for. */
    public void refuse(@Variable("message") OutgoingMessage message) throws Undelivered {
        throw new Undelivered("no longer set up: " + message.recipient().way().word());
    }

    public void begin(@Variable("message") OutgoingMessage message) {
        messages.begin(message);
    }

    public void mail(@Variable("message") OutgoingMessage message, Exchange exchange) {
        Message in = exchange.getMessage();
        in.removeHeaders("*");
        in.setHeaders(MailForm.headers(message, settings.mailFrom()));
        in.setBody(MailForm.text(message, settings.console()));
    }

    public void webhook(@Variable("message") OutgoingMessage message, Exchange exchange) {
        var webhook = settings.webhook();
        byte[] body = WebhookForm.body(message, webhook.template(), settings.console());
        Message in = exchange.getMessage();
        in.removeHeaders("*");
        in.setHeaders(WebhookForm.headers(message, body, webhook.secret()));
        in.setHeader(Exchange.HTTP_METHOD, "POST");
        in.setBody(body);
        exchange.setVariable("address", webhook.url() + (webhook.url().contains("?") ? "&" : "?")
                + "throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false");
    }

    /** Any answer that begins with 2 is a receipt; a redirect is none and is not followed. */
    public void answered(@Variable("message") OutgoingMessage message, Exchange exchange) throws Undelivered {
        Integer status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status == null || status / 100 != 2) {
            throw new Undelivered("HTTP " + status);
        }
    }

    public void sent(@Variable("message") OutgoingMessage message) {
        messages.sent(message);
    }

    public void failed(@Variable("message") OutgoingMessage message, @ExchangeException Exception why) {
        messages.failed(message, reason(why));
    }

    /** The answer of a mail server, which says most; of anything else its kind alone, since it may quote an address. */
    static String reason(Throwable why) {
        if (why instanceof Undelivered) {
            return why.getMessage();
        }
        String reason = why.getClass().getSimpleName();
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            reason = cause.getClass().getSimpleName()
                    + (cause instanceof MessagingException ? ": " + withoutAddresses(cause.getMessage()) : "");
        }
        return reason;
    }

    private static String withoutAddresses(String text) {
        return text == null ? "" : text.replaceAll("[^\\s<>]+@[^\\s<>]+", "***");
    }

    /** Somebody answered, and did not take it. */
    static final class Undelivered extends Exception {
        Undelivered(String message) {
            super(message);
        }
    }
}
