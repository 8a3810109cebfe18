package id.iuranhub.ledger.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources and schemes that the ledger has rows of and configuration no file any more, or another. */
@OnBothDatabases
class GoneConfigurationTest {

    private static final String BLTH = "2025-06";
    private static final String SOURCE = "uji-skpd";
    private static final Person ANI = MadeUp.person(1);
    private static final Person SPONSOR = MadeUp.person(101);
    private static final Person ART = MadeUp.person(2);

    @TempDir
    Path home;

    private RunningHub hub;

    @BeforeEach
    void start() throws IOException {
        copy("sources", "kendari-skpd", SOURCE, "scheme: kendari-nonasn", "scheme: uji-nonasn");
        copy("schemes", "kendari-nonasn", "uji-nonasn", "KDRI0001", "UJIX0001");
        copy("sources", "sukabumi-sponsor", "uji-daftar", "", "");
        hub = new RunningHub(home);
        hub.drop("enrolment", "uji.csv", MadeUp.snapshot("UJIX0001", MadeUp.people(1, 5)));
        hub.drop("enrolment", "skbm.csv", MadeUp.snapshot(MadeUp.SUKABUMI, MadeUp.people(1, 5)));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void copy(String kind, String from, String to, String was, String is) throws IOException {
        Path file = home.resolve("config").resolve(kind).resolve(to + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, Files.readString(Path.of("config", kind, from + ".yaml")).replace(was, is));
    }

    private void restart() {
        hub.stop();
        hub.start();
        hub.awaitQuiet();
    }

    private String drop() {
        hub.drop("inbox/" + SOURCE, "ke1_202506_DAMKAR.csv", MadeUp.kendariFile(MadeUp.kendari(ANI, 3_000_000)));
        return "ke1_202506_DAMKAR.csv";
    }

    private void remove(String kind, String name) throws IOException {
        Files.delete(home.resolve("config").resolve(kind).resolve(name + ".yaml"));
    }

    @Test
    void withoutItsSchemeARowWaitsAndIsToldOfAndGoesOnceTheFileIsBack() throws IOException {
        String file = drop();
        remove("sources", SOURCE);
        remove("schemes", "uji-nonasn");
        restart();
        assertEquals("[{\"what\":\"scheme\",\"name\":\"uji-nonasn\",\"rows\":1}]", hub.get("/status", "blth", BLTH)
                .get("unconfigured").toString());
        assertEquals(1, hub.rows(BLTH, "uji-nonasn", "pending"));
        assertEquals("pending", hub.why(BLTH, ANI.nik()).at("/iurans/0/disposition").asText());
        hub.send(BLTH);
        hub.awaitQuiet();
        hub.assertSettled(BLTH);
        assertEquals(List.of("pending"), hub.told(SOURCE, file));
        var refused = hub.ask("/runs", Map.of("blth", BLTH, "wait", true, "scheme", "uji-nonas"));
        assertTrue(refused.status() >= 400 && refused.body().toString().contains("nearest"), refused.body().toString());
        copy("schemes", "kendari-nonasn", "uji-nonasn", "KDRI0001", "UJIX0001");
        restart();
        hub.send(BLTH);
        hub.awaitQuiet();
        assertEquals(List.of("accepted"), hub.told(SOURCE, file));
        assertEquals("[]", hub.get("/status", "blth", BLTH).get("unconfigured").toString());
        hub.assertSettled(BLTH);
    }

    /** As a home is whose rows are older than the versions of sources. */
    @Test
    void whatNobodyKnowsHowToReadIsKeptAndGoesOnceTheFileIsBack() throws IOException {
        String file = drop();
        remove("sources", SOURCE);
        hub.tamper("update payroll_file set source_version = null where source = '" + SOURCE + "'");
        hub.awaitQuiet();
        assertEquals("[{\"what\":\"source\",\"name\":\"uji-skpd\",\"rows\":1}]", hub.get("/status", "blth", BLTH)
                .get("unconfigured").toString());
        hub.drop("enrolment", "lagi.csv", MadeUp.snapshot("UJIX0001", MadeUp.people(1, 6)));
        hub.send(BLTH);
        hub.awaitQuiet();
        assertEquals(1, hub.rows(BLTH, "uji-nonasn", "pending"));
        hub.assertSettled(BLTH);
        copy("sources", "kendari-skpd", SOURCE, "scheme: kendari-nonasn", "scheme: uji-nonasn");
        restart();
        hub.send(BLTH);
        hub.awaitQuiet();
        assertEquals(List.of("accepted"), hub.told(SOURCE, file));
        hub.assertSettled(BLTH);
    }

    @Test
    void aStandingListGoesOnAsItWasReadUntilAnotherOfItsSchemeComes() throws IOException {
        remove("sources", "uji-daftar");
        copy("sources", "sukabumi-sponsor", "sukabumi-sponsor", "", "");
        restart();
        hub.drop("inbox/sukabumi-sponsor", "daftar_202506.csv", MadeUp.sponsorFile(MadeUp.sponsors(SPONSOR, ART)));
        copy("sources", "sukabumi-sponsor", "sukabumi-sponsor",
                "  - {name: nama_pekerja, kind: name}\n  - {name: tanggal_lahir_pekerja, kind: birth-date}\n",
                "  - {name: tanggal_lahir_pekerja, kind: birth-date}\n  - {name: alamat, kind: text}\n  - {name: "
                + "nama_pekerja, kind: name}\n");
        restart();
        for (String blth : List.of("2025-06", "2025-07")) {
            hub.drop("inbox/sukabumi-tpp", "tpp_" + blth.replace("-", "") + ".csv",
                    MadeUp.tppFile(MadeUp.tpp(SPONSOR, 16_800)));
            hub.send(blth);
            hub.awaitQuiet();
            assertEquals(1, hub.rows(blth, "sukabumi-rentan", "accepted"), blth);
            hub.assertSettled(blth);
        }
    }

    @Test
    void aListWhoseSourceIsGoneIsCarriedOn() throws IOException {
        hub.drop("inbox/uji-daftar", "daftar_202506.csv", MadeUp.sponsorFile(MadeUp.sponsors(SPONSOR, ART)));
        remove("sources", "uji-daftar");
        restart();
        hub.drop("inbox/sukabumi-tpp", "tpp_202507.csv", MadeUp.tppFile(MadeUp.tpp(SPONSOR, 16_800)));
        hub.send("2025-07");
        hub.awaitQuiet();
        assertEquals(1, hub.rows("2025-07", "sukabumi-rentan", "accepted"));
        hub.drop("inbox/sukabumi-sponsor", "daftar_202508.csv", MadeUp.sponsorFile(MadeUp.sponsors(SPONSOR, ANI)));
        hub.drop("inbox/sukabumi-tpp", "tpp_202508.csv", MadeUp.tppFile(MadeUp.tpp(SPONSOR, 16_800)));
        hub.send("2025-08");
        hub.awaitQuiet();
        assertEquals(1, hub.rows("2025-08", "sukabumi-rentan", "accepted"));
        hub.assertSettled("2025-08");
    }

    @Test
    void aSourceThatFeedsAnotherSchemeByNowTakesItsPeopleWithIt() throws IOException {
        hub.drop("enrolment", "kdri.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 5)));
        drop();
        hub.send(BLTH);
        hub.awaitQuiet();
        copy("sources", "kendari-skpd", SOURCE, "", "");
        restart();
        hub.drop("inbox/" + SOURCE, "ke2_202506_DAMKAR.csv", MadeUp.kendariFile(MadeUp.kendari(ANI, 4_000_000)));
        hub.send(BLTH);
        hub.awaitQuiet();
        hub.send(BLTH);
        hub.awaitQuiet();
        hub.assertBalanced(BLTH);
        assertEquals(0, hub.rows(BLTH, "uji-nonasn", "accepted"));
        assertEquals(1, hub.rows(BLTH, "kendari-nonasn", "accepted"),
                hub.told(SOURCE, "ke2_202506_DAMKAR.csv").toString());
        hub.assertSettled(BLTH);
    }
}
