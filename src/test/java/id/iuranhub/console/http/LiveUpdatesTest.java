package id.iuranhub.console.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Caller;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page is told while it is open, and that the rupiah of two months explain each other. */
class LiveUpdatesTest {

    private static final String SCHEME = "kendari-nonasn";
    private static final String HEADER = "nik,nama,tanggal_lahir,kpj,skpd,upah\n";

    @TempDir
    Path home;
    private RunningHub hub;
    private Caller caller;

    @BeforeEach
    void start() {
        hub = new RunningHub(home);
        caller = new Caller(hub.port())
                .enters("kepala", hub.post("/users", Map.of("name", "kepala", "role", "administrator"))
                .get("password").asText());
        hub.drop("enrolment", "peserta.csv", """
                kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir
                74710000001;7471011203900001;WATI;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;
                74710000002;7471011203900002;BUDI;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;
                74710000003;7471011203900003;RINA;1990-03-12;KDRI0001;DINAS UJI;JKK+JKM;A;2019-01-01;
                32720000001;3272011203900001;SOPIR;1990-03-12;SKBM0001;;JKK+JKM;A;2019-01-01;
                """);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void drop(String blth, String... people) {
        hub.drop("inbox/kendari-skpd", "upah_" + blth + "_DINAS UJI.csv", HEADER + String.join("", people));
    }

    private static String person(int number, long wage) {
        return "747101120390000" + number + "," + List.of("WATI", "BUDI", "RINA").get(number - 1)
                + ",1990-03-12,,DINAS UJI," + wage + "\n";
    }

    private static List<String> begin(HttpResponse<Stream<String>> stream) {
        var heard = new CopyOnWriteArrayList<String>();
        var ear = new Thread(() -> stream.body().forEach(heard::add), "ear");
        ear.setDaemon(true);
        ear.start();
        return heard;
    }

    @Test
    void theProgressOfARunIsToldToAnOpenPageAsItGoes() throws IOException, InterruptedException {
        drop("202605", person(1, 3_000_000), person(2, 3_000_000));
        String cookie = "iuran-session=" + caller.cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("iuran-session")).findFirst().orElseThrow().getValue();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/langsung?blth=2026-05"))
                .header("Cookie", cookie).build();
        var stream = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, stream.statusCode());
        assertTrue(stream.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream"));
        var heard = begin(stream);
        await().atMost(Patience.LONG).until(() -> heard.contains("event: cards"));
        assertTrue(String.join("\n", heard).contains("Rp32.400"), "what waits");
        int before = heard.size();
        hub.send("2026-05");
        await().atMost(Patience.LONG).until(() -> String.join("\n", heard.subList(before, heard.size()))
                .contains("1 dari 1 kelompok diterima"));
        assertTrue(heard.stream().allMatch(line -> line.isEmpty()
                || line.matches("(: here|event: cards|data: .*|data:)")), "events and nothing else");
    }

    /** @return the page once everything in it is counted */
    private String reconciliation(String blth, String scheme) {
        String address = "/rekonsiliasi?blth=" + blth + "&scheme=" + scheme;
        await().atMost(Patience.LONG).until(() -> !caller.get(address).body().contains("hx-trigger=\"load"));
        return caller.get(address).body();
    }

    /** People and rupiah of a step of the waterfall. */
    private static String step(String page, String name) {
        String row = page.substring(page.indexOf(name + "</th>"));
        return row.substring(0, row.indexOf("</tr>")).replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ").strip();
    }

    /** What the steps do not explain. */
    private static String rest(String page) {
        return page.replaceAll("(?s).*id=\"sisa\">([^<]*)<.*", "$1");
    }

    @Test
    void fromOneMonthToTheNextWhoCameWhoWentAndWhoseWageChangedExplainEveryRupiah() {
        drop("202605", person(1, 3_000_000), person(2, 3_000_000));
        drop("202606", person(1, 4_000_000), person(3, 5_000_000));
        String page = reconciliation("2026-06", SCHEME);
        assertEquals("masuk Rp27.000 1 orang", step(page, "masuk"));
        assertEquals("keluar −Rp16.200 1 orang", step(page, "keluar"));
        assertEquals("perubahan upah Rp5.400 1 orang", step(page, "perubahan upah"));
        assertEquals("perubahan tarif Rp0 0", step(page, "perubahan tarif"));
        assertEquals("Rp0", rest(page));
        hub.send("2026-06");
        drop("202606", person(1, 4_000_000), person(2, 3_000_000));
        hub.send("2026-06");
        page = reconciliation("2026-06", SCHEME);
        assertEquals("masuk Rp0 0", step(page, "masuk"));
        assertEquals("Rp0", rest(page));
    }

    /** The books of the batches and the rows no longer meet: nobody has to find that out by adding up. */
    @Test
    void whatTheStepsDoNotExplainIsShownInRedInEitherLanguage() {
        drop("202605", person(1, 3_000_000), person(2, 3_000_000));
        hub.send("2026-05");
        hub.tamper("update payroll_row set total = total + 1000 where line = 2");
        caller = new Caller(hub.port());
        caller.login("kepala", Caller.PASSWORD);
        String page = reconciliation("2026-05", SCHEME);
        assertEquals("−Rp1.000", rest(page));
        assertTrue(page.contains("<strong class=\"bad\" id=\"sisa\">"), page);
        assertTrue(page.contains("role=\"alert\">−Rp1.000 tidak terjelaskan"), page);
        caller.post("/bahasa", "bahasa", "en", "ke", "/");
        page = reconciliation("2026-05", SCHEME);
        assertTrue(page.contains("<strong class=\"bad\" id=\"sisa\">−Rp1,000</strong>")
                && page.contains("role=\"alert\">−Rp1,000 cannot be explained"), page);
        String style = caller.get("/assets/console.css").body();
        assertTrue(style.contains(".bad { color: var(--bad); }") && style.contains("--bad: #a3260f"), "which is red");
    }

    @Test
    void aLowerRateIsAChangeOfRatesAndNotOfWages() {
        hub.drop("inbox/sukabumi-sponsor", "sponsor_202603.csv",
                "nip_sponsor;nik_pekerja;nama_pekerja;tanggal_lahir_pekerja;pekerjaan;mulai;akhir\n"
                + "198503122010011001;3272011203900001;SOPIR;12-03-1990;SOPIR;01-01-2025;\n");
        for (String[] month : new String[][] {{"202603", "16800"}, {"202604", "8400"}}) {
            hub.drop("inbox/sukabumi-tpp", "tpp_" + month[0] + ".csv",
                    "NIP Pegawai;Nama Pegawai;NIK Pegawai;Tanggal Lahir Pegawai;Status ASN;SKPD;Jumlah TPP;"
                    + "Jumlah Potongan;Jumlah Ditransfer;Potongan BPJS TK Pekerja "
                    + "Rentan\n198503122010011001;SPONSOR;3272021203850001;12-03-1985;1;DINAS UJI;"
                    + "2000000,00;" + month[1] + ",00;1000000,00;" + month[1] + ",00\n");
            hub.send(month[0].substring(0, 4) + "-" + month[0].substring(4));
        }
        String page = reconciliation("2026-04", "sukabumi-rentan");
        assertEquals("perubahan upah Rp0 0", step(page, "perubahan upah"));
        assertEquals("perubahan tarif −Rp8.400 1 orang", step(page, "perubahan tarif"));
        assertEquals("Rp0", rest(page));
    }
}
