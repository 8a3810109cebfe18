package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.Doing;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.Asker;
import id.iuranhub.console.http.ListSheet;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.model.RowKey;
import id.iuranhub.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of one cause, and what is done with all of them at once: wholly, or not at all. */
public final class GroupService {

    /** Rows of one deed; its transaction, and what a person can look through, end there. */
    static final int MOST = 500;

    private final Database database;
    private final DeadLetterService letters;
    private final RetryService retries;
    private final Journal journal;

    /** @param more whether there are rows that no deed reaches at once */
    public record Rows(List<DeadLetters.Detail> rows, boolean more) {

        List<String> ids() {
            return rows.stream().map(row -> row.dead().key().toString()).toList();
        }
    }

    public GroupService(Database database, DeadLetterService letters, RetryService retries, Journal journal) {
        this.database = database;
        this.letters = letters;
        this.retries = retries;
        this.journal = journal;
    }

    /** Those that come first, each as it is now. */
    public Rows rows(LetterGroup group) {
        var keys = about("console/deadletter/groupRows", group).query((row, number) ->
                new RowKey(row.getLong("file_id"), row.getInt("line"))).list();
        return new Rows(keys.stream().limit(MOST).map(key -> letters.detail(key.toString())).toList(),
                keys.size() > MOST);
    }

    /** By scheme, OPD and column, the most first. */
    public List<LetterGroup.Part> parts(LetterGroup group) {
        return about("console/deadletter/groupParts", group).query((row, number) -> new LetterGroup.Part(
                row.getString("scheme"), row.getString("opd"), row.getString("field"), row.getLong("letters"),
                row.getLong("rupiah"))).list();
    }

    private JdbcClient.StatementSpec about(String statement, LetterGroup group) {
        return database.sql(statement).param("blth", group.blth()).param("scheme", group.scheme())
                .param("code", group.code().name()).param("opd", group.opd()).param("field", group.field());
    }

    /** @throws Api.Refused they are others by now than whoever asks saw */
    private Rows confirmed(LetterGroup.Deed deed) {
        var rows = rows(deed.group());
        if (rows.rows.size() != deed.confirmed() || rows.rows.isEmpty()) {
            throw new Api.Refused(409, "GROUP_CHANGED", rows.rows.size() + " rows are meant by now, "
                    + deed.confirmed() + " were seen; look again")
                    .said("", Map.of("now", Integer.toString(rows.rows.size())));
        }
        return rows;
    }

    /** @param owner who asks, or another login; @return how many rows */
    public int take(LetterGroup.Deed deed, String owner, String who) {
        var ids = confirmed(deed).ids();
        letters.takeAll(ids, owner, who);
        return ids.size();
    }

    public int discard(LetterGroup.Deed deed, String who) {
        return letters.discard(confirmed(deed).ids(), deed.reason(), who);
    }

    /** @throws Api.Refused none of them can pass as it is */
    public Doing<RetryService.Retried> retry(LetterGroup.Deed deed, Asker asker) {
        if (RetryHope.of(deed.group().code()) == RetryHope.NONE) {
            throw new Api.Refused(409, "NO_HOPE", "nothing but the cells of these rows decides, and nobody has "
                    + "corrected them");
        }
        return retries.retry(RetryService.Wish.of(confirmed(deed).ids()), deed.reason(), asker);
    }

    /** Each cell that the insurer has another value for, where it has one value only. */
    public List<LetterGroup.Preview> preview(LetterGroup group, String who) {
        journal.write(who, "rows checked", "dead letters", group.code() + ", what the insurer has instead");
        return rows(group).rows.stream().flatMap(row -> preview(row).stream()).toList();
    }

    private List<LetterGroup.Preview> preview(DeadLetters.Detail row) {
        var previews = new ArrayList<LetterGroup.Preview>();
        var enrolments = letters.enrolments(row);
        for (var value : InsurersValue.values()) {
            value.column(row).ifPresent(column -> {
                var known = enrolments.stream().flatMap(one -> value.in(one, row.source()).stream()).distinct()
                        .toList();
                String cell = row.edits().getOrDefault(column.name(), row.cells().get(column.name()));
                if (known.size() == 1 && !cell.isEmpty() && !known.get(0).equals(cell)) {
                    previews.add(new LetterGroup.Preview(row.dead().key().toString(), column.name(), cell,
                            known.get(0)));
                }
            });
        }
        return previews;
    }

    /**
     * Puts what the insurer has in the place of what the rows have; then each is to be tried again.
     *
     * @param deed     confirms the number of cells that were seen
     * @param remember whether the numbers are proposed as corrections too
     * @return how many rows were changed or wait for a second person
     */
    public int useInsurers(LetterGroup.Deed deed, boolean remember, Asker asker) {
        var previews = preview(deed.group(), asker.who());
        if (previews.size() != deed.confirmed() || previews.isEmpty()) {
            throw new Api.Refused(409, "GROUP_CHANGED", previews.size() + " cells are meant by now, "
                    + deed.confirmed() + " were seen; look again")
                    .said("", Map.of("now", Integer.toString(previews.size())));
        }
        var cells = new java.util.LinkedHashMap<String, Map<String, String>>();
        previews.forEach(one -> cells.computeIfAbsent(one.id(), id -> new java.util.LinkedHashMap<>())
                .put(one.column(), one.now()));
        var wishes = cells.entrySet().stream().map(row -> {
            var detail = letters.detail(row.getKey());
            return new EditWish(row.getKey(), row.getValue(), deed.reason(),
                    Integer.toString(detail.version()),
                    remember && !Remembered.of(detail, row.getValue(), deed.reason()).isEmpty());
        }).toList();
        return letters.editAll(wishes, asker).size();
    }

    /**
     * The rows as their file has them, with what is wrong, for their sender.
     *
     * @param whole whether numbers, names and days of birth may be shown
     */
    public ListSheet sheet(LetterGroup group, SentBack sentBack, boolean whole, String who) {
        var rows = rows(group).rows;
        journal.write(who, "letters exported", "dead letters", group.code() + " " + group.scheme() + " "
                + group.opd() + ", " + rows.size() + " rows to be sent back");
        return sentBack.of(group, rows, whole);
    }
}
