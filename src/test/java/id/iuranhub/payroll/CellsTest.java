package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import id.iuranhub.testing.Seeds;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.testing.Zipped;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For any text and any typed cell in the column of a number, a date or an amount: what is read is what a person sees
 * there, or a finding quotes what a person sees. Never another value. What a person sees is told by {@link Seen}, not
 * by the readers.
 */
@Fast
class CellsTest {

    private static final int FILES = 20;
    private static final int ROWS = 250;
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final String NIK = "7471011705900001";
    private static final String KPJ = "00043697912";
    private static final List<String> INVISIBLE = List.of("\u200e", "\u2060", "\u00a0", "\ufeff", "\u2028", "\u200b",
            "\u202f", "\u00ad",
            "\udb40\udc41", " ", "\t", "'");
    private static final String ODD = "0123456789.,-/ :+TZRp()'=\"E";

    @TempDir
    Path folder;

    private final long seed = Seeds.one("seed");
    private final Random random = new Random(seed);

    @BeforeEach
    void sayTheSeed() {
        System.out.println("replay with -Dseed=" + seed);
    }

    @Test
    void anyTextOfACsv() throws Exception {
        for (int file = 0; file < FILES; file++) {
            for (String name : List.of("kendari-skpd", "palu-kontrak")) {
                csv(Fixtures.shipped(name));
            }
        }
    }

