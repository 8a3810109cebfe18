package id.iuranhub.console.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.paper.PaperKind;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers at the console: which are offered to whom, what is taken out, and that it is on record. */
class PaperPagesTest {

    private static final Path DEMO = Path.of("src/main/resources/demo/2026-05");
    private static final String SUKABUMI = "blth=2026-05&scheme=sukabumi-rentan";

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller operator;
    private static Caller viewer;

    @BeforeAll
    static void start() {
        hub = new RunningHub(home);
        hub.drop(DEMO.resolve("enrolment"), "enrolment");
        hub.drop(DEMO.resolve("inbox"), "inbox");
        hub.send("2026-05");
        hub.awaitQuiet();
        operator = login("juru", "operator");
        viewer = login("tamu", "viewer");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static Caller login(String name, String role) {
        return new Caller(hub.port()).enters(name, hub.post("/users", Map.of("name", name, "role", role))
                .get("password").asText());
    }

    @Test
    void everyKindIsOfferedToWhoMayHaveItAndComesInEveryForm() {
        String offered = operator.get("/laporan?" + SUKABUMI).body();
        String toViewer = viewer.get("/laporan?" + SUKABUMI).body();
        for (PaperKind kind : PaperKind.ofMonths()) {
            String address = "/laporan/" + kind.word() + "?" + SUKABUMI;
            assertTrue(offered.contains("/laporan/" + kind.word() + "?as=pdf"), kind + " is not offered");
            assertEquals(kind.isPersonal(), !toViewer.contains("/laporan/" + kind.word() + "?"), kind.word());
            for (String format : new String[] {"pdf", "xlsx", "csv"}) {
                var made = operator.get(address + "&as=" + format);
                assertEquals(200, made.statusCode(), address);
                assertTrue(made.headers().firstValue("Content-Disposition").orElse("")
                        .contains(kind.word() + "_sukabumi-rentan_2026-05." + format), made.headers().toString());
            }
            assertEquals(kind.isPersonal() ? 403 : 200, viewer.get(address).statusCode(), kind.word());
        }
        assertTrue(login("pemeriksa", "auditor").get("/jurnal?who=juru").body()
                .contains("nominatif sukabumi-rentan xlsx"), "who took it out is on record");
    }

    @Test
    void ofAQuarterTheMinutesStandMonthBesideMonthWithTheFiguresOfStatus() {
        String csv = operator.get("/laporan/berita-acara?as=csv&quarter=2026-Q2&scheme=sukabumi-rentan").body();
        long accepted = hub.scheme("2026-05", "sukabumi-rentan").get("rupiah").get("accepted").asLong();
        assertTrue(csv.contains("Triwulan 2 tahun 2026"), csv);
        assertTrue(csv.contains("2026-04;2026-05;2026-06;Jumlah"), csv);
        assertTrue(csv.contains("Iuran diterima (Rp);0;" + accepted + ";0;" + accepted), csv);
        var wrong = operator.get("/laporan/berita-acara?quarter=2026-5&scheme=sukabumi-rentan");
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("Triwulan ditulis 2026-Q2"), wrong.body());
        assertEquals(400, operator.get("/laporan/nominatif?quarter=2026-Q2&scheme=sukabumi-rentan").statusCode());
        assertEquals(400, operator.get("/laporan/berita-acara?blth=2026-05&scheme=sukabumi").statusCode());
    }

    @Test
    void aPersonsMonthsAreToldWithTheirGapsAndHowManyAreMissingUntil36() {
        var bill = hub.get("/bills", "blth", "2026-05", "scheme", "palu-kontrak").at("/bills/0/kodeIuran").asText();
        String row = hub.get("/bills/" + bill + "/rows").get("rows").findValuesAsText("id").get(0);
        String csv = operator.get("/peserta/" + row + "/masa-iur?as=csv&blth=2026-07").body();
        assertTrue(csv.contains("2026-05;palu-kontrak;"), csv);
        assertTrue(csv.contains("terlindungi, belum dibayar"), csv);
        assertTrue(csv.contains("2026-07;;;0;0;celah;tidak ada di penggajian"), csv);
        assertTrue(csv.contains("kurang 35 bulan"), csv);
        var paid = hub.get("/bills/" + bill).get("bills").get(0);
        hub.post("/bills/" + bill + "/pay", Map.of("on", "2026-06-12", "rupiah", paid.get("rupiah").asText(),
                "reference", "SP2D 7"));
        assertTrue(operator.get("/peserta/" + row + "/masa-iur?as=csv&blth=2026-05").body()
                .contains("di antaranya 1 bulan sudah dibayar"));
        for (String format : new String[] {"pdf", "xlsx"}) {
            assertEquals(200, operator.get("/peserta/" + row + "/masa-iur?as=" + format).statusCode());
        }
        assertTrue(operator.get("/peserta/" + row).body().contains("/peserta/" + row + "/masa-iur?as=pdf"));
        assertEquals(403, viewer.get("/peserta/" + row + "/masa-iur?as=pdf").statusCode());
        assertEquals(404, hub.ask("/reports/masa-iur", Map.of("nik", "7471011203900099", "blth", "2026-05")).status());
        assertEquals(400, hub.ask("/reports/masa-iur", Map.of("nik", "747101", "blth", "2026-05")).status());
        assertTrue(login("pemeriksa-2", "auditor").get("/jurnal?who=juru").body().contains("masa-iur 2026-07 csv"));
    }

    @Test
    void aMonthBeforeTheSiteBeganIsNotOneInWhichNothingCame() {
        String page = operator.get("/bulan?blth=2026-05").body();
        assertTrue(page.contains("sebelum hub dipakai"), page);
        String later = operator.get("/bulan?blth=2026-10").body();
        assertFalse(later.contains("sebelum hub dipakai"), "May is the first month");
        assertTrue(later.contains("dot missing"), later);
    }

    /** A gap has its cause: whose row is dead in May is told why. */
    @Test
    void aMonthWhoseRowIsDeadIsAGapWithItsCause() {
        String row = hub.get("/dead", "blth", "2026-05", "code", "NOT_ENROLLED").at("/dead/0/id").asText();
        String csv = operator.get("/peserta/" + row + "/masa-iur?as=csv&blth=2026-05").body();
        assertTrue(csv.contains(";celah;belum terdaftar;"), csv);
        assertTrue(csv.contains("Masa iur: 0 bulan"), csv);
    }

    @Test
    void mutasiIsCountedOnAPageAndItsFilesAreTakenFromIt() {
        String page = operator.get("/mutasi?blth=2026-05&scheme=kendari-nonasn").body();
        var links = java.util.regex.Pattern.compile("href=\"(/mutasi/[^\"]+)\"").matcher(page);
        int files = 0;
        while (links.find()) {
            files++;
            String address = links.group(1).replace("&amp;", "&");
            assertEquals(200, operator.get(address).statusCode(), address);
            assertEquals(403, viewer.get(address).statusCode(), address);
        }
        assertTrue(files > 2, page);
        assertEquals(404, operator.get("/mutasi/lain.csv?blth=2026-05&scheme=kendari-nonasn").statusCode());
        assertFalse(page.contains("7471"), "figures only");
    }
}
