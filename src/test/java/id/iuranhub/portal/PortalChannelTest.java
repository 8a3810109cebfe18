package id.iuranhub.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.simulator.portal.Portal;
import id.iuranhub.simulator.portal.PortalFaults;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months that go by files to the portal and come back as printed lists. */
@OnBothDatabases
class PortalChannelTest extends PortalMonths {

    @AfterEach
    void booksHold() {
        assertBilled();
    }

    @Test
    void aMonthIsHandedOutAndAcceptedByThePrintedList() {
        drop(row(ANI), raised(BUDI));
        send();
        assertEquals(List.of(), line.batches(), "nothing goes to an interface");
        assertEquals(List.of(
                List.of(ANI.nik(), "", ANI.kpj(), "", ANI.name(), "02-01-1985", "3000000", "0", blth, MadeUp.KENDARI),
                List.of(BUDI.nik(), "", BUDI.kpj(), "", BUDI.name(), "03-01-1985", "4000000", "0", blth,
                MadeUp.KENDARI)), cells(out("template_upah_KDRI0001.xlsx")));
        assertRows(2, 0, 0, 0);
        assertBilled();
        answer("formulir-2a.csv", list(KODE).with(BUDI, RAISED).with(ANI, WAGE).text());
        assertRows(0, 2, 0, 0);
        assertEquals(KODE, hub.get("/bills", "blth", blth).at("/bills/0/kodeIuran").asText());
        assertTrue(Files.exists(home.resolve("archive/portal/formulir-2a.csv")));
        send();
        assertRows(0, 2, 0, 0);
        assertFalse(Files.exists(out("2")), "nothing more is handed out");
        JsonNode side = hub.get("/portal/comparison", "blth", blth, "scheme", SCHEME);
        assertEquals(2, side.get("equal").asInt());
        assertEquals(side.get("hereRupiah"), side.get("thereRupiah"));
    }

    /** As a person does it: the file up, Finalisasi, Posting, the workbook that the portal prints back. */
    @Test
    void theSimulatedPortalTakesTheFileAndItsListIsRead(@TempDir Path folder) throws Exception {
        blth = "2026-05";
        drop(row(ANI), raised(BUDI));
        send();
        var portal = Portal.open(folder, List.of(), PortalFaults.none());
        Path in = Files.createDirectories(folder.resolve("in").resolve(MadeUp.KENDARI).resolve(blth));
        Files.copy(out("template_upah_KDRI0001.xlsx"), in.resolve("template_upah_KDRI0001.xlsx"));
        Files.createFile(in.resolve("finalisasi"));
        Files.createFile(in.resolve("posting"));
        portal.look();
        assertEquals(3, portal.look());
        Path answers = folder.resolve("out").resolve(MadeUp.KENDARI).resolve(blth);
        String name = "formulir-2a_KDRI0001_" + blth + ".xlsx";
        assertTrue(Files.exists(answers.resolve(name)), () -> told(answers));
        hub.drop("portal/in", name, Files.readAllBytes(answers.resolve(name)));
        assertRows(0, 2, 0, 0);
        JsonNode side = hub.get("/portal/comparison", "blth", blth, "scheme", SCHEME);
        assertEquals(side.get("hereRupiah"), side.get("thereRupiah"));
        assertFalse(hub.get("/bills", "blth", blth).at("/bills/0/kodeIuran").asText().isEmpty());
    }

