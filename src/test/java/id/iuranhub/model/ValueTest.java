package id.iuranhub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a finding expected and found keeps being what it is, through the database and back. */
@Fast
class ValueTest {

    private static final LocalDate DAY = LocalDate.of(1990, 8, 17);

    /** As rules and readers say them: each kind of value where it occurs. */
    static Stream<Finding> typed() {
        return Stream.of(
                new Finding(Code.NIK_INVALID, "nik", Value.NOTHING, new Value.PersonNumber("72710", Value.Of.NIK)),
                new Finding(Code.IDENTIFIER_DAMAGED, "nip", Value.NOTHING,
                        new Value.PersonNumber("1,99E+17", Value.Of.NIP)),
                new Finding(Code.MONEY_INVALID, "upah", new Value.AtLeast(1), new Value.Text("0")),
                new Finding(Code.MONEY_INVALID, "upah", new Value.Text("1.250.000,00"), new Value.Text("x")),
                new Finding(Code.DATE_INVALID, "lahir", new Value.NotAfter("31-05-2026"), new Value.Text("1-1-27")),
                new Finding(Code.DATE_INVALID, "lahir", new Value.Form("dd-mm-yyyy"), new Value.Text("x")),
                new Finding(Code.DUPLICATE_ROW, "nik", Value.NOTHING, new Value.Line(12)),
                new Finding(Code.DUPLICATE_ROW, "nik", Value.NOTHING,
                        new Value.Elsewhere(new OtherRow(3, "a_202605.csv", "DLH"))),
                new Finding(Code.DUPLICATE_ROW, "nik", Value.NOTHING, new Value.Row(new RowKey(7, 12))),
                new Finding(Code.ENROLMENT_INACTIVE, "nik", new Value.Text("2026-05"),
                        new Value.Span(false, DAY, LocalDate.of(2025, 12, 31))),
                new Finding(Code.ENROLMENT_INACTIVE, "nik", new Value.Text("2026-05"),
                        new Value.Span(true, DAY, null)),
                new Finding(Code.IDENTITY_MISMATCH, "lahir", Value.NOTHING, new Value.Day(DAY)),
                new Finding(Code.IDENTITY_MISMATCH, "kpj", new Value.PersonNumber("12345678901", Value.Of.KPJ),
                        new Value.PersonNumber("12345678902", Value.Of.KPJ)),
                new Finding(Code.DEDUCTION_MISMATCH, "cut", new Value.Amount(24_143), new Value.Amount(0)),
                new Finding(Code.DEDUCTION_SHORT, "nip", new Value.Amount(0), new Value.Amount(-16_800)),
                new Finding(Code.INSURER_REFUSED, "", Value.NOTHING, new Value.Answer("NIK_UNKNOWN: no")),
                new Finding(Code.FILE_TOO_LARGE, "record", new Value.AtMostBytes(1_048_576), new Value.Line(4)),
                new Finding(Code.FILE_UNREADABLE, "", new Value.Bytes(4_097), new Value.Bytes(12)),
                new Finding(Code.FILE_UNREADABLE, "", new Value.Delimiter('"'), new Value.Line(3)),
                new Finding(Code.FILE_UNREADABLE, "", new Value.Form("csv, xlsx"), new Value.Extension("pdf")),
                new Finding(Code.FILE_UNREADABLE, "", new Value.Form("csv, xlsx"), new Value.FileKind("xls"),
                        Hint.RENAMED),
                new Finding(Code.FILE_UNREADABLE, "", new Value.Form("dbf"), new Value.DbfRecord(12)),
                new Finding(Code.FILE_UNREADABLE, "", new Value.Form("dbf"), new Value.Part("header")),
                new Finding(Code.FILE_UNREADABLE, "", Value.NOTHING, new Value.Part("permission")),
                new Finding(Code.FILE_UNREADABLE, "nik", new Value.Digits(16),
                        new Value.PersonNumber("72710", Value.Of.NIK), Hint.NONE, 7),
                new Finding(Code.FILE_UNREADABLE, "npp", new Value.Letters(20), new Value.Part("PALU"), Hint.NONE, 7),
                new Finding(Code.FILE_LAYOUT, "", new Value.Delimiter(';'), new Value.Delimiter(','), Hint.DELIMITER),
                new Finding(Code.FILE_LAYOUT, "nama", new Value.Line(3), new Value.Line(45), Hint.MOVED),
                new Finding(Code.CONTROL_MISMATCH, "rows", new Value.Amount(2), new Value.Amount(1)));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void aFindingIsReadBackAsItWas(Finding finding) {
        assertEquals(List.of(finding), StoredFindings.read(StoredFindings.written(List.of(finding))));
    }

    /** Sites name their columns as they like; whose number stands there is not guessed again. */
    @Test
    void whoseNumberItIsIsKeptWhereTheColumnDoesNotSay() {
        var finding = new Finding(Code.IDENTIFIER_DAMAGED, "Nomor", Value.NOTHING,
                new Value.PersonNumber("7,27E+15", Value.Of.NIK));
        String stored = StoredFindings.written(List.of(finding));
        assertTrue(stored.contains("\"of\":\"NIK\""), stored);
        assertEquals(List.of(finding), StoredFindings.read(stored));
    }

    @Test
    void whatIsStoredIsWhatOldHomesStored() {
        assertEquals("[{\"code\":\"DEDUCTION_MISMATCH\",\"field\":\"cut\",\"expected\":\"24143\",\"found\":\"0\","
                + "\"hint\":\"NONE\"}]", StoredFindings.written(List.of(new Finding(Code.DEDUCTION_MISMATCH, "cut",
                new Value.Amount(24_143), new Value.Amount(0)))));
        assertFalse(StoredFindings.written(typed().toList()).contains("\"of\""));
    }

    @Test
    void programsAreToldPlainly() {
        assertEquals("line 12", new Value.Line(12).plain());
        assertEquals(">= 1", new Value.AtLeast(1).plain());
        assertEquals("A 1990-08-17..", new Value.Span(true, DAY, null).plain());
        assertEquals("baris 7, nik", typed().filter(one -> one.line() == 7).findFirst().orElseThrow().place());
    }

    @Test
    void aTextThatOnlyLooksLikeAMeasureIsNone() {
        assertEquals(new Value.Text("line 12"), new Finding(Code.MONEY_INVALID, "upah", "", "line 12").found());
        assertEquals(new Value.Text("N soon..later"),
                new Finding(Code.ENROLMENT_INACTIVE, "nik", "", "N soon..later").found());
        assertEquals(new Value.Text("banyak"), new Finding(Code.DEDUCTION_MISMATCH, "cut", "", "banyak").found());
    }
}
