package id.iuranhub.console.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody left the payroll, and the insurer does not take the record back: people have to know, and what to do. */
class RefusedVoidsTest {

    private static final String BLTH = "2026-05";
    private static final String WATI = "7471011203900001";
    private static final String BUDI = "7471011203900002";
    private static final String PAGE = "/jalan?blth=" + BLTH + "&scheme=kendari-nonasn";

    @TempDir
    static Path home;
    private static RunningHub hub;
    private static Caller operator;

    @BeforeAll
    static void aVoidIsRefused() {
        hub = new RunningHub(home);
        operator = enters("siti", "operator");
        hub.drop("enrolment", "peserta.csv", """
                kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
                74710000001;7471011203900001;WATI;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;
                74710000002;7471011203900002;BUDI;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;
                """);
        drop(row(WATI, "WATI"), row(BUDI, "BUDI"));
        hub.send(BLTH);
        hub.insurer.misbehave(Faults.parse("- {match: {path: batch, nik: \"" + BUDI
                + "\"}, refuse: {code: SUDAH_DIBAYAR, field: nik,"
                + " message: \"sudah dibayar <b>lunas</b>\"}}"));
        drop(row(WATI, "WATI"));
        hub.send(BLTH);
        hub.send(BLTH);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static Caller enters(String name, String role) {
        return new Caller(hub.port()).enters(name, hub.post("/users", Map.of("name", name, "role", role))
                .get("password").asText());
    }

    private static String row(String nik, String name) {
        return nik + "," + name + ",1990-03-12,,DINAS UJI,3000000\n";
    }

    private static void drop(String... rows) {
        hub.drop("inbox/kendari-skpd", "upah_202605_DINAS UJI.csv", "nik,nama,tanggal_lahir,kpj,skpd,upah\n"
                + String.join("", rows));
    }

    @Test
    void thePageOfTheRunSaysWhoWhyHowOftenAndWhatToDoInEitherLanguage() {
        String page = operator.get(PAGE).body();
        String said = page.substring(page.indexOf("id=\"pembatalan\""), page.indexOf("</section>"));
        for (String part
                : new String[] {"Yang tidak dibatalkan BPJS Ketenagakerjaan", "hubungi BPJS Ketenagakerjaan",
                ">2026-05<", "Rp16.200",
                "<code>SUDAH_DIBAYAR</code> sudah dibayar &lt;b&gt;lunas", "data-l=\"Diminta\">2<"}) {
            assertTrue(said.contains(part), part + " in " + said);
        }
        assertFalse(page.contains(BUDI), "lists show numbers masked");
        String row = said.replaceAll("(?s).*href=\"(/berkas/[^\"]+)\".*", "$1").replace("&amp;", "&");
        assertTrue(operator.get(row).body().contains(">BUDI<"), "the row is one click away");
        String person = said.replaceAll("(?s).*href=\"(/peserta/[^\"]+)\".*", "$1");
        assertEquals(1, months(operator.get(person).body()), "the record that stands");
        assertEquals(1, months(operator.post("/peserta", "nik", WATI).body()), "and each of those that stay, once");
        operator.post("/bahasa", "bahasa", "en", "ke", "/");
        String english = operator.get(PAGE).body();
        assertTrue(english.contains("What BPJS Ketenagakerjaan does not take back")
                && english.contains("talk to BPJS Ketenagakerjaan"), english);
        operator.post("/bahasa", "bahasa", "id", "ke", "/");
    }

    private static int months(String person) {
        return person.split("<section class=\"panel gap\">", -1).length - 1;
    }

    @Test
    void theMonthLeadsThereAndSomebodyWhoMaySeeNoPersonIsLedToNone() {
        var viewer = enters("tamu", "viewer");
        assertTrue(viewer.get("/bulan?blth=" + BLTH).body().contains("#pembatalan\">1 pembatalan ditolak BPJS</a>"));
        String page = viewer.get(PAGE).body();
        assertTrue(page.contains("SUDAH_DIBAYAR") && !page.contains("/peserta/"), page);
    }

    @Test
    void programsAreToldTheSame() {
        enters("mesin", "auditor");
        var answer = operator.program("GET", "/api/v1/runs?blth=" + BLTH, "Basic "
                + Base64.getEncoder().encodeToString(("mesin:" + Caller.PASSWORD).getBytes()));
        assertTrue(answer.body().contains("\"code\":\"SUDAH_DIBAYAR\"") && !answer.body().contains(BUDI),
                answer.body());
    }
}
