package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.payroll.xlsx.DateSerial;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class RowReaderTest {

    private static final String NIK = "7271901705905001";
    private static final String NIP = "199005172015031001";

    @Test
    void allFaultsOfARowAreToldInTheOrderOfTheirCodes() throws IOException {
        var reading = read("palu-gaji", "1990", "", "7,2E+15", "17/05/1990", "4", "UNIT", "0", "x", "y", "-1");
        assertEquals(List.of(Code.NIP_INVALID, Code.NIP_INVALID, Code.IDENTIFIER_DAMAGED, Code.MONEY_INVALID,
                Code.MONEY_INVALID,
                Code.DATE_INVALID, Code.FIELD_MISSING), Fixtures.codes(reading));
        assertTrue(reading.findings()
                .contains(new Finding(Code.DATE_INVALID, "tanggal_lahir", "dd-mm-yyyy", "17/05/1990", Hint.DATES)));
        assertTrue(reading.findings().contains(new Finding(Code.MONEY_INVALID, "gaji_pokok", ">= 1", "0")));
        assertNull(reading.nik());
    }

    @Test
    void aRowThatReadsHasAllItSays() throws IOException {
        var reading = read("palu-gaji", "'" + NIP, " A ", NIK, "17-05-1990", "3", " UNIT ", "4471000", "", "", "");
        assertEquals(new Reading(NIK, NIP, "A", LocalDate.of(1990, 5, 17), null, "UNIT", 4_471_000, 0, 0, null, null,
                false,
                List.of(), 0, 0), reading);
    }

    @Test
    void extraPayIsNotReadButItsCutIsCounted() throws IOException {
        var reading = read("sorong-gaji", "x", "", "y", "z", "", "4", "", "", "", "17700");
        assertEquals(Reading.extraPay(17_700), reading);
        assertEquals(0, read("sorong-gaji", "x", "", "y", "z", "", "4", "", "", "", "?").controlAmount());
    }

    @Test
    void aRowThatDoesNotSayWhatPayItIsHasAnEmptyField() throws IOException {
        var reading = read("sorong-gaji", NIP, "A", NIK, "19900517", "1", " ", "", "", "", "17700");
        assertFalse(reading.extraPay());
        assertEquals(List.of(Finding.of(Code.FIELD_MISSING, "KDJNSTRANS", " ")), reading.findings());
    }

    @Test
    void theFormOfANipFollowsFromTheStatus() throws IOException {
        String pppk = "199005172021211001";
        assertEquals(List.of(Code.NIP_INVALID), Fixtures.codes(civilServant(pppk, "1")));
        assertEquals(List.of(), Fixtures.codes(civilServant(pppk, "2")));
        assertEquals(List.of(), Fixtures.codes(civilServant(pppk, Cell.number("2.0"))));
        assertEquals(List.of(new Finding(Code.NIP_INVALID, "status_asn", "1, 2, 3", "0")),
                civilServant(pppk, "0").findings());
        assertEquals(List.of(),
                Fixtures.codes(read("sorong-gaji", pppk, "A", NIK, "19900517", "1", "1", "", "", "", "")));
    }

    private static Reading civilServant(String nip, String status) throws IOException {
        return read("palu-gaji", nip, "A", NIK, "17-05-1990", status, "UNIT", "4471000", "", "", "");
    }

    @Test
    void ofThreeBirthDatesTheOneThatDiffersIsNamedAndNikAndNipStand() throws IOException {
        assertConflict(new Finding(Code.IDENTITY_CONFLICT, "tanggal_lahir", "17-05-1990", "18-05-1990"), NIP, NIK,
                "18-05-1990");
        assertConflict(new Finding(Code.IDENTITY_CONFLICT, "nip", "17-05-1990", "199105172015031001"),
                "199105172015031001", NIK, "17-05-1990");
        assertConflict(new Finding(Code.IDENTITY_CONFLICT, "nik", "17-05-1990", "7271901805905001"),
                NIP, "7271901805905001", "17-05-1990");
        assertConflict(new Finding(Code.IDENTITY_CONFLICT, "tanggal_lahir", "17-05-1991", "19-05-1990"),
                "199105172015031001", NIK, "19-05-1990");
    }

    private static void assertConflict(Finding expected, String nip, String nik, String birthDate) throws IOException {
        var reading = read("palu-gaji", nip, "A", nik, birthDate, "1", "UNIT", "4471000", "", "", "");
        assertEquals(List.of(expected), reading.findings());
        assertEquals(nik, reading.nik());
        assertEquals(nip, reading.nip());
    }

    @Test
    void nikAndNipAreComparedEvenIfTheBirthDateDoesNotRead() throws IOException {
        var reading = read("palu-gaji", "199105172015031001", "A", NIK, "x", "1", "UNIT", "4471000", "", "", "");
        assertEquals(List.of(Code.DATE_INVALID, Code.IDENTITY_CONFLICT), Fixtures.codes(reading));
    }

    @Test
    void aSponsorIsAnotherPersonThanTheWorker() throws IOException {
        var reading = read("sukabumi-sponsor", "197412291995012001", NIK, "A", "17-05-1990", "SOPIR", "01-04-2030",
                "31-12-9999");
        assertEquals(List.of(), reading.findings());
        assertEquals("197412291995012001", reading.nip());
        assertEquals(LocalDate.of(2030, 4, 1), reading.from());
        assertEquals(LocalDate.of(9999, 12, 31), reading.to());
        assertEquals(0, reading.controlAmount());
    }

    @Test
    void aCardNumberStoredAsANumberHasLostNothingButZerosInFront() throws IOException {
        assertEquals("12345678901", member(Cell.number("1.2345678901E10")).kpj());
        assertEquals("12345678901", member(Cell.number("12345678901")).kpj());
        assertEquals(List.of(Code.KPJ_INVALID), Fixtures.codes(member(Cell.number("1234567890"))));
        assertEquals(List.of(Code.KPJ_INVALID), Fixtures.codes(member(Cell.number("12345678901.5"))));
        assertEquals(List.of(Code.IDENTIFIER_DAMAGED), Fixtures.codes(member(Cell.number("1234567890123456"))));
        assertEquals(List.of(), Fixtures.codes(member("")));
    }

    private static Reading member(String kpj) throws IOException {
        return read("palembang-opd", "1", NIK, "A", Cell.number("33010"), kpj, "", Cell.number("3500000"));
    }

    @Test
    void hugeNumbersAreNoMoneyAndTakeNoTime() throws IOException {
        for (String wage
                : List.of("1E999999999", "1E-999999999", "1E99999999999", "9".repeat(30), "1000000000000000", "1E15",
                "١٢٣")) {
            var reading = read("palembang-opd", "1", NIK, "A", Cell.number("33010"), "", "", Cell.number(wage));
            assertEquals(List.of(Code.MONEY_INVALID), Fixtures.codes(reading), wage);
        }
        assertEquals(List.of(Code.MONEY_INVALID), Fixtures.codes(
                read("kendari-skpd", NIK, "A", "1990-05-17", "", "UNIT", "9".repeat(40))));
    }

    @Test
    void anAmountMayComeWithTheCurrencyAndItsSignInAnyOrder() {
        for (String text : List.of("-500", "(500)", "Rp -500", "-Rp500", "(Rp 500)", "Rp (500,00)")) {
            assertEquals(-500, MoneyFormat.ID.read(text), text);
        }
        for (String text
                : List.of("", "Rp", "()", "-", "--500", "(500", "500)", "+500", "5 00", "500,0", "500,", "500,000")) {
            assertEquals(MoneyFormat.INVALID, MoneyFormat.ID.read(text), text);
        }
    }

    @Test
    void theDayThatExcelInventedIsNoDate() {
        assertEquals(LocalDate.of(1900, 2, 28), DateFormat.YYYY_MM_DD.read(Cell.number("59")));
        assertNull(DateFormat.YYYY_MM_DD.read(Cell.number("60")));
        assertNull(DateFormat.YYYY_MM_DD.read(Cell.number("33010.5")));
        assertEquals(33_010, DateSerial.of(LocalDate.of(1990, 5, 17)));
    }

    @Test
    void aShortRowHasEmptyFields() throws IOException {
        assertEquals(List.of(Code.FIELD_MISSING, Code.FIELD_MISSING, Code.FIELD_MISSING, Code.FIELD_MISSING),
                Fixtures.codes(read("kendari-skpd", NIK)));
    }

    private static Reading read(String source, String... cells) throws IOException {
        return new RowReader(Fixtures.sources().get(source), Fixtures.MAY).read(new Row(2, cells));
    }
}
