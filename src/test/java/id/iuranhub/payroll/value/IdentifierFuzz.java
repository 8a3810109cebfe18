package id.iuranhub.payroll.value;

import static id.iuranhub.payroll.Fixtures.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.payroll.Fixtures;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Reading;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Seen;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Identifiers: digit by digit what stands in the cell, or a finding; never anything made of it. */
class IdentifierFuzz {

    private static final Pattern NIK = Pattern.compile("\\d{6}([0-6]\\d|7[01])(0[1-9]|1[0-2])\\d{6}");
    private static final Pattern NIP =
            Pattern.compile("(19|[2-9]\\d)\\d\\d(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{6}[12]\\d{3}");
    private static final Pattern KPJ = Pattern.compile("(?!0{11})\\d{11}");

    @DictionaryEntries({"7271901705905001", "7271905705905001", "199005172015031001", "12345678901",
            "7,27190170590500E+15", "7.2719E+15", "'", "\t"})
    @FuzzTest(maxDuration = "6s")
    void anIdentifierIsItsDigitsOrAFinding(byte[] bytes) {
        String text = Cell.text(new String(bytes, StandardCharsets.UTF_8));
        for (String cell : new String[] {text, Cell.number(text)}) {
            String seen = Cell.isNumber(cell) ? Identifier.clean(cell) : Seen.digits(Seen.unquoted(Seen.text(cell)));
            String nik = read(Kind.NIK, cell).nik();
            assertTrue(nik == null || NIK.matcher(nik).matches() && nik.equals(seen));
            assertEquals(nik != null, Nik.isValid(seen) && !Cell.isNumber(cell));
            String nip = read(Kind.NIP, cell).nip();
            assertTrue(nip == null || NIP.matcher(nip).matches() && nip.equals(seen));
            assertEquals(nip != null, Nip.isValid(seen) && !Cell.isNumber(cell));
            String kpj = read(Kind.KPJ, cell).kpj();
            assertTrue(kpj == null || KPJ.matcher(kpj).matches());
            assertTrue(kpj == null || Cell.isNumber(cell) || kpj.equals(seen));
        }
        assertEquals(KPJ.matcher(Seen.digits(Seen.unquoted(Seen.text(text)))).matches(),
                read(Kind.KPJ, text).kpj() != null);
    }

    private static Reading read(Kind kind, String cell) {
        boolean nip = kind == Kind.NIP;
        var source = Fixtures.source(nip ? Kind.NIP : Kind.NIK, MoneyFormat.PLAIN, DateFormat.YYYY_MM_DD,
                column("id", kind, true),
                nip || kind == Kind.NIK ? column("upah", Kind.AMOUNT, false) : column("nik", Kind.NIK, false));
        var reading = new RowReader(source, Fixtures.MAY).read(new Row(2, new String[] {cell, ""}));
        Object value = kind == Kind.NIK ? reading.nik() : nip ? reading.nip() : reading.kpj();
        if (reading.findings().isEmpty()) {
            assertNotNull(value);
        } else {
            assertNull(value);
            assertEquals(1, reading.findings().size());
            String found = Seen.text(reading.findings().get(0).found().plain());
            String seen = Seen.text(Cell.shown(cell));
            assertTrue(found.equals(seen) || Seen.unquoted(found).equals(Seen.digits(Seen.unquoted(seen))), () -> found
                    + ", not " + seen);
        }
        return reading;
    }
}
