package id.iuranhub.ledger.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A hub at which what is out of the ordinary waits. */
abstract class HeldAtTheDoor {

    static final String MAY = "2026-05";
    static final String SCHEME = "kendari-nonasn";
    static final String INBOX = "inbox/kendari-skpd";
    static final long WAGE = 3_000_000;

    @TempDir
    Path home;

    RunningHub hub;

    void start(String... settings) {
        var more = new HashMap<String, String>(Map.of("inbox.retry-after", "200ms"));
        for (int i = 0; i < settings.length; i += 2) {
            more.put(settings[i], settings[i + 1]);
        }
        hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")), more);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 10)));
    }

    @AfterEach
    void stop() {
        hub.assertBalanced(MAY);
        hub.close();
    }

    void drop(String name, int to) {
        hub.drop(INBOX, name, MadeUp.kendariFile(MadeUp.people(1, to), WAGE));
    }

    JsonNode held() {
        return hub.scheme(MAY, SCHEME).get("held");
    }

    static List<String> shown(JsonNode held) {
        var shown = new ArrayList<String>();
        held.forEach(one -> one.get("reasons")
                .forEach(reason -> shown.add(one.get("what").asText() + " " + one.get("name").asText() + " "
                + reason.get("what").asText() + " " + reason.get("limit").asText() + " "
                + reason.get("found").asText())));
        return shown;
    }

    long pending() {
        return hub.rows(MAY, SCHEME, "pending");
    }

    ApiResponse decide(String verb) {
        return hub.hub().ask(new ApiRequest("POST", "/held/" + held().get(0).get("id").asText() + "/" + verb, Map.of(),
                new JsonMapper().valueToTree(Map.of("reason", "sudah ditanyakan")), "ani"));
    }
}
