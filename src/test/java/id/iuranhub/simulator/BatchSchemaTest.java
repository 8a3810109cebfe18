package id.iuranhub.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Blth;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchSchemaTest extends RunningInsurer {

    private final BatchText batch = BatchText.original("b-1", 0, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"blth\":\"2026-05\" | \"blth\":\"2026-13\" | blth: expected a month YYYY-MM",
        "\"blth\":\"2026-05\" | \"blth\":\"202605\" | blth: expected a month YYYY-MM",
        "\"kind\":\"ORIGINAL\" | \"kind\":\"NEW\" | kind: expected one of",
        "\"scheme\":\"sorong-asn\", | '' | scheme is missing",
        "\"division\":\"\", | '' | division is missing",
        "\"npp\":\"SRNG0001\" | \"npp\":\"\" | npp: expected a text",
        "\"records\":2, | \"records\":\"2\", | control.records: expected a whole number",
        "\"nik\":\"9271014500000001\" | \"nik\":\"927101450000001\" | records[1].nik: expected 16 digits",
        "\"nik\":\"9271014500000001\" | \"nik\":\"92710145000000O1\" | records[1].nik: expected 16 digits",
        "\"kpj\":\"00000000001\" | \"kpj\":1 | records[0].kpj: expected 11 digits",
        "\"kpj\":\"00000000001\", | '' | records[0].kpj is missing",
        "1985-01-05 | 1985-02-30 | records[0].birthDate: expected a date",
        "1985-01-05 | abcd-01-05 | records[0].birthDate: expected a date",
        "\"wage\":0 | \"wage\":-1 | records[0].wage: expected a whole number",
        "\"wage\":0 | \"wage\":1.5 | records[0].wage: expected a whole number",
        "\"wage\":0 | \"wage\":99999999999999999999 | records[0].wage: expected a whole number",
        "\"code\":\"JKM\" | \"code\":\"JKP\" | records[0].programmes[1].code: expected one of",
        "\"code\":\"JKM\" | \"code\":\"JKK\" | records[0].programmes[1].code: expected each programme once",
        "\"worker\":7867 | \"worker\":0 | records[0].programmes[0].code: expected no programme that owes nothing",
        "\"recordId\":\"sorong-asn/2026-05/9271014500000001\" | \"recordId\":\"sorong-asn/2026-05/9271014500000000\" "
            + "| recordId: expected each record once in a batch"})
    void whatIsNotTheSchemaIsNamed(String right, String wrong, String message) throws Exception {
        start(SETTINGS);
        assertTrue(batch.json().contains(right), right);
        var answer = handIn("b-1", batch.json().replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertEquals(400, answer.status());
        assertEquals("BODY_INVALID", answer.code());
        assertTrue(answer.body().path("message").asText().contains(message), answer.body().toString());
        assertEquals(404, ask("b-1").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "[]", "{", "nonsense", "{\"batchId\":\"b-1\"}", "{} {}"})
    void whatIsNoBatchAtAllIsRefused(String body) throws Exception {
        start(SETTINGS);
        assertEquals(400, handIn("b-1", body).status());
    }

    @Test
    void fieldsTheSchemaDoesNotKnowAreIgnored() throws Exception {
        start(SETTINGS);
        assertEquals(201, handIn("b-1", batch.json().replace("\"wage\":0", "\"wage\":0,\"note\":[{\"x\":1}]"))
                .status());
    }

    @Test
    void aBatchWithoutRecordsIsRefused() throws Exception {
        start(SETTINGS);
        assertEquals(400, handIn(BatchText.original("b-1", 0, 0)).status());
    }

    @Test
    void aThousandRecordsAreTakenAndOneMoreIsNot() throws Exception {
        start(SETTINGS);
        assertEquals(201, handIn(BatchText.original("b-1", 0, 1000)).status());
        var answer = handIn(BatchText.original("b-2", 1000, 1001));
        assertEquals(413, answer.status());
        assertEquals("TOO_MANY_RECORDS", answer.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"records\":2, | \"records\":3, | control.records: expected 2, found 3",
        "\"rupiah\":35400 | \"rupiah\":35401 | control.rupiah: expected 35400, found 35401",
        "\"total\":17700 | \"total\":17701 | total of record sorong-asn/2026-05/9271014500000000: expected 17700, "
        + "found 17701"})
    void controlSumsThatDoNotHoldRefuseTheBatch(String right, String wrong, String message) throws Exception {
        start(SETTINGS);
        assertTrue(batch.json().contains(right), right);
        var answer = handIn("b-1", batch.json().replaceFirst(right, wrong));
        assertEquals(422, answer.status());
        assertEquals("CONTROL_MISMATCH", answer.code());
        assertEquals(message, answer.body().path("message").asText());
        assertEquals(404, ask("b-1").status());
    }

    @Test
    void anUnknownEmployerRefusesTheBatch() throws Exception {
        start(SETTINGS.withNpps(Set.of("PALU0001")));
        var answer = handIn(batch);
        assertEquals(422, answer.status());
        assertEquals("NPP_UNKNOWN", answer.code());
    }

    @Test
    void aClosedMonthRefusesTheBatch() throws Exception {
        start(SETTINGS.withClosedBlths(Set.of(Blth.of("2026-05"))));
        assertEquals("BLTH_CLOSED", handIn(batch).code());
    }
}
