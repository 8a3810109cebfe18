package id.iuranhub.console.deadletter;

import id.iuranhub.console.access.Login;
import id.iuranhub.ledger.row.StoredFindings;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.RowKey;
import id.iuranhub.model.Value;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dead letters in pages by key, as far as somebody may see them. */
public final class DeadLetterSearch {

    /** One more than a page shows, which tells whether there is another. */
    public static final int PAGE = 100;
    /** How far back a person is looked for where no month is named. */
    private static final int MONTHS = 36;
    private static final String PERSON = "\\d{16}|\\d{18}";
    /** How far back a text is looked for where no month is named: all letters of those months are read. */
    private static final int MONTHS_OF_TEXT = 2;

    /**
     * Which are meant.
     *
     * @param blth 0 for all
     * @param text a NIK, a NIP, a part of a name, of a file's name or of what was found; empty for all
     */
    record Filter(int blth, String scheme, String code, String text) { }

    private final Database database;
    private final Clock clock;

    DeadLetterSearch(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One letter in a list. */
    public record Letter(RowKey key, int blth, String scheme, String source, String file, String opd, String nik,
            Finding finding,
                         String state, int attempts, long amount, String owner) { }

    /** @param after what the page before ended with, null at first */
    List<Letter> page(Filter filter, Login login, RowKey after) {
        String text = filter.text();
        if (text.matches("\\d{16}")) {
            return ofNik(filter, login);
        }
        if (text.matches("\\d{18}")) {
            return rows(about("console/deadletter/lettersOfNip", filter, login).param("person", text)
                    .param("opd", login.opd()));
        }
        var ended = after == null ? new RowKey(0, 0) : after;
        return isPlain(filter, login) ? ofFiles(filter, login, ended)
                : rows(about("console/deadletter/lettersWith", filter, login).param("afterFile", ended.file())
                .param("afterLine", ended.line()));
    }

    /** The sums of letters tell in which files the next of them are, so that no others are looked at. */
    private List<Letter> ofFiles(Filter filter, Login login, RowKey ended) {
        var files = new ArrayList<Long>();
        var parked = new ArrayList<Long>();
        var enough = new long[] {0};
        about("console/deadletter/lettersByFile", filter, login).param("afterFile", ended.file())
                .query((row, number) -> {
            if (enough[0] <= PAGE) {
                files.add(row.getLong("file_id"));
                // How many the page before has shown of its last file is not known.
                enough[0] += row.getLong("file_id") == ended.file() ? 0 : row.getLong("letters");
                return row.getBoolean("mostly_parked") && parked.add(row.getLong("file_id"));
            }
            return false;
        }).list();
        var rarelyParked = files.stream().filter(file -> !parked.contains(file)).toArray();
        return files.isEmpty() ? List.of()
                : rows(about("console/deadletter/letters", filter, login)
                .param("files", database.longs(files.toArray()))
                .param("parked", database.longs(parked.toArray())).param("rarelyParked", database.longs(rarelyParked))
                .param("afterFile", ended.file()).param("afterLine", ended.line()));
    }

    /** From which month on a text is looked for; empty where that is no matter of its own. */
    Optional<Blth> since(Filter filter) {
        if (filter.blth() != 0 || filter.text().isEmpty() || filter.text().matches(PERSON)) {
            return Optional.empty();
        }
        return database.sql("ledger/latestMonth").param("today", new Blth(YearMonth.now(clock)).number())
                .query(Integer.class).optional()
                .map(latest -> Blth.of(latest).plusMonths(1 - MONTHS_OF_TEXT));
    }

    private List<Letter> ofNik(Filter filter, Login login) {
        var now = new Blth(YearMonth.now(clock));
        Object[] months = filter.blth() != 0 ? new Object[] {filter.blth()}
                : IntStream.range(-2, MONTHS).mapToObj(back -> now.plusMonths(-back).number()).toArray();
        return rows(about("console/deadletter/lettersOfNik", filter, login).param("months", database.numbers(months))
                .param("person", filter.text())
                .param("opd", login.opd()));
    }

    private List<Letter> rows(JdbcClient.StatementSpec statement) {
        return statement.param("now", OffsetDateTime.now(clock)).query((row, number) -> letter(row)).list();
    }

    /** Of those of one person there are no more than a page shows. */
    long count(Filter filter, Login login) {
        return filter.text().matches(PERSON) ? page(filter, login, null).size()
                : about(isPlain(filter, login) ? "console/deadletter/countLetters"
                : "console/deadletter/countLettersWith", filter, login).query(Long.class).single();
    }

    /** Of those of a filter without a text, the rows that nobody has to look at: the insurer has not answered yet. */
    long waitingForInsurer(Filter filter, Login login) {
        return about("console/deadletter/waiting", filter, login).param("opd", login.opd()).query(Long.class).single();
    }

    /** Whether files, letters and batches tell, and no row has to be asked. */
    private static boolean isPlain(Filter filter, Login login) {
        return filter.text().isEmpty() && !login.isOfOpd();
    }

    private JdbcClient.StatementSpec about(String name, Filter filter, Login login) {
        var statement = database.sql(name).param("blth", filter.blth()).param("scheme", login.isOfOpd()
                ? login.scheme() : filter.scheme())
                .param("code", filter.code());
        return name.endsWith("With") ? statement.param("opd", login.opd())
                .param("since", since(filter).map(Blth::number).orElse(0)).param("text", filter.text().isEmpty() ? ""
                : "%" + filter.text().toLowerCase(java.util.Locale.ROOT).replace("%", "").replace("_", "") + "%")
                : statement;
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(new RowKey(row.getLong("file_id"), row.getInt("line")), row.getInt("blth"),
                row.getString("scheme"), row.getString("source"),
                row.getString("name"), row.getString("opd"), row.getString("nik"),
                first(row.getString("findings"), row.getString("batch_code"), row.getString("batch_message")),
                row.getString("state"),
                row.getInt("attempts"), row.getLong("amount"), row.getString("owner"));
    }

    /** What is wrong with a row: its batch's trouble goes first. Null where nothing is. */
    public static Finding first(String findings, String batchCode, String batchMessage) {
        if (batchCode != null) {
            return Finding.of(Code.valueOf(batchCode), "", new Value.Answer(batchMessage == null ? "" : batchMessage));
        }
        var read = findings == null ? List.<Finding>of() : StoredFindings.read(findings);
        return read.isEmpty() ? null : read.get(0);
    }
}
