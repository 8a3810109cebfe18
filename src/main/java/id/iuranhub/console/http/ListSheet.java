package id.iuranhub.console.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.iuranhub.intake.SafeCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * A list as a table to be kept: CSV or a workbook. Numbers of people are text, so that no digit is lost; amounts are
 * numbers.
 *
 * @param name   of the file, without its ending
 * @param titles one for each column, in the reader's language
 * @param rows   each with a text or a number for each column
 */
public record ListSheet(String name, List<String> titles, List<List<Object>> rows) {

    /** By which Excel knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_SHEET = 31;

    public byte[] csv() {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(titles);
            rows.forEach(row -> csv.writeRecord(row.stream().map(ListSheet::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        return value instanceof Number ? value.toString() : SafeCell.of(value.toString());
    }

    public byte[] xlsx() {
        return xlsx(List.of(this));
    }

    /** Several lists, a sheet each. */
    static byte[] xlsx(List<ListSheet> lists) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            for (ListSheet list : lists) {
                list.write(workbook);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void write(Workbook workbook) throws IOException {
        try (var sheet = workbook.newWorksheet(sheetName())) {
            for (int column = 0; column < titles.size(); column++) {
                sheet.inlineString(0, column, titles.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 22);
            }
            int line = 1;
            for (var row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    put(sheet, line, column, row.get(column));
                }
                line++;
            }
            sheet.freezePane(0, 1);
        }
    }

    /** As spreadsheet programs take it. */
    private String sheetName() {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.isEmpty() ? "1" : plain.length() <= LONGEST_SHEET ? plain : plain.substring(0, LONGEST_SHEET);
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int line, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number.longValue());
            sheet.style(line, column).format("#,##0").set();
        } else {
            sheet.inlineString(line, column, value.toString());
            sheet.style(line, column).format("@").set();
        }
    }
}
