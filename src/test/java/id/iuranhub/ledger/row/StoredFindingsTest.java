package id.iuranhub.ledger.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Remark;
import id.iuranhub.testing.Fast;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored of a row is read again as it was. */
@Fast
class StoredFindingsTest {

    @ParameterizedTest
    @EnumSource(Hint.class)
    void everyCodeComesBack(Hint hint) {
        var findings = Arrays.stream(Code.values())
                .map(code -> new Finding(code, "nama \"x\"", "1;2", "\u0000é\n\uD83D\uDE00", hint)).toList();
        assertEquals(findings, StoredFindings.read(StoredFindings.written(findings)));
    }

    @Test
    void aFindingStoredBeforeThereWereHintsHasNone() {
        assertEquals(List.of(new Finding(Code.NIK_INVALID, "nik", "", "12")), StoredFindings.read(
                "[{\"code\":\"NIK_INVALID\",\"field\":\"nik\",\"expected\":\"\",\"found\":\"12\"}]"));
    }

    @Test
    void aCellIsKeptUpToThreeHundredCharacters() {
        var kept = Finding.of(Code.NIK_INVALID, "nik", "9".repeat(300));
        assertEquals(List.of(kept), StoredFindings.read(StoredFindings.written(List.of(kept))));
        var longer = Finding.of(Code.NIK_INVALID, "nik", "9".repeat(301));
        var read = StoredFindings.read(StoredFindings.written(List.of(longer)));
        assertEquals("9".repeat(300) + "…", read.get(0).found().plain());
    }

    @Test
    void remarksComeBackAndNoneIsNull() {
        var remark = new Remark(Remark.What.TOTAL_DIFFERS, "B7", "gaji", "100", "90");
        assertEquals(List.of(remark), StoredFindings.remarks(StoredFindings.noted(List.of(remark))));
        assertNull(StoredFindings.noted(List.of()));
        assertEquals(List.of(), StoredFindings.remarks(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{}", "[{\"code\":\"NO_SUCH_CODE\"}]"})
    void whatTheHubDidNotWriteIsSaidSo(String stored) {
        assertThrows(IllegalStateException.class, () -> StoredFindings.read(stored));
    }
}
