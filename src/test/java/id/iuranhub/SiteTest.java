package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.store.Home;
import id.iuranhub.testing.KendariFile;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site may and may not configure, and where it may live. */
class SiteTest {

    private static final Installation HERE = new Installation(Path.of("."));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dua kata", "100%", "%41", "a+b", "#1", "a&b=c", "{{x}}", "ü東京", "a,b"})
    void aHomeMayHaveAnyName(String name) {
        Path home = folder.resolve(name);
        try (var hub = new RunningHub(home)) {
            hub.drop("inbox/kendari-skpd", "upah_202605.csv", KendariFile.ofRows(2, 1));
            assertEquals(3, hub.acknowledgement("kendari-skpd", "upah_202605.csv").size());
            assertTrue(Files.exists(home.resolve("data/hub.script")), "the database lies elsewhere");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a?b", "${body}"})
    void aHomeInWhichNobodyCanLiveIsRefused(String name) {
        assertThrows(Misconfigured.class, () -> Hub.start(HERE, folder.resolve(name), Hub.Mode.COMMAND, Map.of()));
    }

    @Test
    void aSecondHubOnAHomeIsRefused() {
        try (var hub = new RunningHub(folder)) {
            var refused = assertThrows(Hub.HomeTaken.class,
                    () -> Hub.start(HERE, folder, Hub.Mode.SERVE, Map.of("http.port", "0")));
            assertTrue(refused.getMessage().contains(folder.toString()));
            assertThrows(Hub.HomeTaken.class, () -> Hub.start(HERE, folder, Hub.Mode.COMMAND, Map.of()));
            assertTrue(Files.exists(folder.resolve("data/hub.json")),
                    "the refused hub took the address of the first away");
            hub.drop("inbox/kendari-skpd", "upah_202605.csv", KendariFile.ofRows(2, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"insurer.ulr, insurer.url", "inbox.stable, inbox.stable-for", "run.cron.palu-asnn, run.cron.palu-asn"})
    void anUnknownSettingIsRefusedNamingTheNearest(String wrong, String nearest) {
        assertNames(nearest, () -> read(Map.of(), Map.of(wrong, "x")));
        assertNames(nearest, () -> {
            write("config/iuran-hub.properties", wrong + "=x\n");
            read(Map.of(), Map.of());
        });
    }

    @Test
    void anUnknownVariableIsRefusedAndOthersMeanNothing() {
        assertNames("IURAN_HUB_INSURER_URL", () -> read(Map.of("IURAN_HUB_INSURER_ULR", "x"), Map.of()));
        var site = read(Map.of("HOME", "/x", "INSURER_URL", "http://evil", "insurer.url", "http://evil", "INSURER-URL",
                "x", "HTTP_PORT", "1"), Map.of());
        assertEquals("http://127.0.0.1:9080", site.settings().text("insurer.url"));
        assertEquals("8080", site.settings().text("http.port"));
    }

    @Test
    void theEnvironmentOverridesTheFileAndTheCommandLineBoth() throws IOException {
        write("config/iuran-hub.properties", "insurer.url=http://file\n");
        assertEquals("http://file", read(Map.of(), Map.of()).settings().text("insurer.url"));
        assertEquals("http://env", read(Map.of("IURAN_HUB_INSURER_URL", "http://env"), Map.of()).settings()
                .text("insurer.url"));
        assertEquals("http://set",
                read(Map.of("IURAN_HUB_INSURER_URL", "http://env"), Map.of("insurer.url", "http://set")).settings()
                .text("insurer.url"));
        assertEquals("secret", read(Map.of("IURAN_HUB_INSURER_SECRET", "secret"), Map.of()).settings()
                .text("insurer.secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"insurer.secret", "db.password", "notify.mail.password", "notify.webhook.secret",
            "notify.webhook.url"})
    void aSecretOnTheCommandLineIsRefused(String key) {
        var refused = assertThrows(Misconfigured.class, () -> read(Map.of(), Map.of(key, "rahasia-sekali")));
        assertTrue(refused.getMessage().contains(key) && !refused.getMessage().contains("rahasia-sekali"));
    }

    @Test
    void anUnknownSchemeOfASourceIsRefusedNamingTheNearest() throws IOException {
        write("config/sources/kendari-skpd.yaml", Files.readString(Path.of("config/sources/kendari-skpd.yaml"))
                .replace("kendari-nonasn", "kendari-nonsan"));
        assertNames("kendari-nonasn", () -> read(Map.of(), Map.of()));
    }

    @Test
    void aMisspeltKeyInAYamlFileIsRefusedNamingTheNearest() throws IOException {
        write("config/sources/kendari-skpd.yaml", Files.readString(Path.of("config/sources/kendari-skpd.yaml"))
                .replace("delimiter:", "delimeter:"));
        assertNames("delimiter", () -> read(Map.of(), Map.of()));
    }

    @Test
    void aFileThatWouldNotBeReadIsRefused() throws IOException {
        write("config/sources/kota-baru.yml", "scheme: kendari-nonasn\n");
        assertNames("kota-baru.yaml", () -> read(Map.of(), Map.of()));
    }

    @Test
    void anEntryOfTheSiteGoesBeforeTheInstallations() throws IOException {
        String law = Files.readString(Path.of("config/law/penerima-upah.yaml"));
        assertTrue(law.contains("value: 0.30 %"), "the rate of JKM is written otherwise");
        assertEquals(9_000, jkm());
        write("config/law/penerima-upah.yaml", law.replace("value: 0.30 %", "value: 3.00 %"));
        assertEquals(90_000, jkm());
    }

    private long jkm() {
        var site = read(Map.of(), Map.of());
        var charge = site.law().tariff(site.schemes().named("kendari-nonasn"), id.iuranhub.model.Blth.of("2026-05"))
                .charge(id.iuranhub.model.Programme.JKM, KendariFile.WAGE, null);
        return ((id.iuranhub.law.Charge.Owed) charge).iuran().total();
    }

    /** Nothing of a city is in the code: two files make a sixth. */
    @Test
    void aSixthCityNeedsTwoFilesAndNoJava() throws IOException {
        write("config/schemes/ambon-honor.yaml", Files.readString(Path.of("config/schemes/kendari-nonasn.yaml"))
                .replace("Kendari", "Ambon").replace("Asia/Makassar", "Asia/Jayapura").replace("KDRI0001", "AMBN0001")
                .replace("requests-enrolment: true", "requests-enrolment: false"));
        write("config/sources/ambon-honor.yaml", """
                scheme: ambon-honor
                formats: [csv]
                delimiter: "|"
                numbers: en
                dates: yyyy-mm-dd
                columns:
                  - {name: nik, kind: nik, aliases: [No KTP]}
                  - {name: nama, kind: name, aliases: [Nama Lengkap]}
                  - {name: tanggal_lahir, kind: birth-date, aliases: [Tgl Lahir]}
                  - {name: kpj, kind: kpj, cell: optional}
                  - {name: skpd, kind: opd}
                  - {name: upah, kind: wage, aliases: [Honor]}
                """);
        try (var hub = new RunningHub(folder)) {
            hub.drop("enrolment", "peserta.csv", "kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n"
                    + "12345678901;" + KendariFile.nik(1) + ";SATU;1990-01-01;AMBN0001;;JKK+JKM;A;2020-01-01;\n");
            hub.drop("inbox/ambon-honor", "honor_202605.csv", "Honor|No KTP|Nama Lengkap|Tgl Lahir|KPJ|SKPD\n"
                    + "3,000,000.00|" + KendariFile.nik(1) + "|SATU|1990-01-01||DINAS\n");
            hub.send("2026-05");
            hub.awaitQuiet();
            assertEquals(1, hub.scheme("2026-05", "ambon-honor").get("rows").get("accepted").asInt(),
                    hub.acknowledgement("ambon-honor", "honor_202605.csv").toString());
            assertEquals(16_200, hub.insurer.ledger().standing("ambon-honor", id.iuranhub.model.Blth.of("2026-05"))
                    .rupiah());
            hub.assertBalanced("2026-05");
        }
    }

    private static final String AMBON_SOURCE = """
            scheme: ambon-honor
            formats: [csv]
            numbers: plain
            dates: yyyy-mm-dd
            columns:
              - {name: nik, kind: nik}
              - {name: nama, kind: name}
              - {name: tanggal_lahir, kind: birth-date}
              - {name: skpd, kind: opd}
              - {name: upah, kind: wage}
              - {name: gaji_pokok, kind: amount}
              - {name: tunjangan, kind: amount}
            """;

    private static final String AMBON_SCHEME = """
            title: Honorer Kota Ambon
            city: Ambon
            zone: Asia/Jayapura
            who: tenaga honorer
            npp: [{from: 2026-01, value: "AMBN0001"}, {from: 2026-05, value: "AMBN0002"}]
            region: Kota Ambon
            levy:
              - {from: 2026-01, programmes: [JKK, JKM], base: wage, jkk-class: I, payer: employer}
              - {from: 2026-02, programmes: [JKK, JKM], base: {sum: [Gaji Pokok, tunjangan]}, jkk-class: I, payer: \
            employer}
              - {from: 2026-03, programmes: [JKK, JKM], base: minimum-wage, jkk-class: I, payer: employer}
              - {from: 2026-04, programmes: [JKK, JKM], base: {higher-of: [wage, minimum-wage]}, jkk-class: I, \
            payer: employer}
              - from: 2026-05
                programmes: [JKK, JKM]
                base: flat
                flat: {amount: [{from: 2026-05, value: 20000, source: Perwali 1}], weights: {JKK: 1, JKM: 1}}
                payer: employer
            opt-in: false
            requests-enrolment: false
            due: {day: 15, month: next, on-holiday: next-working-day}
            run: {cron: "0 0 6 10 * ?", blth: previous-month}
            sources: [test]
            """;

    /** A sixth city, each month by another base, none of which is in the code either. */
    @Test
    void aSixthCityMayCountFromAnythingByDate() throws IOException {
        write("config/schemes/ambon-honor.yaml", AMBON_SCHEME);
        write("config/sources/ambon-honor.yaml", AMBON_SOURCE);
        write("config/law/minimum-wage.yaml", """
                minimum-wage:
                  Kota Ambon:
                    - {from: 2026-01, until: 2026-12, value: 3000000, source: Keputusan Gubernur, checked: 2026-01-02}
                """);
        try (var hub = new RunningHub(folder)) {
            String person = ";" + KendariFile.nik(1) + ";SATU;1990-01-01;";
            hub.drop("enrolment", "peserta.csv", "kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n"
                    + "12345678901" + person + "AMBN0001;;JKK+JKM;A;2020-01-01;\n12345678901" + person
                    + "AMBN0002;;JKK+JKM;A;2020-01-01;\n");
            long[] rupiah = {5_400, 10_800, 16_200, 16_200, 20_000};
            for (int month = 1; month <= 5; month++) {
                String blth = "2026-0" + month;
                hub.drop("inbox/ambon-honor", "honor_20260" + month + ".csv",
                        "nik;nama;tanggal_lahir;skpd;upah;gaji_pokok;tunjangan\n"
                        + KendariFile.nik(1) + ";SATU;1990-01-01;DINAS;1000000;1500000;500000\n");
                hub.send(blth);
                hub.awaitQuiet();
                assertEquals(rupiah[month - 1],
                        hub.insurer.ledger().standing("ambon-honor", id.iuranhub.model.Blth.of(blth)).rupiah(),
                        blth + hub.acknowledgement("ambon-honor", "honor_20260" + month + ".csv"));
                var iuran = hub.why(blth, KendariFile.nik(1)).get("iurans").get(0);
                assertEquals(rupiah[month - 1], iuran.get("acceptedWith").get("total").asLong(), iuran.toString());
                assertTrue(iuran.get("acceptedWith").get("explains").asBoolean(), iuran.toString());
                assertEquals(month == 5 ? "AMBN0002" : "AMBN0001", iuran.get("acceptedWith").get("npp").asText());
                hub.assertBalanced(blth);
            }
        }
    }

    @Test
    void aColumnThatIsToBeAddedUpAndIsNotThereIsRefusedNamingTheNearest() throws IOException {
        write("config/schemes/ambon-honor.yaml", AMBON_SCHEME.replace("Gaji Pokok", "gaji_pkok"));
        write("config/sources/ambon-honor.yaml", AMBON_SOURCE);
        assertNames("gaji_pokok", () -> read(Map.of(), Map.of()));
    }

    private HubConfiguration read(Map<String, String> environment, Map<String, String> fromCommandLine) {
        return HubConfiguration.read(HERE, new Home(folder), environment, fromCommandLine);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private static void assertNames(String nearest, org.junit.jupiter.api.function.Executable read) {
        var refused = assertThrows(Misconfigured.class, read);
        assertTrue(refused.getMessage().contains(nearest), refused.getMessage());
    }
}
