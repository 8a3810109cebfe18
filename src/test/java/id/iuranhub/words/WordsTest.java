package id.iuranhub.words;

import static id.iuranhub.model.Code.DATE_INVALID;
import static id.iuranhub.model.Code.DEDUCTION_MISMATCH;
import static id.iuranhub.model.Code.DEDUCTION_SHORT;
import static id.iuranhub.model.Code.DUPLICATE_ROW;
import static id.iuranhub.model.Code.ENROLMENT_INACTIVE;
import static id.iuranhub.model.Code.FILE_TOO_LARGE;
import static id.iuranhub.model.Code.FILE_UNREADABLE;
import static id.iuranhub.model.Code.IDENTITY_MISMATCH;
import static id.iuranhub.model.Code.MONEY_INVALID;
import static id.iuranhub.model.Code.NIK_INVALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.OtherRow;
import id.iuranhub.testing.Fast;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Fast
class WordsTest {

    private final Words words = Words.in(Locale.forLanguageTag("id-ID"));
    private final Words english = Words.in(Locale.UK);

    @Test
    void speaksIndonesianUnlessAskedForEnglish() {
        assertEquals("NIK tidak benar", words.title(NIK_INVALID));
        assertEquals("NIK is not right", english.title(NIK_INVALID));
        assertSame(words, Words.in(Locale.FRANCE));
        assertEquals("perlu diperiksa", words.disposition(Disposition.DEAD));
    }

    @Test
    void writesAmountsAsTheLanguageDoes() {
        var cut = new Finding(DEDUCTION_MISMATCH, "potongan_bpjs_ketenagakerjaan", "24143", "1240000");
        assertEquals("24.143", words.expected(cut));
        assertEquals("24,143", english.expected(cut));
        assertEquals("Potongan tidak sama dengan iurannya (kolom potongan_bpjs_ketenagakerjaan, seharusnya Rp24.143, "
                + "ditemukan Rp1.240.000); betulkan potongan, atau dasar gajinya bila itu yang salah, lalu kirim ulang "
                + "berkasnya.",
                words.sentence(cut));
    }

    @Test
    void anExampleOfAnAmountIsWrittenAsTheSourceWritesIt() {
        assertEquals("rupiah bulat, ditulis seperti 1250000",
                words.expected(new Finding(MONEY_INVALID, "upah", "1250000", "x")));
        assertEquals("lebih dari 0", words.expected(new Finding(MONEY_INVALID, "upah", ">= 1", "0")));
        assertEquals("paling sedikit 0", words.expected(new Finding(MONEY_INVALID, "tpp", ">= 0", "-1")));
    }

    @Test
    void aFixAloneBeginsWithACapital() {
        assertEquals("Betulkan NIK-nya, lalu kirim ulang berkasnya.", words.fix(Finding.of(NIK_INVALID, "nik", "1")));
    }

    @Test
    void saysWhereTheSamePersonStands() {
        var twin = Finding.of(DUPLICATE_ROW, "nik", new OtherRow(345, "upah_202605_DLH.csv", "DINAS LINGKUNGAN")
                .toString());
        assertEquals("baris 345 berkas upah_202605_DLH.csv (DINAS LINGKUNGAN)", words.found(twin));
        assertTrue(words.sentence(twin)
                .startsWith(
                "Orang ini (kolom nik) sudah ada di baris 345 berkas upah_202605_DLH.csv (DINAS LINGKUNGAN),"));
        assertEquals("line 7 of upah_202605.csv",
                english.found(Finding.of(DUPLICATE_ROW, "nik", new OtherRow(7, "upah_202605.csv", "").toString())));
        assertEquals("baris 345", words.found(Finding.of(DUPLICATE_ROW, "nik", "line 345")));
        assertEquals("baris 345 berkas lain", words.found(Finding.of(DUPLICATE_ROW, "nik", "12-345")),
                "a number of the ledger tells nobody anything");
    }

    @Test
    void aSponsorWithoutTppIsAnotherThingThanTooLittleTpp() {
        assertTrue(words.sentence(Finding.of(DEDUCTION_SHORT, "nip_sponsor", "")).contains("tidak punya baris TPP"));
        assertTrue(words.sentence(new Finding(DEDUCTION_SHORT, "nip_sponsor", "0", "-16800")).contains("Rp-16.800"));
    }

    @Test
    void showsDatesAndTheirFormats() {
        assertEquals("tanggal-bulan-tahun seperti 17-08-1990",
                words.expected(new Finding(DATE_INVALID, "tgl", "dd-mm-yyyy", "x")));
        assertEquals("paling lambat 31-05-2026",
                words.expected(new Finding(DATE_INVALID, "tgl", "<= 31-05-2026", "x")));
        assertEquals("17-08-1990", words.expected(new Finding(IDENTITY_MISMATCH, "tgl", "1990-08-17", "1990-08-18")));
        assertEquals("nonaktif, mulai 01-01-2024 sampai 31-12-2025",
                words.found(new Finding(ENROLMENT_INACTIVE, "nik", "2026-05", "N 2024-01-01..2025-12-31")));
        assertEquals("active, from 2026-06-01",
                english.found(new Finding(ENROLMENT_INACTIVE, "nik", "2026-05", "A 2026-06-01..")));
    }

    @Test
    void showsSizes() {
        assertEquals("paling besar 512 MB", words.expected(new Finding(FILE_TOO_LARGE, "", "<= 536870912", "")));
        assertEquals("at most 1,000,001 bytes",
                english.expected(new Finding(FILE_TOO_LARGE, "record", "<= 1000001", "")));
        assertEquals("4.097 byte", words.expected(new Finding(FILE_UNREADABLE, "", "4097 bytes", "12 bytes")));
    }

    @Test
    void whatWasFoundNeitherBreaksTheSentenceNorFloodsIt() {
        String sentence = words.sentence(Finding.of(NIK_INVALID, "nik", "{fix} [x] $1 \\\r\n\t" + "9".repeat(500)));
        assertTrue(sentence.contains("'{fix} [x] $1 \\ 999"), sentence);
        assertTrue(sentence.length() < 300, sentence);
    }
}
