package id.iuranhub.words;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import java.util.List;

/** Findings as the rooms of the hub make them, every case of every code. */
final class Examples {

    private Examples() {
    }

    static final List<Finding> ALL = List.of(
            a(Code.NIK_INVALID, "nik", "", "7271901"),
            a(Code.NIP_INVALID, "nip", "", "19900817"),
            a(Code.NIP_INVALID, "status_asn", "1, 2, 3", "4"),
            a(Code.KPJ_INVALID, "Nomor Peserta", "", "00000000000"),
            a(Code.IDENTIFIER_DAMAGED, "NIK", "", "7,27190170590500E+15"),
            a(Code.MONEY_INVALID, "upah", "1.250.000,00", "1250.000"),
            a(Code.MONEY_INVALID, "upah", ">= 1", "0"),
            a(Code.DATE_INVALID, "tanggal_lahir", "dd-mm-yyyy", "1990-08-17"),
            a(Code.DATE_INVALID, "tanggal_lahir", "<= 31-05-2026", "17-08-2026"),
            a(Code.FIELD_MISSING, "skpd", "", " "),
            a(Code.IDENTITY_CONFLICT, "tanggal_lahir", "17-08-1990", "18-08-1990"),
            a(Code.DUPLICATE_ROW, "nik", "", "12-345"),
            a(Code.DUPLICATE_ROW, "nik", "", "345\tupah_202605_DLH.csv\tDINAS LINGKUNGAN"),
            new Finding(Code.DUPLICATE_ROW, "nik", "", "345\tupah_202605_DLH.csv\tDLH", Hint.HERE),
            new Finding(Code.DUPLICATE_ROW, "nik", "", "345\tupah_202605_DLH.csv\tDLH", Hint.THERE),
            a(Code.LAW_MISSING, "", "jp.ceiling", "2027-03"),
            a(Code.NOT_ENROLLED, "nik", "PALU0001", "7271011708900001"),
            a(Code.ENROLMENT_INACTIVE, "nik", "2026-05", "N 2024-01-01..2025-12-31"),
            a(Code.ENROLMENT_INACTIVE, "nik", "2026-05", "A 2026-06-01.."),
            a(Code.IDENTITY_MISMATCH, "tanggal_lahir", "1990-08-17", "1990-08-18"),
            a(Code.IDENTITY_MISMATCH, "kpj", "12345678901", "12345678902"),
            a(Code.IDENTITY_MISMATCH, "kpj", "", "12345678902"),
            a(Code.PROGRAMME_NOT_ENROLLED, "nik", "JKK+JKM+JHT", "JKK+JKM"),
            a(Code.PROGRAMME_NOT_ENROLLED, "nik", "JKK+JKM", ""),
            a(Code.DEDUCTION_MISSING, "PBPJSTK", "17700", "0"),
            a(Code.DEDUCTION_MISMATCH, "nip_sponsor", "33600", "16800"),
            a(Code.DEDUCTION_MISMATCH, "Potongan BPJS TK Pekerja Rentan", "0", "16800"),
            a(Code.DEDUCTION_SHORT, "nip_sponsor", "0", "-16800"),
            a(Code.DEDUCTION_SHORT, "nip_sponsor", "", ""),
            a(Code.ALREADY_CONTRIBUTED, "nik", "", "palu-kontrak, sorong-asn"),
            a(Code.INSURER_REFUSED, "wage", "", "WAGE_TOO_LOW: upah [kurang]"),
            a(Code.INSURER_REFUSED, "", "", ""),
            a(Code.BATCH_REFUSED, "", "", "NPP_UNKNOWN: no such NPP"),
            a(Code.INSURER_UNREACHABLE, "", "", ""),
            a(Code.OUTCOME_UNKNOWN, "", "", ""),
            a(Code.FILE_NO_PERIOD, "", "YYYYMM", ""),
            a(Code.FILE_NO_PERIOD, "", "YYYYMM", "202605, 202606"),
            a(Code.FILE_LAYOUT, "nik, upah", "", ""),
            a(Code.FILE_LAYOUT, "nik, upah", "", "nikk"),
            a(Code.FILE_LAYOUT, "npp", "kpj;nik;nama", "kpj;nik"),
            a(Code.FILE_UNREADABLE, "", "xlsx", ""),
            a(Code.FILE_UNREADABLE, "", "", ""),
            a(Code.FILE_UNREADABLE, "", "dbf", "header"),
            a(Code.FILE_UNREADABLE, "", "dbf", "record 12"),
            a(Code.FILE_UNREADABLE, "", "csv, xlsx", "pdf"),
            a(Code.FILE_UNREADABLE, "", "", "directory"),
            a(Code.FILE_UNREADABLE, "", "", "permission"),
            a(Code.FILE_UNREADABLE, "baris 7, nik", "16 x 0-9", "727101170890000"),
            a(Code.FILE_UNREADABLE, "baris 7, mulai", "yyyy-mm-dd", "17-08-1990"),
            a(Code.FILE_UNREADABLE, "", "\"", "line 3"),
            a(Code.FILE_UNREADABLE, "", "4097 bytes", "1025 bytes"),
            a(Code.FILE_EMPTY, "", "", ""),
            a(Code.FILE_DUPLICATE, "", "", "gaji_202605.csv"),
            a(Code.FILE_TOO_LARGE, "", "<= 536870912", ""),
            a(Code.FILE_TOO_LARGE, "record", "<= 1048576", "line 12"),
            a(Code.FILE_TOO_LARGE, "xl/worksheets/sheet1.xml", "<= 1073741824", ""),
            a(Code.FILE_ENCODING, "", "UTF-8", "NUL"),
            a(Code.CONTROL_MISMATCH, "", "rows;rupiah", "7271011708900001;Budi"),
            a(Code.CONTROL_MISMATCH, "rows", "400", "399"),
            a(Code.CONTROL_MISMATCH, "rupiah", "7080000", "7062300"),
            a(Code.SOURCE_UNKNOWN, "", "palu-gaji", "palu_gaij"),
            a(Code.SOURCE_UNKNOWN, "", "", "x"),
            a(Code.FILE_OPD, "", "DAMKAR", "SATPOL PP"),
            a(Code.FILE_OPD, "", "", "SATPOL PP"),
            a(Code.FILE_OPD, "", "", ""),
            new Finding(Code.FILE_UNREADABLE, "", "", "upah?_202605.csv", Hint.NAME),
            new Finding(Code.FILE_UNREADABLE, "", "", "upah_202605.csv.ack.csv", Hint.RESERVED),
            new Finding(Code.NIK_INVALID, "nik", "", "101170590500001", Hint.ZEROS),
            new Finding(Code.KPJ_INVALID, "kpj", "", "1234567890", Hint.ZEROS),
            new Finding(Code.MONEY_INVALID, "upah", "1.250.000,00", "1,250,000.00", Hint.NUMBERS),
            new Finding(Code.MONEY_INVALID, "upah", "1250000", "1,250,000", Hint.SHIFTED),
            new Finding(Code.MONEY_INVALID, "Honorarium", "1250000", "=D5*2", Hint.FORMULA),
            new Finding(Code.DATE_INVALID, "tanggal_lahir", "dd-mm-yyyy", "05-17-1990", Hint.SWAPPED),
            new Finding(Code.DATE_INVALID, "tanggal_lahir", "dd-mm-yyyy", "1990-05-17", Hint.DATES),
            new Finding(Code.IDENTITY_CONFLICT, "tanggal_lahir", "05-08-1990", "08-05-1990", Hint.SWAPPED),
            new Finding(Code.FILE_LAYOUT, "", ";", ",", Hint.DELIMITER),
            new Finding(Code.FILE_LAYOUT, "", ",", ";", Hint.PARTED),
            a(Code.FORMULA_STALE, "Honorarium", "", "=D5*2"),
            a(Code.FILE_UNREADABLE, "", "dbf", "header-end"),
            new Finding(Code.FILE_LAYOUT, "", ",", "line 1", Hint.QUOTED),
            new Finding(Code.FILE_LAYOUT, "GAPOK", "C, N, F, D, L, I, Y, B, T", "GAPOK: M", Hint.TYPE),
            new Finding(Code.FILE_LAYOUT, "nama, upah", "line 3", "line 45", Hint.MOVED),
            new Finding(Code.FILE_LAYOUT, "upah", "", "Upah, UPAH", Hint.TWICE),
            new Finding(Code.FILE_UNREADABLE, "", "csv, xlsx", "xls", Hint.RENAMED),
            new Finding(Code.FILE_ENCODING, "", "UTF-8", "xlsx", Hint.RENAMED));

    private static Finding a(Code code, String field, String expected, String found) {
        return new Finding(code, field, expected, found);
    }
}
