package id.iuranhub.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Settings;
import id.iuranhub.testing.Fast;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told, when, and in what form. */
@Fast
class NotifySettingsTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static NotifySettings read(String... pairs) {
        var set = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            set.put(pairs[i], pairs[i + 1]);
        }
        return NotifySettings.of(Settings.load(Path.of("config"), Path.of("nowhere"), List.of(), Map.of(), set));
    }

    @Test
    void whoIsToldOfAKindIsItsOwnListOrThatOfAll() {
        var read = read("notify.to", "a@kota.go.id", "notify.to.file", "en:b@kota.go.id", "notify.to.done", "nobody",
                "notify.mail.host", "mail", "notify.mail.from", "hub@kota.go.id");
        assertEquals(List.of(new Recipient(Way.MAIL, "a@kota.go.id", "id")), read.told(Kind.HELD));
        assertEquals(List.of(new Recipient(Way.MAIL, "b@kota.go.id", "en")), read.told(Kind.FILE));
        assertEquals(List.of(), read.told(Kind.DONE));
        assertEquals(2, read.told(Kind.TEST).size());
    }

    @ParameterizedTest
    @CsvSource({"notify.to, ops", "notify.to, 'a@b.c\nBcc: x@y.z'", "notify.to, webhook", "notify.to, ops@kota.go.id",
        "notify.mail.host, mail", "notify.quiet, 9-17", "notify.zone, Mars", "notify.digest-at, pagi",
        "notify.quiet-except, all"})
    void aHalfMadeConfigurationIsRefused(String key, String text) {
        var refused = assertThrows(Misconfigured.class, () -> read(key, text));
        assertTrue(refused.getMessage().contains("notify."), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"21:00-06:00, 2026-06-09T20:59, 2026-06-09T20:59", "21:00-06:00, 2026-06-09T21:00, 2026-06-10T06:00",
        "21:00-06:00, 2026-06-10T02:00, 2026-06-10T06:00", "21:00-06:00, 2026-06-10T06:00, 2026-06-10T06:00",
        "12:00-13:00, 2026-06-09T12:30, 2026-06-09T13:00", "12:00-13:00, 2026-06-09T13:00, 2026-06-09T13:00",
        "'', 2026-06-09T02:00, 2026-06-09T02:00", "00:00-00:00, 2026-06-09T00:00, 2026-06-09T00:00"})
    void whatComesInQuietHoursWaitsForTheirEnd(String hours, String comes, String told) {
        var quiet = QuietHours.of(hours, JAKARTA);
        assertEquals(OffsetDateTime.parse(told + ":00+07:00").toInstant(),
                quiet.after(OffsetDateTime.parse(comes + ":00+07:00")).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "7, 1800", "1000, 1800"})
    void pausesGrowAndEnd(int attempts, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), read().retries().pause(attempts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "\"}, {\"admin\": true", "back\\slash\nnewline", "{text}", "$1"})
    void aValueInATemplateStaysAValue(String title) throws Exception {
        var message = new OutgoingMessage(7, new Recipient(Way.WEBHOOK, "", "id"), 0,
                OffsetDateTime.parse("2026-06-09T02:00:00Z"),
                List.of(new OutgoingMessage.Part("e", "held", title, "isi", "/jalan")));
        byte[] body = WebhookForm.body(message, "{\"text\": \"{title} {link}\"}", "https://hub");
        var read = new JsonMapper().readTree(body);
        assertEquals(1, read.size(), new String(body, StandardCharsets.UTF_8));
        assertEquals(title + " https://hub/jalan", read.get("text").asText());
    }

    /** RFC 4231, test case 2. */
    @Test
    void theSignatureIsAnHmacSha256() {
        assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                WebhookForm.hmac("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8), "Jefe"));
    }
}
