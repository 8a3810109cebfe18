package id.iuranhub.words;

import static id.iuranhub.model.Code.CONTROL_MISMATCH;
import static id.iuranhub.model.Code.DEDUCTION_MISMATCH;
import static id.iuranhub.model.Code.DUPLICATE_ROW;
import static id.iuranhub.model.Code.FILE_UNREADABLE;
import static id.iuranhub.model.Code.IDENTIFIER_DAMAGED;
import static id.iuranhub.model.Code.IDENTITY_CONFLICT;
import static id.iuranhub.model.Code.IDENTITY_MISMATCH;
import static id.iuranhub.model.Code.INSURER_REFUSED;
import static id.iuranhub.model.Code.KPJ_INVALID;
import static id.iuranhub.model.Code.MONEY_INVALID;
import static id.iuranhub.model.Code.NIK_INVALID;
import static id.iuranhub.model.Code.NIP_INVALID;
import static id.iuranhub.model.Code.NOT_ENROLLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.testing.Fast;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Fast
class PersonalTest {

    private static final String NIK = "7271011708900001";
    private static final String NIP = "199008172015031001";

    @Test
    void theNumbersOfPeopleAreMasked() {
        assertEquals("7271**********01", found(NOT_ENROLLED, "NOKTP", NIK));
        assertEquals("***************001", found(NIP_INVALID, "NIP Pegawai", NIP));
        assertEquals("********901", found(KPJ_INVALID, "Nomor Peserta", "12345678901"));
        assertEquals("7,27**************15", found(IDENTIFIER_DAMAGED, "nik_pekerja", "7,27190170590500E+15"));
        assertEquals("***************001", found(IDENTITY_CONFLICT, "nip", NIP));
        assertEquals("*******", found(NIK_INVALID, "id_orang", "7271901"));
    }

    @Test
    void theEnrolledCardIsMaskedToo() {
        var masked = Personal.masked(new Finding(IDENTITY_MISMATCH, "kpj", "12345678901", "12345678902"));
        assertEquals("********901", masked.expected().plain());
        assertEquals("********902", masked.found().plain());
    }

    @Test
    void amountsDatesAndPlacesStay() {
        unchanged(new Finding(DEDUCTION_MISMATCH, "nip_sponsor", "33600", "16800"));
        unchanged(new Finding(IDENTITY_CONFLICT, "tanggal_lahir", "17-08-1990", "18-08-1990"));
        unchanged(new Finding(IDENTITY_MISMATCH, "tanggal_lahir", "1990-08-17", "1990-08-18"));
        unchanged(new Finding(NIP_INVALID, "status_asn", "1, 2, 3", "4"));
        unchanged(Finding.of(DUPLICATE_ROW, "nik", "12-345"));
        unchanged(new Finding(CONTROL_MISMATCH, "rupiah", "123456789012", "123456789013"));
    }

    @Test
    void aNumberOfAPersonIsMaskedWhereverItStands() {
        assertEquals("NIK_UNKNOWN: no *************001 here",
                found(INSURER_REFUSED, "", "NIK_UNKNOWN: no " + NIK + " here"));
        assertEquals("*************001", found(MONEY_INVALID, "upah", NIK));
        assertEquals("7271*********01", found(FILE_UNREADABLE, "baris 7, nik", NIK.substring(0, 13) + "01"));
        assertEquals("***************001", Personal.masked(new Finding(NIP_INVALID, "status_asn", "1, 2, 3", NIP))
                .found().plain());
    }

    @Test
    void noMaskedSentenceTellsANumber() {
        for (Finding finding : Examples.ALL) {
            String sentence = Words.in(Locale.ENGLISH).masked(finding);
            assertFalse(sentence.matches(".*[0-9]{11}.*"), sentence);
        }
    }

    private static String found(Code code, String field, String found) {
        return Personal.masked(Finding.of(code, field, found)).found().plain();
    }

    private static void unchanged(Finding finding) {
        assertEquals(finding, Personal.masked(finding));
    }
}
