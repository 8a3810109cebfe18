package id.iuranhub.outbox.insurer;

import id.iuranhub.model.Trouble;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the insurer is there, speaks its interface and lets this hub in, and whether both clocks agree: by one
 * question that changes nothing, for who looks before a hub works. A working hub learns it from its own requests.
 */
public final class InsurerLook {

    private static final String ENROLMENTS = "/v1/enrolments";

    private InsurerLook() {
    }

    /**
     * What is in the way; empty where nothing is.
     *
     * @param npp an employer of this site, of whom one page is asked for
     */
    public static Optional<Trouble> at(Settings settings, String npp, Clock clock) {
        try {
            HttpReply reply = ask(settings, npp, RequestSignature.of(settings, clock).ofQuestion());
            return Word.of(Call.PAGE, "", reply, clock.instant()).trouble()
                    .or(() -> Obstacle.clock(reply, clock.instant()));
        } catch (IOException silence) {
            return Optional.of(Trouble.of(Trouble.Kind.INSURER, TransportFailure.of(silence).word()));
        }
    }

    /** Redirects are told, not followed: the signature is for this insurer. */
    private static HttpReply ask(Settings settings, String npp, Map<String, String> headers) throws IOException {
        String base = settings.text("insurer.url").replaceFirst("/+$", "");
        var address = URI.create(base + ENROLMENTS + "?npp=" + URLEncoder.encode(npp, StandardCharsets.UTF_8));
        var connection = (HttpURLConnection) address.toURL().openConnection();
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) settings.duration("insurer.connect-timeout").toMillis());
            connection.setReadTimeout((int) settings.duration("insurer.answer-timeout").toMillis());
            headers.forEach(connection::setRequestProperty);
            int status = connection.getResponseCode();
            byte[] body = new byte[0];
            try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                if (in != null) {
                    body = in.readNBytes(HttpReply.MOST + 1);
                }
            }
            return new HttpReply(status, body, header(connection, "Content-Type"), header(connection, "Date"),
                    header(connection, "Retry-After"), header(connection, "Location"));
        } finally {
            connection.disconnect();
        }
    }

    private static String header(HttpURLConnection connection, String name) {
        String value = connection.getHeaderField(name);
        return value == null ? "" : value.strip();
    }
}