    private void csv(Source source) throws Exception {
        var text = new StringWriter();
        var csv = CsvWriter.builder().fieldSeparator(source.delimiter()).quoteStrategy(QuoteStrategies.ALWAYS)
                .build(text);
        csv.writeRecord(source.columns().stream().map(Column::name).toList());
        var kinds = new ArrayList<Kind>();
        var cells = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            Kind kind = pick(List.of(Kind.NIK, Kind.BIRTH_DATE, Kind.KPJ, Kind.WAGE));
            String cell = anyText(kind, source);
            kinds.add(kind);
            cells.add(cell);
            csv.writeRecord(source.columns().stream().map(column -> column.kind() == kind ? cell
                    : usual(column.kind(), source)).toList());
        }
        csv.close();
        Path file = Files.write(folder.resolve("upah.csv"), text.toString().getBytes(StandardCharsets.UTF_8));
        var rows = Fixtures.rows(file, source);
        assertEquals(ROWS, rows.size(), told());
        var reader = new RowReader(source, Fixtures.MAY);
        for (int i = 0; i < ROWS; i++) {
            holdText(source, kinds.get(i), cells.get(i), reader.read(rows.get(i)));
        }
    }

    private static String usual(Kind kind, Source source) {
        return switch (kind) {
            case NIK -> NIK;
            case NAME -> "Suharto";
            case BIRTH_DATE -> source.dates().write(BORN);
            case KPJ -> KPJ;
            case WAGE -> "3000000";
            case CUT -> "0";
            default -> "DINAS";
        };
    }

    /** A right value, dressed and damaged more or less. */
    private String anyText(Kind kind, Source source) {
        var text = new StringBuilder(right(kind, source));
        for (int damage = random.nextInt(3); damage > 0; damage--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pick(INVISIBLE));
                case 1 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1));
                default -> text.replace(at, Math.min(text.length(), at + 1),
                        String.valueOf(ODD.charAt(random.nextInt(ODD.length()))));
            }
        }
        String damaged = text.toString().replaceAll("\\p{Cs}", "");
        return random.nextInt(4) == 0 ? "=\"" + damaged.replace("\"", "\"\"") + "\"" : damaged;
    }

    private String right(Kind kind, Source source) {
        String zone = pick(List.of("", "Z", "+07:00", " +08", "+0900"));
        return switch (kind) {
            case NIK -> pick(List.of(NIK, NIK + ".0", "7471011705900000.0", "7,47101170590E+15"));
            case KPJ -> pick(List.of(KPJ, "43697912001.0", "-", "0", "NULL", "null", ""));
            case WAGE ->
                    pick(List.of("3500000", "3.500.000", "3,500,000.00", "3.500.000,00", "Rp3.500.000,-", "3500000.0",
                    "Rp. 500,-", "(500)",
                    "-500.0", "35.000", "350,000"));
            default -> pick(List.of(source.dates().write(BORN), "1990-05-17", "1990-05-17 00:00:00" + zone,
                    "1990-05-17T00:00:00.000" + zone,
                    "17/05/1990 00:00", source.dates().write(BORN) + " 00:00:00", "1990-05-16T17:00:00Z"));
        };
    }

    private void holdText(Source source, Kind kind, String cell, Reading reading) {
        String seen = kind == Kind.WAGE ? Seen.text(cell) : Seen.unquoted(Seen.text(cell));
        switch (kind) {
            case NIK -> hold(Nik.isValid(Seen.digits(seen)) ? Seen.digits(seen) : null, reading.nik(), kind, seen,
                    source, reading);
            case KPJ -> hold(Kpj.isValid(Seen.digits(seen)) ? Seen.digits(seen) : null, reading.kpj(), kind, seen,
                    source, reading);
            case BIRTH_DATE -> {
                LocalDate date = Seen.date(source.dates(), cell);
                hold(date == null || date.isAfter(Fixtures.MAY.lastDay()) ? null : date, reading.birthDate(), kind,
                        seen, source, reading);
            }
            default -> {
                long amount = Seen.money(source.money(), cell);
                hold(amount > 0 ? amount : null, reading.wage() == 0 ? null : reading.wage(), kind, seen, source,
                        reading);
            }
        }
    }

    private void hold(Object expected, Object read, Kind kind, String seen, Source source, Reading reading) {
        String name = source.column(kind).orElseThrow().name();
        String what = name + " '" + escaped(seen) + "' " + reading.findings() + told();
        assertEquals(expected, read, what);
        if (expected == null
                && !(kind == Kind.KPJ
                && List.of("", "-", "0", "NULL").contains(seen.toUpperCase(java.util.Locale.ROOT)))) {
            assertTrue(reading.findings().stream().anyMatch(finding -> finding.field().equals(name)
                    && quotes(finding, seen)), what);
        }
        assertTrue(reading.findings().stream().allMatch(finding -> finding.field().equals(name)
                || finding.code() == Code.IDENTITY_CONFLICT), what);
    }

    private static boolean quotes(Finding finding, String seen) {
        String found = Seen.unquoted(Seen.text(finding.found()));
        return found.equals(Seen.unquoted(seen)) || found.equals(Seen.digits(seen));
    }

    private String told() {
        return " -Dseed=" + seed;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A typed cell: its XML, what is seen of it, and what it is worth, null for nothing. */
    private record Typed(Kind kind, String xml, String seen, Object value) { }

    @Test
    void anyCellOfAWorkbook() throws Exception {
        Source source = Fixtures.shipped("palembang-opd");
        for (int file = 0; file < FILES; file++) {
            boolean calculated = random.nextBoolean();
            boolean from1904 = random.nextBoolean();
            var cells = new ArrayList<Typed>();
            var rows = new StringBuilder();
            for (int i = 0; i < ROWS; i++) {
                cells.add(typed(source, calculated, from1904));
                rows.append(row(i + 2, cells.get(i), from1904));
            }
            // One formula that somebody has worked out says it of all.
            String last = "<c><f>1+1</f><v>" + (calculated ? "2" : "0") + "</v></c>";
            rows.append(Zipped.row(ROWS + 2, text(NIK), text("A"), dateCell(from1904), text(KPJ), last));
            assertRead(source, cells, workbook(rows.toString(), from1904));
        }
    }

    private Path workbook(String rows, boolean from1904) throws IOException {
        var workbook = Zipped.workbook();
        workbook.with("xl/workbook.xml", workbook.part("xl/workbook.xml")
                .replace("<workbookPr/>", "<workbookPr date1904='" + (from1904 ? 1 : 0) + "'/>"));
        return workbook.sheet(Zipped.row(1, text("NIK"), text("Nama"), text("Tanggal Lahir"), text("Nomor Peserta"),
                text("Honorarium")) + rows).write(folder);
    }

    private void assertRead(Source source, List<Typed> cells, Path file) throws Exception {
        var rows = Fixtures.rows(file, source);
        assertEquals(cells.size() + 1, rows.size(), told());
        var reader = new RowReader(source, Fixtures.MAY);
        for (int i = 0; i < cells.size(); i++) {
            Typed cell = cells.get(i);
            Reading reading = reader.read(rows.get(i));
            Object read = switch (cell.kind) {
                case NIK -> reading.nik();
                case KPJ -> reading.kpj();
                case BIRTH_DATE -> reading.birthDate();
                default -> reading.wage() == 0 ? null : reading.wage();
            };
            hold(cell.value, read, cell.kind, cell.seen, source, reading);
        }
    }

    private static String row(int number, Typed cell, boolean from1904) {
        return Zipped.row(number, cell.kind == Kind.NIK ? cell.xml : text(NIK), text("A"), cell.kind == Kind.BIRTH_DATE
                ? cell.xml : dateCell(from1904),
                cell.kind == Kind.KPJ ? cell.xml : text(KPJ), cell.kind == Kind.WAGE ? cell.xml
                : "<c><v>3000000</v></c>");
    }

    private static String dateCell(boolean from1904) {
        return "<c><v>" + (from1904 ? 33010 - 1462 : 33010) + "</v></c>";
    }

    private static String text(String text) {
        return Zipped.text(escaped(text));
    }

    private static String escaped(String text) {
        var xml = new StringBuilder();
        text.codePoints().forEach(point -> xml.append(point < ' ' ? "_x%04X_".formatted(point) : "&#" + point + ";"));
        return xml.toString();
    }

    private Typed typed(Source source, boolean calculated, boolean from1904) {
        Kind kind = pick(List.of(Kind.NIK, Kind.BIRTH_DATE, Kind.KPJ, Kind.WAGE));
        return switch (random.nextInt(4)) {
            case 0 -> typedText(kind, source);
            case 1 -> formula(kind, calculated);
            default -> kind == Kind.BIRTH_DATE ? serial(source, from1904) : number(kind);
        };
    }

    private Typed typedText(Kind kind, Source source) {
        String cell = anyText(kind, source).replace("_x", "");
        String seen = kind == Kind.WAGE ? Seen.text(cell) : Seen.unquoted(Seen.text(cell));
        long amount = Seen.money(source.money(), cell);
        LocalDate date = Seen.date(source.dates(), cell);
        Object value = switch (kind) {
            case NIK -> Nik.isValid(Seen.digits(seen)) ? Seen.digits(seen) : null;
            case KPJ -> Kpj.isValid(Seen.digits(seen)) ? Seen.digits(seen) : null;
            case BIRTH_DATE -> date == null || date.isAfter(Fixtures.MAY.lastDay()) ? null : date;
            default -> amount > 0 ? amount : null;
        };
        String xml = random.nextBoolean() ? text(cell) : "<c t='str'><v>" + escaped(cell) + "</v></c>";
        return new Typed(kind, xml, seen, value);
    }

    /** What nobody worked out is quoted as the formula, what somebody did is its value. */
    private Typed formula(Kind kind, boolean calculated) {
        String xml = "<c><f>A1*2</f><v>0</v></c>";
        boolean noCard = calculated && kind == Kind.KPJ;
        return new Typed(kind, xml, noCard ? "" : calculated ? "0" : "=A1*2", null);
    }

    private Typed number(Kind kind) {
        var number = switch (random.nextInt(3)) {
            case 0 -> BigDecimal.valueOf(random.nextLong(20_000_000));
            case 1 -> BigDecimal.valueOf(random.nextLong(20_000_000), random.nextInt(3));
            default -> BigDecimal.valueOf(1 + random.nextLong(99_000)).multiply(BigDecimal.TEN.pow(random.nextInt(14)));
        };
        String stored = random.nextBoolean() ? number.toPlainString()
                : number.round(new MathContext(17)).toString().replace("E+", "E");
        var kept = number.stripTrailingZeros();
        boolean whole = kept.scale() <= 0 && kept.precision() - kept.scale() <= 15;
        String digits = whole ? kept.toBigInteger().toString() : stored;
        Object value = switch (kind) {
            case NIK -> null;
            case KPJ -> whole && Kpj.isValid(digits) && !stored.contains("E") ? digits : null;
            default -> whole && number.signum() > 0 ? kept.longValueExact() : null;
        };
        return new Typed(kind, "<c><v>" + stored + "</v></c>", kind == Kind.KPJ && whole && number.signum() == 0 ? ""
                : stored, value);
    }

    private Typed serial(Source source, boolean from1904) {
        int day = 20_000 + random.nextInt(20_000);
        int second = pick(List.of(0, 0, 12, 59, 60, 61, 3600, 61_200, 86_339, 86_340, 86_399));
        var serial = BigDecimal.valueOf(day)
                .add(BigDecimal.valueOf(second).divide(BigDecimal.valueOf(86_400), 11, RoundingMode.HALF_UP));
        LocalDate date = LocalDate.of(1899, 12, 30).plusDays(day);
        Object value = second <= 60 ? date : second >= 86_340 ? date.plusDays(1) : null;
        String shown = source.dates().write(date) + " %02d:%02d".formatted(second / 3600, second / 60 % 60)
                + (second % 60 == 0 ? "" : ":%02d".formatted(second % 60));
        var stored = from1904 ? serial.subtract(BigDecimal.valueOf(1462)) : serial;
        return new Typed(Kind.BIRTH_DATE, "<c><v>" + stored.toPlainString() + "</v></c>", shown, value);
    }
}
