package id.iuranhub.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Who is told, for tests: a mail server and a web server that really run, and what reached them. */
final class ToldPeople implements AutoCloseable {

    static final String SECRET = "kunci-webhook";

    /** What reached the webhook. */
    record Posted(byte[] body, String key, String signature) {

        JsonNode json() {
            try {
                return new JsonMapper().readTree(body);
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    private final int mailPort = freePort();
    private final HttpServer web;
    final List<Posted> posted = new CopyOnWriteArrayList<>();
    /** What the webhook answers. */
    volatile int status = 204;
    private GreenMail mail;

    ToldPeople() {
        try {
            web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        web.createContext("/", exchange -> {
            posted.add(new Posted(exchange.getRequestBody().readAllBytes(), exchange.getRequestHeaders()
                    .getFirst("X-Iuran-Hub-Key"), exchange.getRequestHeaders().getFirst("X-Iuran-Hub-Signature")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        web.start();
        openMail();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    void openMail() {
        mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    void closeMail() {
        mail.stop();
    }

    /** Settings of a hub that tells them, fast. */
    Map<String, String> settings(String... more) {
        var settings = new HashMap<>(Map.of("notify.mail.host", "127.0.0.1", "notify.mail.port",
                Integer.toString(mailPort), "notify.mail.tls", "none", "notify.mail.from", "hub@kota.go.id",
                "notify.to", "ops@kota.go.id", "notify.backoff", "200ms", "notify.longest-backoff", "500ms",
                "http.url", "https://hub.kota.go.id/"));
        settings.put("notify.gap", "0s");
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    /** What may not stand on a command line, in the home's own file. */
    void writeSecrets(Path home) {
        try {
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/iuran-hub.properties"), "insurer.secret=test-secret\n"
                    + "notify.webhook.secret=" + SECRET + "\nnotify.webhook.url=http://127.0.0.1:"
                    + web.getAddress().getPort() + "/kait?token=x\n");
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private Stream<MimeMessage> mails() {
        return Stream.of(mail.getReceivedMessages());
    }

    /** Subjects of the mails that came, in their order. */
    List<String> subjects() {
        return mails().map(ToldPeople::subject).toList();
    }

    List<String> ids() {
        return mails().map(ToldPeople::id).toList();
    }

    String text(int which) {
        try {
            return (String) mails().toList().get(which).getContent();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        web.stop(0);
        mail.stop();
    }
}
