package id.iuranhub.cli.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.cli.Exit;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With {@code guard.four-eyes.payment} a bill is paid by somebody's word when another person says so too, whichever way
 * each comes.
 */
class FourEyedPaymentTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BLTH = "2026-05";

    @TempDir
    Path folder;
    private Shell shell;
    private RunningHub hub;
    private String kode;
    private String rupiah;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(folder);
        hub = new RunningHub(shell.home(), Simulator.start(Settings.of("test-cons", "test-secret")),
                Map.of("guard.four-eyes.payment", "true", "guard.second-eye-after", "0s"));
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 2)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 2), 3_000_000));
        hub.send(BLTH);
        var bill = hub.get("/bills", "blth", BLTH).at("/bills/0");
        kode = bill.get("kodeIuran").asText();
        rupiah = bill.get("rupiah").asText();
    }

    @AfterEach
    void stop() {
        hub.assertSettled(BLTH);
        hub.close();
    }

    private String paidOn() {
        return hub.get("/bills/" + kode).at("/bills/0/paidOn").asText();
    }

    private ApiResponse as(String who, String path, Object body) {
        return hub.hub().ask(new ApiRequest("POST", path, Map.of(), JSON.valueToTree(body), who));
    }

    private Map<String, String> payment() {
        return Map.of("on", "2026-06-12", "rupiah", rupiah, "reference", "SP2D 1");
    }

    private Caller login(String name, String role) {
        return new Caller(hub.port()).enters(name, hub.post("/users", Map.of("name", name, "role", role))
                .get("password").asText());
    }

    @Test
    void byTheApi() {
        var proposal = as("budi", "/bills/" + kode + "/pay", payment()).body();
        String path = "/proposals/" + proposal.path("proposal").asText() + "/review";
        assertEquals("proposed", proposal.path("state").asText());
        assertEquals("FOUR_EYES", as("budi", path, Map.of()).body().path("code").asText());
        assertEquals("", paidOn(), "nothing is done yet");
        assertEquals("done", as("sari", path, Map.of()).body().path("state").asText());
        assertEquals("2026-06-12", paidOn());
        assertEquals(409, as("tono", path, Map.of()).status(), "once");
    }

    @Test
    void byThePage() {
        String said = login("juru", "operator").post("/tagihan/" + kode + "/bayar", "on", "2026-06-12", "rupiah",
                rupiah, "reference", "SP2D 1").body();
        assertTrue(said.contains("menunggu orang kedua"), said);
        assertEquals("", paidOn());
        var other = login("sari", "approver");
        assertTrue(other.get("/usulan").body().contains(kode));
        assertEquals(303, other.post("/usulan/1/setujui").statusCode());
        assertEquals("2026-06-12", paidOn());
    }

    @Test
    void byTheCommandLine() {
        var told = shell.run("bill", "pay", kode, "--on", "2026-06-12", "--rupiah", rupiah, "--reference", "SP2D 1",
                "--as", "budi");
        assertEquals(Exit.ATTENTION, told.exit(), told.err());
        assertTrue(told.out().contains("It waits for another person"), told.out());
        assertNotEquals(Exit.DONE, shell.run("proposal", "review", "1", "--as", "budi").exit(), "one's own");
        assertEquals("", paidOn());
        var approved = shell.run("proposal", "review", "1", "--as", "sari");
        assertEquals(Exit.DONE, approved.exit(), approved.err());
        assertEquals("2026-06-12", paidOn());
    }

    @Test
    void aSumThatDiffersIsFoundWhenItIsToBeDone() {
        var proposal = as("budi", "/bills/" + kode + "/pay",
                Map.of("on", "2026-06-12", "rupiah", "1", "reference", "SP2D 1")).body();
        String path = "/proposals/" + proposal.path("proposal").asText();
        assertEquals("SUM_DIFFERS", as("sari", path + "/review", Map.of()).body().path("code").asText());
        assertEquals("", paidOn());
        assertEquals("rejected", as("sari", path + "/reject", Map.of("reason", "another sum")).body()
                .path("state").asText());
    }
}
