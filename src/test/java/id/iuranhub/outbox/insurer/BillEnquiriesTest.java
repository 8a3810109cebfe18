package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the insurer says of bills: paid, expired, issued anew, or nothing. */
class BillEnquiriesTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";

    /** A clock that goes on from a given day. */
    private static final class Day extends Clock {
        private volatile Duration ahead = Duration.between(Instant.now(), Instant.parse("2026-06-05T02:00:00Z"));

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        private void later(Duration more) {
            ahead = ahead.plus(more);
        }
    }

    @TempDir
    Path home;
    private final Day day = new Day();
    private final Simulator insurer = Simulator.start(Settings.of("test-cons", "test-secret").withClock(day));
    private RunningHub hub;

    private String begin() {
        hub = new RunningHub(home, insurer, Map.of(), day);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
        hub.send(BLTH);
        assertEquals("issued", bill().get("status").asText());
        return bill().get("kodeIuran").asText();
    }

    @AfterEach
    void stop() {
        hub.assertSettled(BLTH);
        hub.close();
    }

    private JsonNode sheet() {
        return hub.get("/bills", "blth", BLTH, "scheme", SCHEME);
    }

    private JsonNode bill() {
        return sheet().get("bills").get(0);
    }

    private void ask() {
        hub.hub().camel().createProducerTemplate().sendBody("direct:ask-about-bills", "");
    }

    @Test
    void aBillThatWasPaidAtTheBankIsPaidOnceTheInsurerHasBeenAsked() {
        String kode = begin();
        ask();
        assertEquals("issued", bill().get("status").asText());
        insurer.pay(kode, "NTPN 77");
        ask();
        assertEquals("paid", bill().get("status").asText());
        assertEquals("2026-06-05", bill().get("paidOn").asText());
        assertEquals("NTPN 77", bill().get("reference").asText());
        assertEquals(0, sheet().get("toPay").size());
    }

    @Test
    void aBillThatExpiredIsIssuedAnewOnceAndItsSuccessorCounts() {
        String kode = begin();
        long toPay = sheet().get("toPay").get(0).get("rupiah").asLong();
        var early = hub.ask("/bills/" + kode + "/reissue", Map.of());
        assertEquals(409, early.status());
        assertTrue(early.body().get("message").asText().contains("BILL_OPEN"), early.body().toString());
        day.later(Duration.ofDays(20));
        assertEquals("expired", bill().get("status").asText());
        var reissued = hub.post("/bills/" + kode + "/reissue", Map.of()).get("bills").get(0);
        assertEquals("issued", reissued.get("status").asText());
        assertEquals("reissued", bill().get("status").asText());
        assertEquals(reissued.get("kodeIuran").asText(), bill().get("replacedBy").asText());
        assertEquals(toPay, sheet().get("toPay").get(0).get("rupiah").asLong(), "what is to be paid is the same");
        assertEquals(reissued, hub.post("/bills/" + kode + "/reissue", Map.of()).get("bills").get(0),
                "the same order issues no second one");
        assertEquals(2, sheet().get("bills").size());
        insurer.pay(reissued.get("kodeIuran").asText(), "NTPN 78");
        ask();
        assertEquals(0, sheet().get("toPay").size());
        var late = hub.ask("/bills/" + kode + "/pay",
                Map.of("on", "2026-06-25", "rupiah", reissued.get("rupiah").asText(), "reference", "x"));
        assertEquals("REISSUED", late.body().get("code").asText());
    }

    @Test
    void anInsurerThatIsAwayOrDoesNotKnowItsOwnBillChangesNothing() {
        String kode = begin();
        insurer.misbehave(
                Faults.parse(
                "- {match: {path: bill, times: 1}, drop: before}\n- {match: {path: bill, times: 1}, status: 404, code: "
                + "BILL_UNKNOWN, message: none}"));
        ask();
        ask();
        assertEquals("issued", bill().get("status").asText());
        assertTrue(health().contains("\"bill\"") && health().contains(kode), health());
        ask();
        assertTrue(!health().contains("\"bill\""), health());
        day.later(Duration.ofDays(20));
        insurer.misbehave(Faults.parse("- {match: {path: reissue, times: 1}, drop: after}"));
        assertEquals(503, hub.ask("/bills/" + kode + "/reissue", Map.of()).status());
        assertEquals("issued", hub.post("/bills/" + kode + "/reissue", Map.of()).get("bills").get(0)
                .get("status").asText(), "the same key finds the successor");
    }

    private String health() {
        try (var answer = java.net.URI.create("http://127.0.0.1:" + hub.port() + "/observe/health").toURL()
                .openStream()) {
            return new String(answer.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException cannot) {
            throw new java.io.UncheckedIOException(cannot);
        }
    }
}
