package id.iuranhub.intake;

import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.value.WrittenText;
import java.util.ArrayList;
import java.util.List;

/** What is said of the lines of a list of payments, within bounds: whatever was dropped as one, the hub goes on. */
final class PaymentAnswer {

    /** A city's bills of a year are a few thousand. */
    private static final int MOST_ANSWERED = 10_000;
    /** A list of something else contradicts the books in every line; the first say so. */
    private static final int MOST_TOLD = 200;
    private static final int LONGEST_CELL = 500;

    private final int columns;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int toldLines;

    PaymentAnswer(int columns) {
        this.columns = columns;
    }

    /** @param contradiction what contradicts the books, or does not read; empty where nothing does */
    void add(Row row, String contradiction) {
        if (lines.size() >= MOST_ANSWERED) {
            return;
        }
        var cells = new ArrayList<>(List.of(Integer.toString(row.line())));
        for (int column = 0; column < columns; column++) {
            cells.add(SafeCell.of(shortened(WrittenText.of(row.cell(column)))));
        }
        cells.add(contradiction.isEmpty() ? "paid" : "told");
        cells.add(SafeCell.of(shortened(contradiction)));
        lines.add(cells);
    }

    /** A sentence about a line that changed nothing. */
    void tell(String sentence) {
        toldLines++;
        if (told.size() < MOST_TOLD) {
            told.add(shortened(sentence));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    /** A line of cells for each of the first lines of the list. */
    List<List<String>> lines() {
        return lines;
    }

    /** The first sentences. */
    List<String> told() {
        return told;
    }

    int toldLines() {
        return toldLines;
    }
}
