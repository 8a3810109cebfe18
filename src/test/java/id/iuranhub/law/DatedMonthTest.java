package id.iuranhub.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheme's values change, by date or in place, while months stand at the insurer or wait to go there. */
@OnBothDatabases
public class DatedMonthTest {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "sorong-asn";
    private static final String NIK = "9271010101900001";
    private static final String NIP = "199001012015011001";

    @TempDir
    Path folder;

    /** @param people by their last digit; @param cut of each */
    public static String gaji(int people, long cut) {
        var text = new StringBuilder("NIP;NAMA;NOKTP;TGLLHR;KDSKPD;KDJNSTRANS;GAPOK;PJKK;PJKM;PBPJSTK\n");
        for (int i = 1; i <= people; i++) {
            text.append(nip(i)).append(";ORANG ").append(i).append(';').append(nik(i))
                    .append(";19900101;DLH;1;3500000;8400;25200;").append(cut).append('\n');
        }
        return text.toString();
    }

    static String nik(int person) {
        return NIK.substring(0, 15) + person;
    }

    static String nip(int person) {
        return NIP.substring(0, 17) + person;
    }

    public static String snapshot(int people, String npp) {
        var text = new StringBuilder("kpj;nik;nama;tanggal_lahir;npp;divisi;program;status;mulai;akhir\n");
        for (int i = 1; i <= people; i++) {
            text.append("1234567890").append(i).append(';').append(nik(i)).append(";ORANG ").append(i)
                    .append(";1990-01-01;").append(npp)
                    .append(";DLH;JKK+JKM;A;2020-01-01;\n");
        }
        return text.toString();
    }

    private void scheme(String was, String is) throws IOException {
        String text = Files.readString(Path.of("config/schemes/" + SCHEME + ".yaml"));
        assertTrue(text.contains(was), "the file has " + was);
        Path file = folder.resolve("config/schemes/" + SCHEME + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace(was, is));
    }

    private static JsonNode why(RunningHub hub, int person) {
        return hub.why(BLTH, nik(person)).get("iurans").get(0);
    }

    private static void month(RunningHub hub, int people, long cut) {
        hub.drop("enrolment", "peserta.csv", snapshot(people, "SRNG0001"));
        hub.drop("inbox/sorong-gaji", "gaji_202605.csv", gaji(people, cut));
    }

    @Test
    void anAmountOverwrittenInPlaceChangesNothingThatWasAccepted() throws IOException {
        try (var hub = new RunningHub(folder)) {
            month(hub, 3, 17_700);
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(3, hub.rows(BLTH, SCHEME, "accepted"));
            hub.stop();
            scheme("amount: 17700", "amount: 19000");
            hub.start();
            JsonNode iuran = why(hub, 1);
            assertEquals(17_700, iuran.get("total").asLong(), iuran.toString());
            assertEquals(17_700, iuran.get("acceptedWith").get("total").asLong(), iuran.toString());
            assertEquals("Sorong, 9 Jun 2023", iuran.get("acceptedWith").get("steps").get(0).get("source").asText());
            assertFalse(iuran.get("acceptedWith").get("reconstructed").asBoolean());
            assertEquals(19_000, iuran.get("today").get("total").asLong(), iuran.toString());
            // The corrected file of the old month is judged by that month's values: one person more, all cut 17,700.
            hub.drop("enrolment", "peserta2.csv", snapshot(4, "SRNG0001"));
            hub.drop("inbox/sorong-gaji", "gaji_202605.csv", gaji(4, 17_700));
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(List.of("accepted", "accepted", "accepted", "accepted"),
                    hub.told("sorong-gaji", "gaji_202605.csv"));
            assertEquals(17_700, why(hub, 4).get("acceptedWith").get("total").asLong());
            hub.assertSettled(BLTH);
        }
    }

    @Test
    void whatWaitsIsJudgedAgainWholeWhenItsAmountChanges() throws IOException {
        try (var hub = new RunningHub(folder)) {
            month(hub, 3, 17_700);
            assertEquals(3, hub.rows(BLTH, SCHEME, "pending"));
            hub.stop();
            scheme("amount: 17700", "amount: 19000");
            hub.start();
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(List.of("DEDUCTION_MISMATCH", "DEDUCTION_MISMATCH", "DEDUCTION_MISMATCH"),
                    hub.dead(BLTH, "code"));
            assertEquals(0, hub.insurer.ledger().standing(SCHEME, id.iuranhub.model.Blth.of(BLTH)).records());
            hub.stop();
            scheme("amount: 17700", "amount: 17700");
            hub.start();
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(3, hub.rows(BLTH, SCHEME, "accepted"), hub.dead(BLTH, "code").toString());
            hub.assertSettled(BLTH);
        }
    }

