package id.iuranhub.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** All that is kept of a person as a workbook: a sheet for each kind, every cell text. */
public final class PersonSheets {

    private PersonSheets() { }

    /** @param person as the API tells it */
    public static byte[] xlsx(JsonNode person) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            person.path("kept").properties().forEach(kind -> fill(workbook.newWorksheet(kind.getKey()),
                    kind.getValue()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, JsonNode things) {
        Set<String> fields = new LinkedHashSet<>();
        things.forEach(thing -> thing.fieldNames().forEachRemaining(fields::add));
        int column = 0;
        for (String field : fields) {
            sheet.inlineString(0, column, field);
            sheet.style(0, column).bold().set();
            int line = 1;
            for (JsonNode thing : things) {
                JsonNode value = thing.path(field);
                sheet.inlineString(line, column, value.isNull() ? "" : value.isValueNode() ? value.asText()
                        : value.toString());
                sheet.style(line, column).format("@").set();
                line++;
            }
            column++;
        }
    }
}
