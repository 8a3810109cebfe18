package id.iuranhub.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that replaces another: what the insurer holds follows it, and the books follow both. */
@OnBothDatabases
class ReplacementTest extends Replacing {

    @Test
    void beforeTheRunTheOldRowsAreSuperseded() {
        String first = drop(row(ANI), row(BUDI));
        drop(raised(ANI));
        assertRows(1, 0, 0, 2);
        assertEquals(List.of("superseded", "superseded"), hub.told("kendari-skpd", first));
        send();
        assertRows(0, 1, 0, 2);
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertStands(MORE);
    }

    @Test
    void whatIsEqualStaysWhatChangedIsAmendedWhatVanishedIsTakenBack() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        String second = drop(row(ANI), raised(BUDI));
        assertRows(1, 3, 0, 1);
        var sent = send();
        assertEquals(2, sent.get("batches").asInt());
        assertEquals(2, sent.get("accepted").asInt());
        assertEquals(List.of("AMENDMENT 1", "VOID 1"), handedIn().stream().sorted().toList());
        var amendment = onlyRecord("AMENDMENT");
        assertEquals(MadeUp.recordId(SCHEME, blth, BUDI), amendment.get("recordId").asText());
        assertEquals(RAISED, amendment.get("wage").asLong());
        assertEquals(BUDI.kpj(), amendment.get("kpj").asText());
        assertEquals(MORE, amendment.get("total").asLong());
        assertEquals(2, amendment.get("programmes").size());
        assertEquals(IURAN, onlyRecord("VOID").get("total").asLong());
        assertRows(0, 2, 0, 3);
        assertEquals(List.of("accepted", "accepted"), hub.told("kendari-skpd", second));
        assertStands(IURAN + MORE);
        assertEquals(0, send().get("batches").asInt());
    }

    @Test
    void aFileOfTheSameNameKeepsItsOwnAcknowledgement() {
        String name = "tetap_%s_DAMKAR.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(row(ANI), row(BUDI)));
        send();
        hub.drop("inbox/kendari-skpd", name, MadeUp.kendariFile(row(BUDI)));
        assertEquals(List.of("accepted"), hub.told("kendari-skpd", name));
        send();
        assertEquals(List.of("accepted"), hub.told("kendari-skpd", name));
        assertStands(IURAN);
    }

    @Test
    void aNewNameIsAnAmendmentThough() {
        drop(row(ANI));
        send();
        line.begin();
        drop(row(ANI.named("Warga Berganti Nama")));
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertEquals("Warga Berganti Nama", onlyRecord("AMENDMENT").get("name").asText());
        assertRows(0, 1, 0, 1);
        assertStands(IURAN);
    }

    @Test
    void otherFormattingIsNoChange() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(BUDI).replace("3000000", " Rp 3000000 "), "'" + row(ANI));
        assertEquals(0, send().get("batches").asInt());
        assertEquals(0, line.batches().size());
        assertRows(0, 2, 0, 2);
        assertStands(2 * IURAN);
    }

    @Test
    void theSameContentAgainIsRefusedAndNothingChanges() {
        drop(row(ANI));
        send();
        line.begin();
        String again = drop(row(ANI));
        assertTrue(Files.exists(home.resolve("refused/kendari-skpd").resolve(again + ".why.txt")));
        send();
        assertEquals(0, line.batches().size());
        assertEquals(1, hub.scheme(blth, SCHEME).get("files").get("refused").asInt());
        assertRows(0, 1, 0, 0);
        assertStands(IURAN);
    }

    @Test
    void aFileOfAnOpdDoesNotReplaceOneWithout() {
        hub.drop("inbox/kendari-skpd", "semua_" + blth.replace("-", "") + ".csv", MadeUp.kendariFile(row(ANI)));
        drop(row(BUDI));
        send();
        assertRows(0, 2, 0, 0);
        assertStands(2 * IURAN);
    }

    @Test
    void ofTwoReplacementsInARowTheLastCounts() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        drop(raised(ANI), row(BUDI));
        drop(row(ANI), raised(BUDI), row(CITRA));
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertRows(0, 3, 0, 5);
        assertStands(2 * IURAN + MORE);
    }

    @Test
    void replacementsThatWereBothAcceptedFollowEachOther() {
        drop(row(ANI), row(BUDI));
        send();
        drop(raised(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI));
        send();
        assertEquals(List.of("AMENDMENT 1", "VOID 1"), handedIn().stream().sorted().toList());
        assertRows(0, 1, 0, 4);
        assertStands(IURAN);
    }

    @Test
    void theSecondRowOfAPersonStandsOnceTheFileOfTheFirstIsReplaced() {
        drop(row(ANI), row(BUDI));
        String other = "lain_%s_SATPOL.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", other, MadeUp.kendariFile(raised(ANI)));
        assertEquals(List.of("dead DUPLICATE_ROW"), hub.told("kendari-skpd", other));
        drop(row(BUDI));
        assertEquals(List.of("pending"), hub.told("kendari-skpd", other));
        send();
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }

    @Test
    void whoMovesToAnotherOpdIsAmendedThere() {
        drop(row(ANI), row(BUDI));
        String other = "lain_%s_SATPOL.csv".formatted(blth.replace("-", ""));
        hub.drop("inbox/kendari-skpd", other, MadeUp.kendariFile(raised(ANI)));
        send();
        assertRows(0, 2, 1, 0);
        line.begin();
        drop(row(BUDI));
        send();
        assertEquals(List.of("AMENDMENT 1"), handedIn());
        assertEquals(1, originals(ANI));
        assertRows(0, 2, 0, 2);
        assertStands(IURAN + MORE);
    }
}
