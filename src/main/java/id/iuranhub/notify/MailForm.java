package id.iuranhub.notify;

import id.iuranhub.store.Settings;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A message as mail, and the server it goes to. */
final class MailForm {

    private static final String TIMEOUT_MILLIS = "10000";
    private static final List<String> TLS = List.of("starttls", "tls", "none");

    private MailForm() {
    }

    /** Who it is from and for, and what it is about; always the same ID for the same message. */
    static Map<String, Object> headers(OutgoingMessage message, String from) {
        var headers = new HashMap<String, Object>();
        headers.put("From", from);
        headers.put("To", message.recipient().address());
        headers.put("Subject", "[iuran-hub] " + message.title());
        headers.put("Message-ID", "<" + id(message) + "@" + from.replaceFirst(".*@", "") + ">");
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }

    /** When it was written belongs to it: a database that is set up anew counts from 1 again. */
    static String id(OutgoingMessage message) {
        return "iuran-hub." + message.id() + "." + message.writtenAt().toInstant().toEpochMilli();
    }

    static String text(OutgoingMessage message, String console) {
        var text = new StringBuilder();
        for (OutgoingMessage.Part part : message.parts()) {
            text.append(part.title()).append('\n').append(part.text()).append('\n');
            if (!console.isEmpty()) {
                text.append(console).append(part.page()).append('\n');
            }
            text.append('\n');
        }
        return text.append("-- \n").append(message.recipient().words().text("notify.why", Map.of())).append('\n')
                .toString();
    }

    /** With {@code starttls} a server that offers none gets nothing; certificate and its name are looked at. */
    static Session session(Settings settings) {
        String tls = settings.oneOf("notify.mail.tls", TLS);
        String user = settings.text("notify.mail.user");
        var properties = new Properties();
        Map.of("host", settings.text("notify.mail.host"), "port",
                Integer.toString(settings.number("notify.mail.port", 1, 65535)), "ssl.enable", tls.equals("tls"),
                "starttls.enable", tls.equals("starttls"), "starttls.required", tls.equals("starttls"),
                "ssl.checkserveridentity", true, "auth", !user.isEmpty(), "connectiontimeout", TIMEOUT_MILLIS,
                "timeout", TIMEOUT_MILLIS, "writetimeout", TIMEOUT_MILLIS)
                .forEach((key, value) -> properties.setProperty("mail.smtp." + key, value.toString()));
        return Session.getInstance(properties, user.isEmpty() ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, settings.text("notify.mail.password"));
            }
        });
    }
}
