package id.iuranhub.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of one OPD hands in files over HTTP, under names that lead elsewhere. */
class NamesFromOutsideTest {

    private static final String BLTH = "2026-05";
    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";

    @TempDir
    static Path around;
    private static Path home;
    private static RunningHub hub;
    private static Caller page;
    private static String basic;

    @BeforeAll
    static void aMonthThatWaits() {
        home = around.resolve("home");
        hub = new RunningHub(home);
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 9)));
        hub.drop("inbox/kendari-skpd", "upah_202605_SATPOL PP.csv", MadeUp.kendariFile(MadeUp.people(1, 9), 3_000_000));
        page = new Caller(hub.port()).enters("damkar", login("damkar"));
        basic = "Basic " + java.util.Base64.getEncoder().encodeToString(("damkar:" + Caller.PASSWORD).getBytes());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String login(String name) {
        return hub.post("/users", Map.of("name", name, "role", "operator", "scheme", "kendari-nonasn", "opd", "DAMKAR"))
                .get("password").asText();
    }

    /** A snapshot in the folder of snapshots would end everybody else's enrolment. */
    @ParameterizedTest
    @ValueSource(strings = {"%s/enrolment/peserta_202605_DAMKAR\u2028.csv",
            "%s/enrolment/peserta_202605_DAMKAR\u2029.csv",
        "%s/enrolment/peserta_202605_DAMKAR\u0085.csv", "%s/enrolment/peserta_202605_DAMKAR.csv",
        "../../enrolment/x_202605_DAMKAR\u2028.csv",
        "\u2028/../../../enrolment/x_202605_DAMKAR.csv", "..\\..\\enrolment\\x_202605_DAMKAR.csv",
        "x_202605_DAMKAR.csv\u0000.csv", "../../config/x_202605_DAMKAR.csv",
        "upah_202605_SATPOL PP.csv", "upah_202605_satpol_pp (1).csv", "\u202eupah_202605_DAMKAR.csv",
        "upah_202605_DAMKAR.csv.control.csv",
        "upah_202605_SATPOL PP.csv.why.txt", "upah_202605_DAMKAR.csv.ack.csv", ".upah_202605_DAMKAR.csv",
        "upah_202605_DAMKAR.csv.part", "x_202605_DAMKAR.csv:x.csv",
        "/etc/passwd_202605_DAMKAR.csv", ".", "..", ""})
    void nothingGoesBeyondTheInboxOfTheirOpd(String name) throws IOException {
        var before = files();
        String given = name.formatted(home);
        for (var request
                : List.of(handed("/api/v1/files", given).header("Authorization", basic), handed("/unggah", given))) {
            var answer = page.send(request.build());
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 415, given + ": " + answer.statusCode()
                    + " " + answer.body());
        }
        hub.awaitQuiet();
        assertEquals(before, files());
        assertEquals(9, hub.rows(BLTH, "kendari-nonasn", "pending"));
        assertEquals(0, hub.rows(BLTH, "kendari-nonasn", "superseded"));
    }

    @Test
    void theirOwnFileIsTakenInAsTheirs() {
        String text = HEADER + "7471011203900003,ORANG,1990-03-12,,,3000000\n";
        assertEquals(200,
                page.send(handed("/api/v1/files", "upah_202604.csv", text).header("Authorization", basic).build())
                .statusCode());
        assertEquals(200, page.send(handed("/unggah", "upah_202603_Damkar.csv", text).build()).statusCode());
        hub.awaitQuiet();
        for (String month : List.of("2026-04", "2026-03")) {
            assertEquals(List.of("DAMKAR"), opds(month), month);
        }
        assertTrue(Files.exists(home.resolve("archive/2026-04/kendari-skpd/upah_202604.csv")));
    }

    private static List<String> opds(String month) {
        var answer = page.program("GET", "/api/v1/months?blth=" + month, basic);
        return new TreeSet<>(java.util.regex.Pattern.compile("\"opd\":\"([^\"]*)\"").matcher(answer.body()).results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet())).stream().toList();
    }

    /** All that lies in the home or beside it, but what the database and an upload under way keep. */
    private static TreeSet<String> files() throws IOException {
        try (var all = Files.walk(around)) {
            return all.filter(file -> !file.startsWith(home.resolve("data")))
                    .map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (java.io.UncheckedIOException changedMeanwhile) {
            return files();
        }
    }

    private static HttpRequest.Builder handed(String address, String name) {
        return handed(address, name, MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 1)));
    }

    private static HttpRequest.Builder handed(String address, String name, String text) {
        String body = "--line\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + page.token()
                + "\r\n--line\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\nkendari-skpd\r\n--line\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\\", "\\\\")
                + "\"\r\nContent-Type: text/csv\r\n\r\n"
                + text + "\r\n--line--\r\n";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + address))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
