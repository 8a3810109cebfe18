package id.iuranhub.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message as the body of a webhook: the hub's own JSON, or what a chat gateway wants; signed where there is a key.
 */
final class WebhookForm {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PLACE = Pattern.compile("\\{(key|title|text|link)}");

    private WebhookForm() {
    }

    static byte[] body(OutgoingMessage message, String template, String console) {
        String body = template.isEmpty() ? json(message, console).toString() : filled(template, message, console);
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode json(OutgoingMessage message, String console) {
        var body = JSON.createObjectNode().put("key", MailForm.id(message))
                .put("at", message.writtenAt().toInstant().toString()).put("title", message.title());
        var events = body.putArray("events");
        message.parts().forEach(part -> events.addObject().put("event", part.event()).put("kind", part.kind())
                .put("title", part.title()).put("text", part.text()).put("link", link(part, console)));
        return body;
    }

    private static String link(OutgoingMessage.Part part, String console) {
        return console.isEmpty() ? "" : console + part.page();
    }

    /** What is filled in is escaped for a JSON string, so that no value can become a field. */
    private static String filled(String template, OutgoingMessage message, String console) {
        var values = Map.of("key", MailForm.id(message), "title", message.title(), "text", message.parts().stream()
                .map(part -> part.title() + "\n" + part.text()).collect(Collectors.joining("\n\n")), "link",
                link(message.parts().get(0), console));
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(values.get(place.group(1)))));
    }

    private static String escaped(String text) {
        try {
            String quoted = JSON.writeValueAsString(text);
            return quoted.substring(1, quoted.length() - 1);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The receiver computes the HMAC over the bytes of the body as they came, and drops what it has had by its key. */
    static Map<String, Object> headers(OutgoingMessage message, byte[] body, String secret) {
        var headers = new HashMap<String, Object>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Iuran-Hub-Key", MailForm.id(message));
        if (!secret.isEmpty()) {
            headers.put("X-Iuran-Hub-Signature", "sha256=" + hmac(body, secret));
        }
        return headers;
    }

    static String hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
