package id.iuranhub.console.deadletter;

import id.iuranhub.deadletter.Attempts;
import id.iuranhub.deadletter.DeadLetters;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One version of a row's cells, and what it put in the place of what. */
public record Change(int version, OffsetDateTime at, String author, String reason, List<Cell> cells) {

    /** @param old as it stood in the version before, the file's own at first */
    public record Cell(String column, String old, String now) { }

    /** In the order in which they were made. @param versions of the row that the detail is of */
    static List<Change> of(DeadLetters.Detail detail, List<Attempts.Version> versions) {
        var changes = new ArrayList<Change>();
        Map<String, String> before = Map.of();
        for (var version : versions) {
            var cells = new ArrayList<Cell>();
            for (var file : detail.cells().entrySet()) {
                String old = before.getOrDefault(file.getKey(), file.getValue());
                String now = version.edits().getOrDefault(file.getKey(), file.getValue());
                if (!old.equals(now)) {
                    cells.add(new Cell(file.getKey(), old, now));
                }
            }
            changes.add(new Change(version.number(), version.at(), version.author(), version.reason(), cells));
            before = version.edits();
        }
        return changes;
    }
}
