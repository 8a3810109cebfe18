package id.iuranhub.outbox.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.testing.MadeUp.Person;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Units that are merged, renamed and written in several ways: one unit is one, and whoever moves between them is told.
 */
@OnBothDatabases
class UnitsTest extends LivesAtPalu {

    /** As status counts the units apart that the scheme does not list. */
    private List<String> unlisted(String... months) {
        var said = new ArrayList<String>();
        for (String month : months) {
            await().atMost(Patience.LONG).until(() -> unlisted(month).path("current").asBoolean());
            unlisted(month).path("opds").forEach(one -> said.add(one.path("opd").asText() + " "
                    + one.path("rows").asText() + " rows"));
        }
        return said;
    }

    private JsonNode unlisted(String month) {
        return hub.scheme(month, "palu-kontrak").path("unlistedOpds");
    }

    @Test
    void whoMovesToAnotherOpdIsTold() {
        Person one = MadeUp.person(1);
        enrol(palu(one));
        drop("202605", "DINSOS", MadeUp.palu(one, WAGE));
        drop("202606", "DINAS PERTANIAN", MadeUp.palu(one, WAGE));
        assertEquals(List.of("palu-kontrak|DINAS SOSIAL|palu-kontrak|DINAS PERTANIAN|"),
                each(hub.get("/moves", "blth", "2026-06").get("moves"), "fromScheme", "fromOpd", "scheme", "opd"));
    }

    /** Within a scheme; into another scheme it is told, since the enrolment in the old one has to end. */
    @Test
    void whoOwesNothingAnyMoreHasNotMovedToTheUnitThatSaysSo() {
        Person one = MadeUp.person(1);
        enrol(MadeUp.enrolled(PALU_ASN, one));
        String header = "nip;nama;nik;tanggal_lahir;status_asn;skpd;gaji_pokok;potongan_bpjs_ketenagakerjaan\n";
        hub.drop("inbox/palu-gaji", "gaji_202605.csv", header + pppk(one) + "16200\n");
        assertEquals(List.of("pending"), hub.told("palu-gaji", "gaji_202605.csv"));
        hub.send("2026-05");
        enrol(MadeUp.enrolled(PALU_ASN, one, "N", "2016-01-01", "2026-05-31"));
        hub.drop("inbox/palu-gaji", "gaji_202606.csv", header + pppk(one).replace("PENDIDIKAN", "KESEHATAN") + "\n");
        assertEquals(List.of("skipped"), hub.told("palu-gaji", "gaji_202606.csv"));
        assertEquals(0, hub.get("/moves", "blth", "2026-06").get("moves").size());
    }

    @Test
    void aUnitIsOneWhateverItIsCalled() {
        Person one = MadeUp.person(1);
        Person other = MadeUp.person(2);
        enrol(palu(one), palu(other));
        drop("202606", "DINSOS", MadeUp.palu(one, WAGE));
        drop("202606", "DINAS SOSIAL DAN PEMBERDAYAAN", MadeUp.palu(one, WAGE), MadeUp.palu(other, WAGE));
        assertEquals(List.of("pending", "pending"), told("202606", "DINAS SOSIAL DAN PEMBERDAYAAN"),
                "the second file replaces the first");
        assertEquals(1, hub.rows("2026-06", "palu-kontrak", "superseded"));
        hub.send("2026-06");
        assertEquals(2, hub.rows("2026-06", "palu-kontrak", "accepted"));
        drop("202606", "BADAN LAIN", MadeUp.palu(MadeUp.person(2), WAGE));
        drop("202607", "DINAS SOSIAL DAN PEMBERDAYAAN", MadeUp.palu(one, WAGE));
        assertTrue(answer("202607", "DINAS SOSIAL DAN PEMBERDAYAAN", 1).contains("OPD_UNLISTED"), "renamed since");
        assertEquals(List.of("BADAN LAIN 1 rows", "DINAS SOSIAL DAN PEMBERDAYAAN 1 rows"),
                unlisted("2026-06", "2026-07"));
        hub.assertSettled("2026-06");
    }

    /**
     * The list is written once files of the month are in force by the old names: a file of the one unit takes the place
     * of all of them.
     */
    @Test
    void unitsThatAreMergedAfterTheirFilesCameAreReplacedTogether() throws IOException {
        Person one = MadeUp.person(1);
        Person other = MadeUp.person(2);
        Person third = MadeUp.person(3);
        enrol(palu(one), palu(other), palu(third));
        drop("202605", "BADAN SATU", MadeUp.palu(one, WAGE), MadeUp.palu(third, WAGE));
        drop("202605", "BADAN DUA", MadeUp.palu(other, WAGE));
        hub.send("2026-05");
        hub.stop();
        Path scheme = home.resolve("config/schemes/palu-kontrak.yaml");
        Files.writeString(scheme, Files.readString(scheme)
                + "  - {name: BADAN BERSAMA, aliases: [BADAN SATU, BADAN DUA]}\n");
        hub.start();
        drop("202605", "BADAN BERSAMA", MadeUp.palu(one, WAGE), MadeUp.palu(other, 5_000_000));
        assertEquals(List.of("accepted", "pending"), told("202605", "BADAN BERSAMA"));
        hub.send("2026-05");
        assertEquals(List.of("accepted", "accepted"), told("202605", "BADAN BERSAMA"));
        assertEquals(2, hub.rows("2026-05", "palu-kontrak", "accepted"));
        hub.assertSettled("2026-05");
    }
}