    @Test
    void anotherSplitOfTheSameTotalReachesTheInsurer() throws IOException {
        try (var hub = new RunningHub(folder)) {
            month(hub, 2, 17_700);
            hub.stop();
            scheme("weights: {JKK: 24, JKM: 30}", "weights: {JKK: 1, JKM: 1}");
            hub.start();
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(2, hub.rows(BLTH, SCHEME, "accepted"));
            assertTrue(why(hub, 1).get("acceptedWith").get("explains").asBoolean(),
                    "what was sent is not what the tariff says");
            assertEquals(8_850, why(hub, 1).get("acceptedWith").get("steps").get(0).get("rounded").asLong());
            hub.assertSettled(BLTH);
        }
    }

    /** Told as long as it lasts: until the value is written as a list by date. */
    @Test
    void thatAMonthWasAcceptedOtherwiseIsTold() throws Exception {
        var often = java.util.Map.of("health.look-every", "1s");
        try (var hub =
                new RunningHub(folder,
                id.iuranhub.simulator.Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret")),
                often)) {
            month(hub, 1, 17_700);
            hub.send(BLTH);
            hub.awaitQuiet();
            hub.stop();
            scheme("amount: 17700", "amount: 19000");
            hub.start();
            awaitHealth(hub, "sorong-asn 2026-05", true);
            hub.stop();
            scheme("amount: 17700", "amount: [{from: 2026-05, value: 17700}, {from: 2026-06, value: 19000}]");
            hub.start();
            awaitHealth(hub, "sorong-asn 2026-05", false);
            assertEquals(1, hub.rows(BLTH, SCHEME, "accepted"));
        }
    }

    @Test
    void aMonthBeforeTheFirstValueStopsAndNamesIt() throws IOException {
        scheme("amount: 17700", "amount: [{from: 2026-06, value: 17700}]");
        try (var hub = new RunningHub(folder)) {
            month(hub, 1, 17_700);
            assertEquals(List.of("LAW_MISSING"), hub.dead(BLTH, "code"));
            assertTrue(hub.get("/dead", "blth", BLTH).toString().contains("sorong-asn: levy.flat.amount"),
                    hub.get("/dead", "blth", BLTH).toString());
            hub.send(BLTH);
            hub.assertSettled(BLTH);
        }
    }

    /** In time: a month before the month that would stop. */
    @Test
    void whatTheNextMonthNeedsAndNobodyEnteredIsTold() throws Exception {
        var often = java.util.Map.of("health.look-every", "1s");
        var clock = java.time.Clock.fixed(java.time.Instant.parse("2027-02-05T02:00:00Z"), java.time.ZoneOffset.UTC);
        scheme("amount: 17700", "amount: [{from: 2023-06, until: 2027-02, value: 17700}]");
        try (var hub =
                new RunningHub(folder,
                id.iuranhub.simulator.Simulator.start(id.iuranhub.simulator.Settings.of("test-cons", "test-secret")
                .withClock(clock)), often, clock)) {
            awaitHealth(hub, "holidays 2027", true);
            awaitHealth(hub, "jp.ceiling", true);
            awaitHealth(hub, "sorong-asn: levy.flat.amount", true);
            awaitHealth(hub, "2027-03", true);
        }
    }

    private static void awaitHealth(RunningHub hub, String says, boolean does) {
        var client = java.net.http.HttpClient.newHttpClient();
        var request =
                java.net.http.HttpRequest
                .newBuilder(java.net.URI.create("http://127.0.0.1:" + hub.port() + "/observe/health")).build();
        org.awaitility.Awaitility.await().atMost(Patience.LONG).until(() ->
                client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body().contains(says) == does);
    }

    @Test
    void anotherEmployersNumberHoldsFromItsMonth() throws IOException {
        scheme("npp: \"SRNG0001\"",
                "npp: [{from: 2023-06, value: \"SRNG0001\"}, {from: 2026-06, value: \"SRNG0002\"}]");
        try (var hub = new RunningHub(folder)) {
            month(hub, 1, 17_700);
            hub.drop("enrolment", "baru.csv", snapshot(1, "SRNG0002"));
            hub.drop("inbox/sorong-gaji", "gaji_202606.csv", gaji(1, 17_700));
            hub.send(BLTH);
            hub.awaitQuiet();
            assertEquals(1, hub.rows(BLTH, SCHEME, "accepted"));
            hub.send("2026-06");
            hub.awaitQuiet();
            assertEquals(1, hub.rows("2026-06", SCHEME, "pending") + hub.rows("2026-06", SCHEME, "accepted")
                    + hub.rows("2026-06", SCHEME, "dead"));
        }
    }
}
