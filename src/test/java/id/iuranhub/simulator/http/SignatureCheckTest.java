package id.iuranhub.simulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.simulator.BatchText;
import id.iuranhub.simulator.RunningInsurer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureCheckTest extends RunningInsurer {

    private final BatchText batch = BatchText.original("b-1", 0, 2);

    @BeforeEach
    public void start() {
        start(SETTINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "X-cons-id, somebody, 401, CONS_ID_UNKNOWN", "X-cons-id, '', 401, CONS_ID_UNKNOWN",
        "X-signature, bm8=, 401, SIGNATURE_INVALID", "X-signature, '', 401, SIGNATURE_INVALID",
        "X-timestamp, yesterday, 401, TIMESTAMP_STALE", "X-timestamp, 1000, 401, TIMESTAMP_STALE",
        "X-content-signature, bm8=, 401, CONTENT_SIGNATURE_INVALID",
        "X-content-signature, '', 401, CONTENT_SIGNATURE_INVALID",
        "Content-Digest, sha-256=:bm8=:, 400, DIGEST_MISMATCH", "Content-Digest, '', 400, DIGEST_MISMATCH",
        "X-environment, prod, 400, ENVIRONMENT_UNKNOWN", "X-environment, '', 400, ENVIRONMENT_UNKNOWN",
        "Idempotency-Key, '', 400, KEY_MISSING", "Idempotency-Key, b-2, 400, KEY_MISMATCH",
        "Content-Encoding, br, 400, ENCODING_UNKNOWN"})
    void aBatchWithAWrongHeaderIsNotTaken(String header, String value, int status, String code) throws Exception {
        client = client.with(header, value);
        var answer = handIn(batch);
        assertEquals(code, answer.code());
        assertEquals(status, answer.status());
        assertEquals(0, insurer.ledger().batches());
    }

    @Test
    void aTimestampIsGoodForFiveMinutesEitherWay() throws Exception {
        long now = Instant.now().getEpochSecond();
        assertEquals(404, client.with("X-timestamp", String.valueOf(now - 290)).get("/v1/iuran-batches/b-1").status());
        assertEquals(404, client.with("X-timestamp", String.valueOf(now + 290)).get("/v1/iuran-batches/b-1").status());
        assertEquals(401, client.with("X-timestamp", String.valueOf(now - 310)).get("/v1/iuran-batches/b-1").status());
        assertEquals(401, client.with("X-timestamp", String.valueOf(now + 310)).get("/v1/iuran-batches/b-1").status());
    }

    @Test
    void everyGetIsCheckedToo() throws Exception {
        client = client.with("X-signature", "bm8=");
        assertEquals(401, ask("b-1").status());
        assertEquals(401, client.get("/v1/enrolments?npp=SRNG0001").status());
        assertEquals(401, client.post("/v1/enrolment-requests", "r-1", "{}").status());
    }

    @Test
    void aBodyMayBePlain() throws Exception {
        var body = batch.json().getBytes(StandardCharsets.UTF_8);
        assertEquals(201, client.post("/v1/iuran-batches", "b-1", body, "identity").status());
    }

    @Test
    void aBodySaidToBeGzipHasToBe() throws Exception {
        var body = batch.json().getBytes(StandardCharsets.UTF_8);
        assertEquals("BODY_INVALID", client.post("/v1/iuran-batches", "b-1", body, "gzip").code());
    }

    @Test
    void aSmallGzipThatUnpacksToAFloodIsCutOff() throws Exception {
        var flood = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(flood)) {
            gzip.write("{\"batchId\":\"b-1\",\"junk\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20; i++) {
                gzip.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
            }
        }
        var answer = client.post("/v1/iuran-batches", "b-1", flood.toByteArray(), "gzip");
        assertEquals(413, answer.status());
        assertEquals("BODY_TOO_LARGE", answer.code());
    }

    @Test
    void aBodyBeyondTheBoundIsRefusedAsItComes() throws Exception {
        var answer = client.post("/v1/iuran-batches", "b-1", new byte[Body.MOST_BYTES + 1], "identity");
        assertEquals(413, answer.status());
    }

    @Test
    void anUnknownPathIsToldSo() throws Exception {
        assertEquals("PATH_UNKNOWN", client.get("/v2/iuran-batches").code());
    }
}
