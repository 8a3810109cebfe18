package id.iuranhub.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any text in a cell of a CSV is read as what it says or refused as what stands there. */
@Fast
class CsvCellsTest extends AnyCells {

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
}
