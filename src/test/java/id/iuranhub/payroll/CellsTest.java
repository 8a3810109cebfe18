package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.testing.Zipped;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * For any text and any typed cell in the column of a number, a date or an amount: what is read is what a person sees
 * there, or a finding quotes what a person sees. Never another value. What a person sees is told by {@link Seen}, not
 * by the readers.
 */
@Fast
class CellsTest extends AnyCells {

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
