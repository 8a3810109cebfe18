package id.iuranhub.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.testing.Fast;
import id.iuranhub.words.Words;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Fast
class RefusalTest {

    private static final Words WORDS = Words.in(Locale.forLanguageTag("id"));
    private static final ZonedDateTime NOON = ZonedDateTime.of(2026, 6, 11, 12, 5, 0, 0, ZoneId.of("Asia/Makassar"));

    static Stream<Code> codes() {
        return Arrays.stream(Code.values()).filter(Code::ofFile);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeOfAFileIsExplained(Code code) {
        var finding = Finding.of(code, "", "");
        var lines = List.of(text("gaji_202605.csv", finding).split("\r\n", -1));
        assertTrue(lines.containsAll(List.of(WORDS.title(code) + " [" + code + "]", WORDS.sentence(finding),
                "Berkas: gaji_202605.csv")),
                () -> lines.toString());
    }

    @Test
    void readsLikeANote() {
        assertEquals("""
                Berkas ini tidak diproses
                =========================

                Sumber: palu-gaji
                Berkas: gaji_202605.csv
                Waktu : 11 Jun 2026 12.05 WITA

                Tidak cocok dengan berkas kontrol [CONTROL_MISMATCH]
                Jumlah baris data 399, sedangkan menurut berkas kontrol 400; periksa apakah ada baris yang hilang atau \
                berlebih, lalu kirim ulang kedua berkas.

                Tidak cocok dengan berkas kontrol [CONTROL_MISMATCH]
                Jumlah uang di berkas Rp7.062.300, sedangkan menurut berkas kontrol Rp7.080.000; periksa jumlah kolom \
                potongan (atau upah), lalu kirim ulang kedua berkas.

                Berkas aslinya disimpan di samping catatan ini, tanpa diubah. Belum ada satu baris pun yang diproses \
                darinya.
                """.replace("\n", "\r\n"),
                text("gaji_202605.csv", new Finding(Code.CONTROL_MISMATCH, "rows", "400", "399"),
                        new Finding(Code.CONTROL_MISMATCH, "rupiah", "7080000", "7062300")));
    }

    /** A snapshot's cell, the last line of what was no control file, a first line that was no header. */
    @Test
    void nothingOfAPersonIsTold() {
        String text = text("x.csv",
                new Finding(Code.FILE_UNREADABLE, "baris 7, nik", "16 x 0-9", "7271-0117-0890"),
                new Finding(Code.CONTROL_MISMATCH, "", "rows;rupiah", "7271-0117-0890;Budi"),
                new Finding(Code.FILE_LAYOUT, "kpj", "kpj;nik", "7271-0117-0890;Budi"));
        assertFalse(text.contains("0117") || text.contains("Budi"), text);
        assertTrue(text.contains("baris 7, nik tidak terbaca (seharusnya 16 angka)"), text);
    }

    @Test
    void aNameCannotWriteLinesOfItsOwn() {
        assertTrue(text("a\r\nSumber: b.csv", Finding.of(Code.FILE_EMPTY, "", ""))
                .contains("\r\nBerkas: a??Sumber: b.csv\r\n"));
    }

    private static String text(String fileName, Finding... findings) {
        return Refusal.text("palu-gaji", fileName, List.of(findings), NOON, WORDS);
    }
}
