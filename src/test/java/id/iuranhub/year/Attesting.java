package id.iuranhub.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.testing.RunningHub;
import java.util.Map;

/** Two people who say that a NIK and a birth date are of one person. */
record Attesting(RunningHub hub) {

    void attest(Resident one) {
        long id = as("ani", "/attestations", Map.of("nik", one.nik(), "birthDate", one.born.toString(), "document",
                "Akta " + one.serial,
                "reason", "dibetulkan pengadilan")).get("id").asLong();
        as("budi", "/attestations/" + id + "/review", Map.of());
        hub.awaitQuiet();
    }

    private JsonNode as(String who, String path, Map<String, String> body) {
        var answer = hub.hub().ask(new ApiRequest("POST", path, Map.of(), new JsonMapper().valueToTree(body), who));
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.body();
    }
}
