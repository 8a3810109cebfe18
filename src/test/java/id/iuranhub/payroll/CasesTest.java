package id.iuranhub.payroll;

import static id.iuranhub.payroll.Fixtures.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The tables of cases, line by line. */
@Fast
class CasesTest {

    @TestFactory
    Stream<DynamicTest> everyIdentifierIsTakenOrRefusedAsListed() throws IOException {
        var cases = Fixtures.cases("identifiers.csv");
        assertEquals(86, cases.size());
        return cases.stream().map(line -> test(line, () -> {
            var reading = identifier(line.getField("kind"), text(line.getField("value")), line.getField("birth_date"));
            assertVerdict(line, reading);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyAmountIsReadAsListed() throws IOException {
        return numbersAndDates().filter(line -> List.of("wage", "cut", "net").contains(line.getField("kind")))
                .map(line -> test(line, () -> assertAmount(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyDateIsReadAsListed() throws IOException {
        return numbersAndDates().filter(line -> line.getField("kind").equals("date"))
                .map(line -> test(line, () -> assertDate(line)));
    }

    @TestFactory
    Stream<DynamicTest> everyBlthIsReadAsListed() throws IOException {
        return numbersAndDates().filter(line -> line.getField("kind").equals("blth"))
                .map(line -> test(line, () -> assertEquals(line.getField("value"),
                        Blth.parse(line.getField("text")).map(Blth::toString).orElse(""))));
    }

    private static Stream<NamedCsvRecord> numbersAndDates() throws IOException {
        var cases = Fixtures.cases("numbers-dates.csv");
        assertEquals(114, cases.size());
        return cases.stream();
    }

    private static DynamicTest test(NamedCsvRecord line, Executable test) {
        return DynamicTest.dynamicTest(line.getField("id") + " " + line.getField("why"), test);
    }

    private static Reading identifier(String kind, String value, String birthDate) {
        var birth = column("lahir", Kind.BIRTH_DATE, false);
        return switch (kind) {
            case "NIK" -> read(MoneyFormat.PLAIN, DateFormat.YYYY_MM_DD, new String[] {value, birthDate},
                    column("nik", Kind.NIK, true), birth);
            case "KPJ" -> read(MoneyFormat.PLAIN, DateFormat.YYYY_MM_DD, new String[] {value, ""},
                    column("kpj", Kind.KPJ, true), column("nik", Kind.NIK, false));
            default -> read(MoneyFormat.PLAIN, DateFormat.YYYY_MM_DD,
                    new String[] {value, birthDate, kind.equals("PPPK") ? "2" : "1"},
                    column("nip", Kind.NIP, true), birth, column("status", Kind.STATUS_ASN, true));
        };
    }

    private static Reading read(MoneyFormat money, DateFormat dates, String[] cells, Column... columns) {
        boolean nik = Arrays.stream(columns).anyMatch(column -> column.kind() == Kind.NIK);
        var source = Fixtures.source(nik ? Kind.NIK : Kind.NIP, money, dates, columns);
        return new RowReader(source, Fixtures.MAY).read(new Row(2, cells));
    }

    private static void assertVerdict(NamedCsvRecord line, Reading reading) {
        var codes = line.getField("verdict").equals("OK") ? List.of() : List.of(Code.valueOf(line.getField("code")));
        assertEquals(codes, Fixtures.codes(reading));
        if (codes.isEmpty()) {
            String read = Stream.of(reading.nik(), reading.nip(), reading.kpj()).filter(id -> id != null).findFirst()
                    .get();
            assertTrue(read.matches("\\d+") && line.getField("value").endsWith(read), read);
        }
    }

    private static void assertAmount(NamedCsvRecord line) {
        Kind kind = Kind.valueOf(line.getField("kind").toUpperCase(Locale.ROOT));
        var reading = read(MoneyFormat.valueOf(line.getField("format").toUpperCase(Locale.ROOT)),
                DateFormat.YYYY_MM_DD, new String[] {text(line.getField("text")), ""},
                column("jumlah", kind, kind != Kind.CUT), column("nik", Kind.NIK, false));
        assertEquals(line.getField("verdict").equals("OK") ? "" : line.getField("code"),
                String.join(" ", Fixtures.codes(reading).stream().map(Code::name).toList()));
        long read = kind == Kind.WAGE ? reading.wage() : kind == Kind.CUT ? reading.cut() : reading.net();
        assertEquals(line.getField("value").isEmpty() ? 0 : Long.parseLong(line.getField("value")), read);
    }

    private static void assertDate(NamedCsvRecord line) {
        DateFormat format = Arrays.stream(DateFormat.values())
                .filter(candidate -> candidate.text().equals(line.getField("format"))).findFirst().orElseThrow();
        var reading = read(MoneyFormat.PLAIN, format, new String[] {text(line.getField("text")), ""},
                column("lahir", Kind.BIRTH_DATE, true), column("nik", Kind.NIK, false));
        assertEquals(line.getField("verdict").equals("OK") ? "" : line.getField("code"),
                String.join(" ", Fixtures.codes(reading).stream().map(Code::name).toList()));
        String value = line.getField("value");
        assertEquals(value.isEmpty() ? null : LocalDate.parse(value), reading.birthDate());
    }

    /** The notation of the tables: {@code \t}, {@code \s}, characters by number, a leading # for a number cell. */
    private static String text(String notation) {
        var text = new StringBuilder();
        for (int i = 0; i < notation.length(); i++) {
            char c = notation.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = notation.charAt(++i);
            if (escape == 'u') {
                text.append((char) Integer.parseInt(notation.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(escape == 't' ? '\t' : ' ');
            }
        }
        boolean number = text.length() > 0 && text.charAt(0) == '#' && !text.toString().equals("#N/A");
        return number ? Cell.number(text.substring(1)) : text.toString();
    }
}
