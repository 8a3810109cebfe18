package id.iuranhub.outbox.insurer;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * What came back over HTTP, from whomever.
 *
 * @param body     at most {@link #MOST} bytes and one more where there are more
 * @param type     Content-Type, empty where none was said
 * @param date     Date, empty where none was said
 * @param wish     Retry-After as it stood, empty where none was said
 * @param location Location, empty where none was said
 */
public record HttpReply(int status, byte[] body, String type, String date, String wish, String location) {

    /** Of a body: the longest page of enrolments is far shorter. */
    static final int MOST = 16 * 1024 * 1024;
    /** A wish for hours is not granted. */
    static final Duration LONGEST_WISH = Duration.ofMinutes(10);

    /** @throws IOException the answer breaks off */
    static HttpReply of(Message message) throws IOException {
        byte[] body = new byte[0];
        try (InputStream in = message.getBody(InputStream.class)) {
            if (in != null) {
                body = in.readNBytes(MOST + 1);
            }
        }
        return new HttpReply(message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class), body,
                header(message, "Content-Type"),
                header(message, "Date"), header(message, "Retry-After"), header(message, "Location"));
    }

    private static String header(Message message, String name) {
        String value = message.getHeader(name, String.class);
        return value == null ? "" : value.strip();
    }

    /** How long the sender asks to wait, said in seconds or as a date; nothing where neither reads. */
    Duration pause(Instant now) {
        Duration pause = wish.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(wish))
                : moment(wish).map(until -> Duration.between(saidAt(now), until)).orElse(Duration.ZERO);
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : pause;
    }

    /** By the sender's own clock, where it told it: ours may be off. */
    private Instant saidAt(Instant now) {
        return moment(date).orElse(now);
    }

    /** How far this machine's clock is ahead of the sender's; empty where the sender does not tell the time. */
    Optional<Duration> ahead(Instant now) {
        return moment(date).map(there -> Duration.between(there, now));
    }

    private static Optional<Instant> moment(String httpDate) {
        try {
            return httpDate.isEmpty() ? Optional.empty()
                    : Optional.of(ZonedDateTime.parse(httpDate,
                    DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH)).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
