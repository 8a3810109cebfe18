package id.iuranhub.ledger.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.Source;
import java.util.Arrays;
import java.util.Map;

/** What people, or corrections in force, have put in the place of a row's cells: column name to cell. */
public final class Edits {

    private static final JsonMapper JSON = new JsonMapper();

    private Edits() { }

    /** As they are stored. */
    public static String written(Map<String, String> edits) {
        try {
            return JSON.writeValueAsString(edits);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty for a row that nobody has edited. */
    public static Map<String, String> of(String stored) {
        try {
            return stored == null ? Map.of() : JSON.readValue(stored, new TypeReference<>() { });
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the ledger holds what it did not write", damaged);
        }
    }

    /**
     * The cells of a row with them. @param source the version the row was read with; a column it does not have is
     * passed over
     */
    public static Row into(Row row, Source source, Map<String, String> edits) {
        if (edits.isEmpty()) {
            return row;
        }
        String[] cells = Arrays.copyOf(row.cells(), Math.max(row.cells().length, source.columns().size()));
        Arrays.fill(cells, row.cells().length, cells.length, "");
        edits.forEach((column, cell) -> {
            int at = source.at(column);
            if (at >= 0) {
                cells[at] = cell;
            }
        });
        return new Row(row.line(), cells);
    }
}
