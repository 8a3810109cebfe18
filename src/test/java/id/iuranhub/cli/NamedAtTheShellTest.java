package id.iuranhub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.testing.Shell;
import id.iuranhub.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a command is for the journal and for deeds that take two, with a hub that runs and with one of its own. */
class NamedAtTheShellTest {

    private static final String ACCOUNT = "petugas.malam";
    private static final String PROPOSE =
            "correction propose --field nik --old 1 --new 7471011203900001 --scheme kendari-nonasn --from 2026-05 "
            + "--reason berkas";

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void installed() throws IOException {
        shell = new Shell(folder);
        TestDatabase.settings(shell.home())
                .forEach((key, value) -> shell.with("IURAN_HUB_" + key.toUpperCase(java.util.Locale.ROOT)
                .replace('.', '_'), value));
    }

    /** As the account of the machine is called, whoever runs the tests. */
    private Shell.Ran run(String... arguments) {
        String before = System.setProperty("user.name", ACCOUNT);
        try {
            return shell.run(arguments);
        } finally {
            System.setProperty("user.name", before);
        }
    }

    private static String[] words(String command, String... further) {
        var all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of(further));
        return all.toArray(String[]::new);
    }

    @Test
    void aHubOfItsOwnKnowsWhoIsThere() throws Exception {
        whoIsThereIsWhoIsCounted();
        try (var hub = new id.iuranhub.testing.RunningHub(shell.home())) {
            assertJournalled(hub);
        }
    }

    @Test
    void aHubThatRunsIsToldWhoIsThere() throws Exception {
        try (var hub = new id.iuranhub.testing.RunningHub(shell.home())) {
            whoIsThereIsWhoIsCounted();
            assertJournalled(hub);
        }
    }

    /**
     * Budi proposes; neither he in other letters, nor the login he made, nor the hub itself is another; the account of
     * the machine is.
     */
    private void whoIsThereIsWhoIsCounted() {
        assertEquals(0, run(words(PROPOSE, "--as", "budi")).exit());
        assertEquals(0, run("--as", "budi", "user", "add", "kedua", "--role", "approver").exit());
        for (String same : List.of("budi", "BUDI", "kedua", "hub", "schedule", "")) {
            var refused = run("correction", "review", "1", "--as", same);
            assertTrue(refused.exit() != 0 && refused.err().contains("another person"), same + " " + refused);
        }
        var reviewed = run("correction", "review", "1");
        assertEquals(0, reviewed.exit(), reviewed.err());
        assertEquals(0, run("correction", "end", "1", "--reason", "selesai", "--as", "Ny. Sari").exit());
    }

    private void assertJournalled(id.iuranhub.testing.RunningHub hub) throws Exception {
        String token = new ObjectMapper().readTree(hub.home.resolve("data/hub.json").toFile()).get("token").asText();
        var journal = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/api/v1/journal"))
                .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString()).body();
        var whose = new java.util.HashMap<String, String>();
        new ObjectMapper().readTree(journal).get("entries")
                .forEach(entry -> whose.put(entry.get("action").asText(), entry.get("who").asText()));
        assertEquals(Map.of("correction proposed", "budi (shell)", "login made", "budi (shell)", "correction reviewed",
                ACCOUNT + " (shell)",
                "correction ended", "ny.-sari (shell)"), whose);
    }
}
