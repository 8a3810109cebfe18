package id.iuranhub.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A NIK is for life: whose birth date was put right goes through once two people say that the two are of one person.
 */
@OnBothDatabases
class AttestationTest {

    private static final String SOURCE = "kendari-skpd";
    private static final String JULY = "2026-07";
    private static final String FILE = "upah_202607_DLH.csv";
    private static final String NIK = "7471011705900009";

    @TempDir
    Path home;

    private RunningHub hub;

    @BeforeEach
    void start() {
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", field("peserta.csv"));
        hub.drop("inbox/" + SOURCE, FILE, field(FILE));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private static String field(String name) {
        try (var text = AttestationTest.class.getResourceAsStream("/people/nik-for-life/" + name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private ApiResponse as(String who, String path, Map<String, String> body) {
        return hub.hub().ask(new ApiRequest("POST", path, Map.of(), new JsonMapper().valueToTree(body), who));
    }

    private ApiResponse propose(String... changes) {
        var body = new HashMap<>(Map.of("nik", NIK, "birthDate", "1990-05-18", "document", "Akta 474/1120/2019",
                "reason", "tanggal lahir dibetulkan pengadilan"));
        for (int i = 0; i < changes.length; i += 2) {
            body.put(changes[i], changes[i + 1]);
        }
        return as("ani", "/attestations", body);
    }

    private long inForce() {
        long id = propose().body().get("id").asLong();
        assertEquals(200, as("budi", "/attestations/" + id + "/review", Map.of()).status());
        hub.awaitQuiet();
        return id;
    }

    private List<String> told() {
        hub.awaitQuiet();
        return hub.told(SOURCE, FILE);
    }

    @Test
    void aPersonWhoseBirthDateWasPutRightGoesThroughOnceTwoPeopleSaySo() {
        assertEquals(List.of("dead IDENTITY_CONFLICT"), told());
        String letter = hub.get("/dead", "blth", JULY).get("dead").get(0).get("id").asText();
        long id = propose().body().get("id").asLong();
        assertEquals(List.of("dead IDENTITY_CONFLICT"), told());
        ApiResponse same = as("ani", "/attestations/" + id + "/review", Map.of());
        assertEquals("409 FOUR_EYES", same.status() + " " + same.body().get("code").asText());
        assertEquals("in-force", as("budi", "/attestations/" + id + "/review", Map.of()).body().get("state").asText());
        assertEquals(List.of("pending"), told());
        String answer = hub.acknowledgement(SOURCE, FILE).get(1);
        assertTrue(answer.contains("attestation " + id), answer);
        assertEquals(1, hub.send(JULY).get("accepted").asInt());
        assertEquals("Akta 474/1120/2019", hub.get("/dead/" + letter).get("attestations").get(0)
                .get("document").asText());
        var why = hub.why(JULY, NIK).get("iurans").get(0);
        assertEquals("accepted 18900", why.get("disposition").asText() + " " + why.get("total").asText());
        assertTrue(why.get("steps").size() > 0, why.toString());
        assertEquals(id + " Akta 474/1120/2019 ani budi", why.at("/attestation/id").asText() + " "
                + why.at("/attestation/document").asText() + " " + why.at("/attestation/proposedBy").asText() + " "
                + why.at("/attestation/reviewedBy").asText());
        hub.assertSettled(JULY);
    }

    @Test
    void laterFilesAreReadByItFromTheStart() {
        long id = inForce();
        hub.stop();
        hub.start();
        hub.drop("inbox/" + SOURCE, "upah_202608_DLH.csv", field(FILE));
        assertEquals(List.of("pending"), hub.told(SOURCE, "upah_202608_DLH.csv"));
        hub.drop("inbox/" + SOURCE, "upah_202609_DLH.csv", field(FILE).replace("1990-05-18", "1990-05-19"));
        assertEquals(List.of("dead IDENTITY_CONFLICT"), hub.told(SOURCE, "upah_202609_DLH.csv"),
                "of another day nobody said anything");
        assertEquals(200, as("ani", "/attestations/" + id + "/end", Map.of("reason", "salah orang")).status());
        assertEquals(List.of("dead IDENTITY_CONFLICT"), told());
        assertEquals(List.of("dead IDENTITY_CONFLICT"), hub.told(SOURCE, "upah_202608_DLH.csv"));
        hub.assertBalanced(JULY);
    }

    @Test
    void whatWasSentByItStaysWhenItEnds() {
        long id = inForce();
        hub.send(JULY);
        assertEquals(List.of("accepted"), told());
        as("ani", "/attestations/" + id + "/end", Map.of("reason", "salah orang"));
        hub.send(JULY);
        assertEquals(List.of("accepted"), told());
        assertEquals("ended", hub.why(JULY, NIK).at("/iurans/0/attestation/state").asText(), "it went by it");
        hub.assertSettled(JULY);
    }

    @Test
    void whatAnAttestationSaysIsCheckedAndOneIsEnough() {
        assertEquals(400, propose("nik", "7471011705900000").status());
        assertEquals(400, propose("birthDate", "1990-05-17").status(), "the NIK tells that day already");
        assertEquals(400, propose("birthDate", "2090-05-18").status());
        assertEquals(400, propose("birthDate", "18 Mei 1990").status());
        assertEquals(400, propose("document", " ").status());
        assertEquals(200, propose("birthDate", "18-05-1990").status());
        assertEquals("OVERLAPS", propose("birthDate", "1990-05-19").body().get("code").asText());
        var listed = hub.get("/attestations").get("attestations");
        assertEquals(1, listed.size());
        assertFalse(listed.toString().contains(NIK) || listed.toString().contains("1990-05-18"), listed.toString());
        var shown = hub.get("/attestations/" + listed.get(0).get("id").asText());
        assertEquals(NIK + " 1990-05-18", shown.get("nik").asText() + " " + shown.get("birthDate").asText());
    }
}
