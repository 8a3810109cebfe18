package id.iuranhub.paper;

import java.util.List;
import java.util.function.Consumer;

/**
 * One paper, before it is a workbook or a PDF.
 *
 * @param about  the lines below the title: city, scheme, month
 * @param made   when and by whom: the one line in which two papers of the same state differ
 */
record Paper(PaperKind kind, Letterhead head, List<String> about, List<Block> blocks, String made) {

    /** A part of it. */
    sealed interface Block { }

    /** A paragraph. */
    record Words(String text) implements Block { }

    /** A table whose rows are made as they are written. */
    record Listing(List<Column> columns, Consumer<Consumer<Line>> rows) implements Block { }

    /** @param weight how wide beside the others */
    record Column(String title, int weight, boolean number) {
        static Column text(String title, int weight) {
            return new Column(title, weight, false);
        }

        static Column number(String title, int weight) {
            return new Column(title, weight, true);
        }
    }

    /** @param cells texts, and numbers as {@link Long}; one for each column @param sum whether it sums others up */
    record Line(boolean sum, List<Object> cells) {
        static Line of(Object... cells) {
            return new Line(false, List.of(cells));
        }

        static Line sum(Object... cells) {
            return new Line(true, List.of(cells));
        }
    }
}
