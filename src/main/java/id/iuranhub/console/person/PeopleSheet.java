package id.iuranhub.console.person;

import com.fasterxml.jackson.databind.JsonNode;
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
 * A list of the API as a table to be kept: CSV or a workbook. Numbers of people are text, so that no digit is lost;
 * amounts are numbers.
 *
 * @param name   of the file, without its ending
 * @param fields of each thing in the list, in the order of the columns
 * @param titles one for each field, in the reader's language
 */
public record PeopleSheet(String name, List<String> fields, List<String> titles, Iterable<JsonNode> rows) {

    /** By which Excel knows UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public byte[] csv() {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(titles);
            rows.forEach(row -> csv.writeRecord(fields.stream().map(field -> cell(row.path(field))).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(JsonNode value) {
        return value.isNumber() ? value.asText() : SafeCell.of(value.asText());
    }

    public byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            var sheet = workbook.newWorksheet(name.length() <= 31 ? name : name.substring(0, 31));
            for (int column = 0; column < titles.size(); column++) {
                sheet.inlineString(0, column, titles.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 22);
            }
            int line = 1;
            for (JsonNode row : rows) {
                for (int column = 0; column < fields.size(); column++) {
                    put(sheet, line, column, row.path(fields.get(column)));
                }
                line++;
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int line, int column, JsonNode value) {
        if (value.isNumber()) {
            sheet.value(line, column, value.asLong());
            sheet.style(line, column).format("#,##0").set();
        } else {
            sheet.inlineString(line, column, value.asText());
            sheet.style(line, column).format("@").set();
        }
    }
}
