package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.console.access.LoginState;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.DeadLetterState;
import id.iuranhub.deadletter.RetryOutcome;
import id.iuranhub.deadletter.ReviewState;
import id.iuranhub.enrolment.SnapshotState;
import id.iuranhub.ledger.batch.BatchKind;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.ledger.file.HeldArrivals;
import id.iuranhub.ledger.review.ProposalState;
import id.iuranhub.ledger.row.LetterState;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.RowState;
import id.iuranhub.model.State;
import id.iuranhub.notify.MessageState;
import id.iuranhub.outbox.insurer.EnrolmentRequestState;
import id.iuranhub.outbox.run.RunState;
import id.iuranhub.portal.AnswerKind;
import id.iuranhub.portal.AnswerState;
import id.iuranhub.store.StatementText.Move;
import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What statements know of states, and what the types know: the same words, and no move that is not allowed. */
@Fast
class StatesInSqlTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** The type of a column, with the words it has for its values. */
    private record Known(Class<? extends Enum<?>> type, Map<String, String> nameByWord) {

        static <E extends Enum<E>> Known of(Class<E> type, Function<E, String> word) {
            return new Known(type, Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(word, Enum::name, (one, other) -> one, TreeMap::new)));
        }

        static <E extends Enum<E> & State<E>> Known of(Class<E> states) {
            return of(states, State::word);
        }

        Set<String> words() {
            return nameByWord.keySet();
        }

        /** Whether a thing may go from one word to the other; to stay is no move. */
        boolean may(String from, String to) {
            return from.equals(to) || state(from).next().stream().anyMatch(next -> next.word().equals(to));
        }

        private State<?> state(String word) {
            return (State<?>) Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(nameByWord.get(word))).findFirst().orElseThrow();
        }
    }

    private static final Known LETTER = Known.of(LetterState.class);
    private static final Known ROW = Known.of(RowState.class);
    private static final Known REVIEW = Known.of(ReviewState.class);
    private static final Known OUTCOME = Known.of(RetryOutcome.class, RetryOutcome::word);

    /** By table and column. */
    private static final Map<String, Known> COLUMNS = Map.ofEntries(
            Map.entry("payroll_file.state", Known.of(FileState.class)),
            Map.entry("payroll_row.state", ROW), Map.entry("removed_row.state", ROW),
            Map.entry("letter.state", LETTER), Map.entry("removed_letter.state", LETTER),
            Map.entry("letter_sum.state", LETTER),
            Map.entry("batch.state", Known.of(BatchState.class)),
            Map.entry("batch.kind", Known.of(BatchKind.class, BatchKind::name)),
            Map.entry("run.state", Known.of(RunState.class)),
            Map.entry("snapshot.state", Known.of(SnapshotState.class)),
            Map.entry("enrolment_request.state", Known.of(EnrolmentRequestState.class)),
            Map.entry("held_arrival.state", Known.of(HeldArrivals.Standing.class)),
            Map.entry("held_arrival.kind", Known.of(HeldArrivals.Kind.class, HeldArrivals.Kind::word)),
            Map.entry("proposal.state", Known.of(ProposalState.class)),
            Map.entry("correction.state", REVIEW), Map.entry("attestation.state", REVIEW),
            Map.entry("retry_job.state", Known.of(BulkRetries.Progress.class)),
            Map.entry("retry_item.outcome", OUTCOME), Map.entry("letter_attempt.outcome", OUTCOME),
            Map.entry("portal_answer.kind", Known.of(AnswerKind.class, AnswerKind::word)),
            Map.entry("portal_answer.state", Known.of(AnswerState.class, AnswerState::word)),
            Map.entry("message.state", Known.of(MessageState.class)),
            Map.entry("login.state", Known.of(LoginState.class)));

    /** Statements that say anew what a thing is, wherever it stood, and why they may. */
    private static final Map<String, String> ANEW = Map.of(
            "ledger/putLetter", "a row that stops has a letter that is new, whatever its letter said before",
            "ledger/row/updateRow", "a row judged again is what the rules say; where it may be judged again is asked"
                    + " before");

    private static List<StatementText> statements;

    @BeforeAll
    static void read() throws IOException {
        statements = StatementText.all(COLUMNS.keySet());
    }

    @Test
    void everyWordOfAStatementIsAStateOfItsTable() throws IOException {
        var unknown = new ArrayList<String>();
        int seen = 0;
        for (StatementText statement : statements) {
            for (var told : statement.words()) {
                seen++;
                if (told.columns().stream().noneMatch(column -> COLUMNS.get(column).words().contains(told.word()))) {
                    unknown.add(statement.name() + ": " + told.columns() + " has no '" + told.word() + "'");
                }
            }
        }
        assertEquals(List.of(), unknown);
        assertTrue(seen > 300, "only " + seen + " words were found in all statements");
    }

    /** A statement uses it, or the code by its name; what nobody uses is no state. */
    @Test
    void everyStateIsUsed() throws IOException {
        var used = new TreeMap<String, Set<String>>();
        for (StatementText statement : statements) {
            statement.words().forEach(told -> told.columns().forEach(column -> used
                    .computeIfAbsent(COLUMNS.get(column).type.getSimpleName(), type -> new TreeSet<>())
                    .add(told.word())));
        }
        var named = named();
        var unused = new TreeSet<String>();
        for (Known known : COLUMNS.values()) {
            String type = known.type.getSimpleName();
            known.nameByWord.forEach((word, name) -> {
                boolean inCode = named.contains(type + "." + name);
                if (!inCode && !used.getOrDefault(type, Set.of()).contains(word)) {
                    unused.add(type + "." + name);
                }
            });
        }
        // As a row stands at the moment; nobody compares it.
        unused.removeAll(Set.of("RetryOutcome.ACCEPTED", "RetryOutcome.SKIPPED", "RetryOutcome.SUPERSEDED"));
        assertEquals(Set.of(), unused);
    }

    @Test
    void aStatementThatMovesAStateNamesWhereItMovesItFrom() throws IOException {
        var silent = statements.stream().filter(statement -> !ANEW.containsKey(statement.name()))
                .flatMap(statement -> statement.moves().stream().filter(move -> !move.namesFrom())
                        .map(move -> statement.name() + " moves " + move.column() + " to " + move.to()))
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void noStatementMovesAStateWhereItMayNotGo() throws IOException {
        var illegal = new ArrayList<String>();
        int moves = 0;
        for (StatementText statement : statements) {
            for (Move move : statement.moves()) {
                for (String from : move.from()) {
                    for (String to : move.to()) {
                        moves++;
                        if (!COLUMNS.get(move.column()).may(from, to)) {
                            illegal.add(statement.name() + ": " + move.column() + " from " + from + " to " + to);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), illegal);
        assertTrue(moves > 40, "only " + moves + " moves were found in all statements");
    }

    /** What people see of a row and a letter is worked out by an expression each; it has the words of the types. */
    @Test
    void whatIsWorkedOutHasTheWordsOfItsType() throws IOException {
        assertEquals(words(Disposition.values(), Disposition::word),
                StatementText.results("ledger/disposition"));
        var seen = new TreeSet<>(StatementText.results("deadletter/state"));
        seen.remove("");
        seen.addAll(LETTER.words());
        assertEquals(words(DeadLetterState.values(), DeadLetterState::word), seen);
        var unknown = new ArrayList<String>();
        for (StatementText statement : statements) {
            statement.compared("disposition").stream()
                    .filter(word -> !words(Disposition.values(), Disposition::word).contains(word))
                    .forEach(word -> unknown.add(statement.name() + ": " + word));
        }
        assertEquals(List.of(), unknown);
    }

    private static <E> Set<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Code compares states, not words; the rim (command line, simulator, measuring) has only what the API says. */
    @Test
    void codeComparesNoStateByAWord() throws IOException {
        var words = COLUMNS.values().stream().flatMap(known -> known.words().stream())
                .filter(word -> word.length() > 1).collect(Collectors.joining("|"));
        var compares = Pattern.compile("\"(" + words + ")\"\\.equals\\(|[sS]tate[^;]{0,30}\\.equals\\(\"(" + words
                + ")\"\\)|disposition[^;]{0,4}\\.equals\\(\"|[sS]tate\\(?\\)? == '[BDSX]'");
        var found = new ArrayList<String>();
        for (Path file : sources()) {
            compares.matcher(Files.readString(file)).results()
                    .forEach(one -> found.add(MAIN.relativize(file) + ": " + one.group()));
        }
        assertEquals(List.of(), found);
    }

    /** The constants that code names. */
    private static Set<String> named() throws IOException {
        var named = new TreeSet<String>();
        for (Path file : sources()) {
            Pattern.compile("\\b[A-Z]\\w+\\.[A-Z_]+\\b").matcher(Files.readString(file)).results()
                    .forEach(one -> named.add(one.group()));
        }
        return named;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*/(cli|simulator|bench|demo)/.*")).sorted().toList();
        }
    }
}
