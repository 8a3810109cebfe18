package id.iuranhub.simulator.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.model.Programme;
import id.iuranhub.simulator.RunningInsurer;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.SignedClient;
import id.iuranhub.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentsTest extends RunningInsurer {

    private static final String REQUEST = """
            {"requestId":"r-1","npp":"KDRI0001","division":"Damkar","workers":[
            {"nik":"7471010101900001","name":"LA \
            ODE","birthDate":"1990-01-01","wage":3000000,"programmes":["JKK","JKM"]},
            {"nik":"7471010101900002","name":"WA ODE","birthDate":"1990-01-01","wage":3000000}]}""";

    @Test
    void aRequestIsNotedAndEnrolsNobody() throws Exception {
        start(SETTINGS);
        assertEquals(202, request(REQUEST).status());
        assertEquals(0, page("KDRI0001", "").path("enrolments").size());
        assertEquals("7471010101900001", insurer.enrolmentRequests().get(0).workers().get(0).nik());
    }

    @Test
    void aRequestIsTakenOnceHoweverOftenItComes() throws Exception {
        start(SETTINGS.withEnrolling(Settings.Enrolling.ENROLLED));
        assertEquals(202, request(REQUEST).status());
        assertEquals(202, request(REQUEST).status());
        assertEquals(409, request(REQUEST.replace("LA ODE", "LA ODI")).status());
        assertEquals(1, insurer.enrolmentRequests().size());
        assertEquals(2, page("KDRI0001", "").path("enrolments").size());
    }

    @Test
    void aFaultEnrolsWhoIsAskedFor() throws Exception {
        startWith("- {enrol: true}");
        request(REQUEST);
        var first = page("KDRI0001", "").at("/enrolments/0");
        assertTrue(first.path("kpj").asText().matches("\\d{11}"));
        assertEquals("7471010101900001", first.path("nik").asText());
        assertEquals("1990-01-01", first.path("birthDate").asText());
        assertEquals("Damkar", first.path("division").asText());
        assertEquals("JKM", first.at("/programmes/1").asText());
        assertEquals("A", first.path("status").asText());
        assertEquals((LocalDate.now().getYear() - 1) + "-01-01", first.path("from").asText());
        assertTrue(first.path("to").isNull());
    }

    @Test
    void aRequestThatIsNotTheSchemaIsRefused() throws Exception {
        start(SETTINGS);
        var answer = request(REQUEST.replaceFirst("\"wage\":3000000,", ""));
        assertEquals(400, answer.status());
        assertEquals("workers[0].wage is missing", answer.body().path("message").asText());
    }

    @Test
    void aLostAnswerLeavesTheRequestTaken() throws Exception {
        startWith("- {match: {path: enrolment-request}, error-after: true}");
        assertEquals(500, request(REQUEST).status());
        assertEquals(1, insurer.enrolmentRequests().size());
    }

    @Test
    void pagesHoldFiveHundredAndLeadOnByCursor() throws Exception {
        start(SETTINGS);
        insurer.seed(IntStream.range(0, 1001).mapToObj(EnrolmentsTest::enrolment).toList());
        var first = page("KDRI0001", "");
        var second = page("KDRI0001", "&cursor=" + first.path("next").asText());
        var third = page("KDRI0001", "&cursor=" + second.path("next").asText());
        assertEquals(List.of(500, 500, 1), List.of(first.path("enrolments").size(), second.path("enrolments").size(),
                third.path("enrolments").size()));
        assertTrue(third.path("next").isNull());
        assertEquals("00000000501", second.at("/enrolments/0/kpj").asText());
        assertEquals(0, page("PALU0001", "").path("enrolments").size());
    }

    @Test
    void anUnknownCursorOrNoEmployerIsRefused() throws Exception {
        start(SETTINGS);
        assertEquals("CURSOR_UNKNOWN", client.get("/v1/enrolments?npp=KDRI0001&cursor=x").code());
        assertEquals("PARAMETER_MISSING", client.get("/v1/enrolments").code());
    }

    @Test
    void itStartsWithASnapshotFile(@TempDir Path folder) throws Exception {
        start(SETTINGS.withEnrolments(Files.writeString(folder.resolve("s.csv"), """
                kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
                00000000007;7471010101900001;LA ODE;1990-01-01;KDRI0001;Damkar;JKK+JKM;N;2020-01-01;2025-12-31
                """)));
        var only = page("KDRI0001", "").at("/enrolments/0");
        assertEquals("00000000007", only.path("kpj").asText());
        assertEquals("2025-12-31", only.path("to").asText());
    }

    @Test
    void aSnapshotThatDoesNotReadStopsTheStart(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("s.csv"), "kpj;nik\n1;2\n");
        var fault = assertThrows(Misconfigured.class, () -> Simulator.start(SETTINGS.withEnrolments(file)));
        assertTrue(fault.getMessage().contains("s.csv, line 2"), fault.getMessage());
    }

    @Test
    void aTakenPortIsTold() {
        start(SETTINGS);
        var fault = assertThrows(Misconfigured.class, () -> Simulator.start(SETTINGS.withPort(insurer.port())));
        assertTrue(fault.getMessage().contains("port " + insurer.port()), fault.getMessage());
    }

    private SignedClient.Answer request(String json) throws Exception {
        return client.post("/v1/enrolment-requests", "r-1", json);
    }

    private com.fasterxml.jackson.databind.JsonNode page(String npp, String more) throws Exception {
        return client.get("/v1/enrolments?npp=" + npp + more).body();
    }

    private static Enrolment enrolment(int person) {
        return new Enrolment("%011d".formatted(person + 1), "74710101%08d".formatted(person), "LA ODE",
                LocalDate.of(1990, 1, 1), "KDRI0001", "", List.of(Programme.JKK), Enrolment.Status.A,
                LocalDate.of(2020, 1, 1), null);
    }
}
