package id.iuranhub.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.iuranhub.testing.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands put to a hub that runs already. */
class RemoteTest {

    @TempDir
    private Path folder;
    private Shell shell;
    private FakeHub hub;

    @BeforeEach
    void start() throws IOException {
        shell = new Shell(folder);
        hub = new FakeHub(shell.home());
    }

    @AfterEach
    void stop() throws IOException {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "status                                   | GET /api/v1/status",
        "status --blth 2026-05                    | GET /api/v1/status?blth=2026-05",
        "status --blth 202605                     | GET /api/v1/status?blth=2026-05",
        "status --blth 05-2026                    | GET /api/v1/status?blth=2026-05",
        "dead list                                | GET /api/v1/dead",
        "dead list --code not-enrolled --scheme palu-asn --blth 202605"
                + " | GET /api/v1/dead?blth=2026-05&code=NOT_ENROLLED&scheme=palu-asn",
        "dead list --scheme a&b=c/d               | GET /api/v1/dead?scheme=a%26b%3Dc%2Fd",
        "dead show 12-345                         | GET /api/v1/dead/12-345",
        "differences --blth 202605                | GET /api/v1/differences?blth=2026-05",
        "bill list --blth 202605                  | GET /api/v1/bills?blth=2026-05",
        "bill list --blth 202605 --scheme palu-asn | GET /api/v1/bills?blth=2026-05&scheme=palu-asn",
        "bill show 2605000000000001               | GET /api/v1/bills/2605000000000001",
        "verify --blth 202605                     | GET /api/v1/verify?blth=2026-05"})
    void aQuestionIsAResource(String command, String request) {
        assertEquals(0, shell.run(with(command, "--json")).exit() & ~1);
        assertEquals(request, hub.last().verb() + " " + hub.last().target());
        assertEquals("Bearer " + FakeHub.TOKEN, hub.last().authorization());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "dead edit 12-345 upah=2000000 kpj= --reason typo | /dead/12-345/edit"
                + " | {\"fields\":{\"upah\":\"2000000\",\"kpj\":\"\"},\"reason\":\"typo\"}",
        "dead edit --reason @home 12-345 nama=a=b | /dead/12-345/edit | "
        + "{\"fields\":{\"nama\":\"a=b\"},\"reason\":\"@home\"}",
        "dead retry 12-345 12-346                 | /dead/retry | {\"ids\":[\"12-345\",\"12-346\"]}",
        "dead retry --blth 202605 --code not_enrolled | /dead/retry | {\"code\":\"NOT_ENROLLED\",\"blth\":\"2026-05\"}",
        "dead retry --all --blth 202605           | /dead/retry | {\"all\":true,\"blth\":\"2026-05\"}",
        "dead discard 12-345 --reason gone        | /dead/discard | {\"ids\":[\"12-345\"],\"reason\":\"gone\"}",
        "dead edit 12-345 nama=a --reason r --on 2 | /dead/12-345/edit | "
        + "{\"fields\":{\"nama\":\"a\"},\"version\":2,\"reason\":\"r\"}",
        "why --nik 7271902203015001 --blth 202605 | /why | {\"blth\":\"2026-05\",\"nik\":\"7271902203015001\"}",
        "dead take 12-345                         | /dead/12-345/take | {}",
        "dead release 12-345                      | /dead/12-345/release | {}",
        "dead bulk start --blth 202605 --code NIK_INVALID --confirm 12 --reason r --rate 60 --limit 10% | /bulk-retries"
                + " | {\"blth\":\"2026-05\",\"scheme\":null,\"code\":\"NIK_INVALID\",\"confirm\":12,"
                + "\"reason\":\"r\",\"rate\":60,\"limit\":\"10%\"}",
        "dead bulk pause 7                        | /bulk-retries/7/pause | {}",
        "dead bulk resume 7                       | /bulk-retries/7/resume | {}",
        "dead bulk cancel 7                       | /bulk-retries/7/cancel | {}",
        "correction propose --field KPJ --old 1 --new 2 --scheme palu-asn --from 202605 --reason r | /corrections | "
        + "{\"field\":\"KPJ\","
                + "\"old\":\"1\",\"new\":\"2\",\"scheme\":\"palu-asn\",\"from\":\"2026-05\",\"to\":null,"
                + "\"reason\":\"r\"}",
        "bill pay 2605000000000001 --on 2026-06-12 --rupiah 19200 --reference SP2D | /bills/2605000000000001/pay"
                + " | {\"on\":\"2026-06-12\",\"rupiah\":\"19200\",\"reference\":\"SP2D\"}",
        "bill reissue 2605000000000001           | /bills/2605000000000001/reissue | {}",
        "correction review 3                      | /corrections/3/review | {}",
        "correction end 3 --reason r              | /corrections/3/end | {\"reason\":\"r\"}",
        "release --blth 202605 --scheme palu-asn --reason r --wait | /runs/release"
                + " | {\"blth\":\"2026-05\",\"scheme\":\"palu-asn\",\"reason\":\"r\",\"wait\":true}",
        "release --blth 202605 --scheme palu-asn --reason r --cancel | /runs/cancel"
                + " | {\"blth\":\"2026-05\",\"scheme\":\"palu-asn\",\"reason\":\"r\",\"wait\":false}",
        "send --blth 202605 | /runs | {\"blth\":\"2026-05\",\"scheme\":null,\"wait\":false,\"dryRun\":false}",
        "send --blth 202605 --scheme palu-asn --wait | /runs"
                + " | {\"blth\":\"2026-05\",\"scheme\":\"palu-asn\",\"wait\":true,\"dryRun\":false}",
        "send --dry-run --blth 202605 --wait | /runs | "
        + "{\"blth\":\"2026-05\",\"scheme\":null,\"wait\":false,\"dryRun\":true}"})
    void anOrderIsADocumentPosted(String command, String path, String body) throws IOException {
        assertEquals(Exit.DONE, shell.run(with(command)).exit());
        assertEquals("POST /api/v1" + path, hub.last().verb() + " " + hub.last().target());
        assertEquals(new ObjectMapper().readTree(body), hub.last().body());
    }

    @ParameterizedTest
    @CsvSource({"--json --home HOME status", "status --json --home HOME", "status --home HOME --json",
            "--home HOME status --json"})
    void theOptionsOfEveryCommandStandAnywhere(String command) throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        try (var other = new FakeHub(elsewhere).says(200, "{\"schemes\":[]}")) {
            var ran = shell.run(with(command.replace("HOME", elsewhere.toString())));
            assertEquals("{\"schemes\":[]}", ran.out().strip());
            assertEquals("", ran.err());
            assertEquals(1, other.asked().size());
        }
    }

    @Test
    void theHomeMayComeFromTheEnvironment() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        try (var other = new FakeHub(elsewhere)) {
            assertEquals(Exit.DONE, shell.with("IURAN_HUB_HOME", elsewhere.toString()).run("status").exit());
            assertEquals(1, other.asked().size());
        }
    }

    @Test
    void aSettingDoesNotReachAHubThatRunsAndItsUserIsTold() {
        var ran = shell.run("status", "--set", "db.url=jdbc:postgresql://h/d?user=x", "--json", "--set", "http.port=1");
        assertEquals(Exit.DONE, ran.exit());
        assertTrue(ran.err().contains("--set has no effect"), ran.err());
        assertEquals("{}", ran.document().toString());
        var misspelt = shell.run("status", "--set", "http.prot=1");
        assertEquals(Exit.USAGE, misspelt.exit());
        assertTrue(misspelt.err().contains("http.port"), misspelt.err());
    }

    @ParameterizedTest
    @CsvSource({"400,2", "404,2", "409,1", "401,3", "403,3", "302,3", "500,3", "503,3"})
    void whatTheHubRefusesIsSaidOnStandardError(int status, int exit) {
        hub.says(status, "{\"code\":\"SOME_CODE\",\"message\":\"no such thing\"}");
        var ran = shell.run("dead", "show", "12-345", "--json");
        assertEquals(exit, ran.exit());
        assertTrue(ran.err().contains(status == 401 ? "does not take the token" : "no such thing"), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
        assertEquals(status == 401 ? "TOKEN_REFUSED" : "SOME_CODE", ran.document().path("code").asText());
        assertEquals("", shell.run("dead", "show", "12-345").out());
    }

    @ParameterizedTest
    @CsvSource({"200,<html>", "500,<html>", "502,''"})
    void whatIsNoDocumentIsNoAnswer(int status, String answer) {
        hub.says(status, answer);
        assertEquals(Exit.CANNOT, shell.run("status").exit());
    }

    @Test
    void aHubThatDoesNotAnswerCannotBeWorkedAround() {
        hub.hangUp();
        var ran = shell.run("status", "--json");
        assertEquals(Exit.CANNOT, ran.exit());
        assertEquals("HUB_UNREACHABLE", ran.document().path("code").asText());
        assertTrue(ran.err().contains("process 4711"), ran.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "send --blth 202605        | {\"batches\":2,\"records\":9,\"accepted\":0,\"refused\":0,\"unknown\":0} | 0",
        "send --blth 202605        | {\"batches\":2,\"records\":9,\"accepted\":8,\"refused\":1,\"unknown\":0} | 1",
        "send --blth 202605        | {\"batches\":2,\"records\":9,\"accepted\":8,\"refused\":0,\"unknown\":1} | 1",
        "send --blth 202605 --wait | {\"batches\":2,\"records\":9,\"accepted\":9,\"refused\":0,\"unknown\":0} | 0",
        "send --blth 202605 --wait | {\"batches\":2,\"records\":9,\"accepted\":4,\"refused\":0,\"unknown\":0} | 1",
        "send --blth 202605 --dry-run | {\"batches\":2,\"records\":9,\"accepted\":0,\"refused\":0,\"unknown\":0} | 0",
        "send --blth 202605        | {\"batches\":0,\"records\":0,\"held\":[{\"scheme\":\"palu-asn\",\"reasons\":[]}]} "
        + "| 1",
        "release --blth 202605 --scheme palu-asn --reason r | {\"batches\":1,\"records\":9,\"held\":[]} | 0",
        "dead bulk show 7          | {\"id\":7,\"state\":\"stopped\"} | 1",
        "dead bulk show 7          | {\"id\":7,\"state\":\"done\"} | 0",
        "dead retry --all --blth 202605 | {\"retried\":2,\"pending\":2,\"dead\":0,\"skipped\":0} | 0",
        "dead retry --all --blth 202605 | {\"retried\":2,\"pending\":1,\"dead\":1,\"skipped\":0} | 1",
        "dead list                 | {\"dead\":[{\"id\":\"1-2\"}]} | 0",
        "verify --blth 202605      | {\"holds\":true,\"differences\":[]} | 0",
        "verify --blth 202605      | {\"holds\":false,\"differences\":[\"one row short\"]} | 1",
        "verify --blth 202605      | {} | 1"})
    void theExitCodeTellsWhetherAPersonIsNeeded(String command, String answer, int exit) {
        hub.says(200, answer);
        assertEquals(exit, shell.run(with(command)).exit());
        var ran = shell.run(with(command, "--json"));
        assertEquals(exit, ran.exit());
        assertEquals(answer, ran.document().toString());
        assertEquals("", ran.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dead show 12                     | '12' is not the ID",
        "dead show ../status              | is not the ID",
        "dead edit 12-345 upah --reason x | 'upah' is not FIELD=VALUE",
        "dead edit 12-345 =1 --reason x   | '=1' is not FIELD=VALUE",
        "dead retry                       | say which rows",
        "dead retry 12-345 --all          | say which rows",
        "dead retry --all                 | need --blth",
        "dead retry --code NOT_ENROLLED   | need --blth",
        "dead discard 12-345 x --reason x | 'x' is not the ID"})
    void aWrongQuestionIsNeverPut(String command, String explanation) {
        var ran = shell.run(with(command));
        assertEquals(Exit.USAGE, ran.exit());
        assertTrue(ran.err().contains(explanation), ran.err());
        assertEquals(List.of(), hub.asked());
    }

    private static List<String> with(String command, String... more) {
        var words = new java.util.ArrayList<>(List.of(command.trim().split(" +")));
        words.addAll(List.of(more));
        return words;
    }
}
