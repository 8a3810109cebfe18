package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.testing.Fast;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Fast
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "gaji_20260512_202605.csv, gaji_20260512, 2026-05, '', csv",
        "upah_202605_DINAS KESEHATAN.XLSX, upah, 2026-05, DINAS KESEHATAN, xlsx",
        "e-TPP rekap_202511_KECAMATAN 07.csv, e-TPP rekap, 2025-11, KECAMATAN 07, csv",
        "202605.dbf, '', 2026-05, '', dbf",
        "a_202605_ DINAS. PU .csv, a, 2026-05, DINAS. PU, csv",
        "a_202605_.csv, a, 2026-05, '', csv",
        "upah199912_202605.csv, upah199912, 2026-05, '', csv",
        "upah_202605_DLH (1).csv, upah, 2026-05, DLH, csv",
        "upah_202605_DLH(12).csv, upah, 2026-05, DLH, csv",
        "upah_202605_DLH - Copy.xlsx, upah, 2026-05, DLH, xlsx",
        "upah_202605_DLH - Copy (2).xlsx, upah, 2026-05, DLH, xlsx",
        "upah_202605_DLH - Salinan.csv, upah, 2026-05, DLH, csv",
        "upah_202605_DLH - salinan - Salinan (3).csv, upah, 2026-05, DLH, csv",
        "upah_202605_DLH_copy.csv, upah, 2026-05, DLH, csv",
        "upah_202605 (1).csv, upah, 2026-05, '', csv",
        "upah_202605_copy.csv, upah, 2026-05, '', csv",
        "upah_202605_BALAI (BESAR).csv, upah, 2026-05, BALAI (BESAR), csv",
        "upah_202605_FOTOCOPY.csv, upah, 2026-05, FOTOCOPY, csv",
        "upah_202605_UPT-Copy.csv, upah, 2026-05, UPT-Copy, csv",
    })
    void saysBlthAndOpd(String name, String anything, String blth, String opd, String extension) throws FileRefused {
        assertEquals(new FileName(anything, Blth.of(blth), opd, extension), FileName.of(name));
        assertEquals(Optional.of(Blth.of(blth)), FileName.periodOf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"upah.csv", "upah_20260512.csv", "upah_202613_X.csv", "upah_202600.csv",
            "upah_202605_202607.csv",
        "upah_202605_202605.csv", "upah_199905.csv", "upah_202605_201399.csv", "", ".csv"})
    void withoutExactlyOneMonthItHasNoPeriod(String name) {
        var refused = assertThrows(FileRefused.class, () -> FileName.of(name));
        assertEquals(Code.FILE_NO_PERIOD, refused.findings().get(0).code());
        assertEquals(Optional.empty(), FileName.periodOf(name));
    }

    @Test
    void theGroupsThatStoodThereAreNamed() {
        var refused = assertThrows(FileRefused.class, () -> FileName.of("upah_202605_202607_UJI.csv"));
        assertEquals("202605, 202607", refused.findings().get(0).found().plain());
    }
}