    private static String told(Path answers) {
        try {
            return Files.readString(answers.resolve("jawaban.csv"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    @Test
    void failedRowsAreDeadWithThePortalsWordsAndGoAgainInAnotherPart() {
        drop(row(ANI), row(BUDI));
        send();
        answer("gagal_001.csv", failed(BUDI, blth, "KPJ: peserta tidak aktif"));
        assertRows(1, 0, 1, 0);
        JsonNode dead = hub.get("/dead", "blth", blth).at("/dead/0");
        assertEquals("INSURER_REFUSED", dead.get("code").asText());
        assertTrue(dead.get("message").asText().contains("peserta tidak aktif"), dead.toString());
        hub.post("/dead/retry", Map.of("blth", blth, "all", true));
        send();
        assertEquals(1, cells(out("2/template_upah_KDRI0001.xlsx")).size());
        answer("gagal_001.csv", failed(BUDI, blth, "KPJ: peserta tidak aktif"));
        assertRows(2, 0, 0, 0);
        answer("daftar.csv", list(KODE).with(ANI, WAGE).text());
        assertRows(1, 1, 0, 0);
        answer("daftar2.csv", list("KI-2605-0002").with(ANI, WAGE).with(BUDI, WAGE).text());
        assertRows(0, 2, 0, 0);
        assertEquals(List.of("KI-2605-0002"), hub.get("/bills", "blth", blth).at("/toPay").findValuesAsText("rupiah")
                .stream().map(rupiah -> rupiah.equals(Long.toString(2 * IURAN)) ? "KI-2605-0002" : rupiah).toList());
    }

    @Test
    void whoTheListNamesOtherwiseOrNotAtAllIsNotAccepted() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        answer("daftar.csv", list(KODE).with(ANI, WAGE).with(BUDI, WAGE, 7_201, 9_000).text());
        assertRows(0, 1, 2, 0);
        var messages = String.join(" ", hub.dead(blth, "message"));
        assertTrue(messages.contains("JKK 7200 / 7201"), messages);
        assertTrue(messages.contains("TIDAK_ADA_DI_FORMULIR_2A"), messages);
        JsonNode side = hub.get("/portal/comparison", "blth", blth, "scheme", SCHEME);
        assertEquals(1, side.get("equal").asInt());
    }

    @Test
    void aKodeIuranThatIsReadLaterIsGivenToTheBills() {
        drop(row(ANI));
        send();
        assertEquals(409, hub.ask("/portal/kode-iuran",
                Map.of("blth", blth, "scheme", SCHEME, "kodeIuran", KODE)).status());
        answer("daftar.csv", list("").with(ANI, WAGE).text());
        assertRows(0, 1, 0, 0);
        hub.post("/portal/kode-iuran", Map.of("blth", blth, "scheme", SCHEME, "kodeIuran", "KI-9"
                + blth.replace("-", "")));
        assertTrue(hub.get("/bills", "blth", blth).toString().contains("KI-9"));
    }

    /** The same at the console, without a shell: the file down, the list up, the kode iuran typed. */
    @Test
    void aPersonTakesTheFileAndHandsTheListInAtThePage() {
        drop(row(ANI), row(BUDI));
        send();
        var operator = PortalCaller.login(hub, "juru-portal", "operator");
        String at = "/portal?blth=" + blth + "&scheme=" + SCHEME;
        var file = java.util.regex.Pattern.compile("/berkas-portal/\\d+\\?blth=[0-9-]+")
                .matcher(operator.get(at).body());
        assertTrue(file.find(), operator.get(at).body());
        var taken = operator.get(file.group());
        assertTrue(taken.headers().firstValue("Content-Disposition").orElse("").contains("template_upah_KDRI0001.xlsx"),
                taken.headers().toString());
        var viewer = PortalCaller.login(hub, "tamu-portal", "viewer");
        assertEquals(403, viewer.get(file.group()).statusCode(), "it names people");
        assertFalse(viewer.get(at).body().contains("/berkas-portal/"));
        var wrong = PortalCaller.hands(hub, operator, "daftar.exe", "x", blth, SCHEME);
        assertEquals(400, wrong.statusCode());
        PortalCaller.hands(hub, operator, "daftar-" + blth + ".csv",
                list("").with(ANI, WAGE).with(BUDI, WAGE).text(), blth, SCHEME);
        hub.awaitQuiet();
        assertRows(0, 2, 0, 0);
        String kode = "KI-8" + blth.replace("-", "");
        String named = operator.post("/portal/kode-iuran", "blth", blth, "scheme", SCHEME, "kodeIuran", kode).body();
        assertTrue(named.contains(kode) && named.contains("daftar-" + blth + ".csv"), named);
        assertTrue(hub.get("/bills", "blth", blth).toString().contains(kode));
        assertEquals(400, operator.post("/portal/kode-iuran", "blth", blth, "scheme", SCHEME, "kodeIuran", kode)
                .statusCode(), "nothing waits for one any more");
    }

    @Test
    void nobodyIsAskedByTheInterfaceForWhatThePortalPrinted() {
        drop(row(ANI));
        send();
        String kode = "KI-8" + blth.replace("-", "");
        answer("daftar.csv", list(kode).with(ANI, WAGE).text());
        line.begin();
        assertEquals("BY_PORTAL", hub.ask("/bills/" + kode + "/reissue", Map.of()).body().get("code").asText());
        assertEquals(409, hub.ask("/adopt", Map.of("blth", blth, "scheme", SCHEME)).status());
        assertEquals(200, hub.ask("/adopt", Map.of("blth", blth)).status());
        assertTrue(line.heard().stream().noneMatch(one -> one.path().contains(kode)
                || one.path().contains(MadeUp.KENDARI)), "nothing of it goes over the line");
    }

    @Test
    void whatChangesAfterTheListIsForTheBranchOfficeUntilTheNextListHasIt() {
        drop(row(ANI), row(BUDI));
        send();
        answer("daftar.csv", list(KODE).with(ANI, WAGE).with(BUDI, WAGE).text());
        drop(raised(ANI));
        send();
        assertFalse(Files.exists(out("perubahan_KDRI0001.xlsx")), "the next month may carry it");
        hub.post("/portal/fill", Map.of("blth", blth, "scheme", SCHEME));
        var changes = cells(out("perubahan_KDRI0001.xlsx"));
        assertEquals(List.of("BATAL", "UBAH"), changes.stream().map(row -> row.get(5)).sorted().toList());
        answer("lama.csv", list(KODE).with(ANI, WAGE).with(BUDI, WAGE).text());
        assertBilled();
        assertEquals(2, hub.get("/portal", "blth", blth).get("files").size());
        answer("baru.csv", list("KI-2605-0003").with(ANI, RAISED).text());
        assertEquals(MORE, hub.scheme(blth, SCHEME).get("rupiah").get("accepted").asLong());
        assertEquals(0, hub.scheme(blth, SCHEME).get("rows").get("pending").asLong());
    }
}
