package id.iuranhub.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.console.access.LoginState;
import id.iuranhub.deadletter.BulkRetries.Progress;
import id.iuranhub.deadletter.ReviewState;
import id.iuranhub.enrolment.SnapshotState;
import id.iuranhub.ledger.batch.BatchState;
import id.iuranhub.ledger.bill.BillStatus;
import id.iuranhub.ledger.file.FileState;
import id.iuranhub.ledger.file.HeldArrivals.Standing;
import id.iuranhub.ledger.review.ProposalState;
import id.iuranhub.ledger.row.LetterState;
import id.iuranhub.notify.MessageState;
import id.iuranhub.outbox.insurer.EnrolmentRequestState;
import id.iuranhub.outbox.run.RunState;
import id.iuranhub.testing.Fast;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table of transitions, whole: what is not written here may not happen. */
@Fast
class StateTest {

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(FileState.class, """
                        loading > taken
                        taken > replaced withdrawn
                        replaced >
                        withdrawn >
                        refused >
                        """),
                Arguments.of(RowState.class, """
                        B > D S X
                        D > B S
                        S > B D
                        X > D
                        """),
                Arguments.of(LetterState.class, """
                        new > fixed resolved refused discarded superseded
                        fixed > new resolved discarded superseded
                        resolved > new
                        refused > new fixed resolved discarded superseded
                        discarded > new fixed resolved
                        superseded > new
                        """),
                Arguments.of(BatchState.class, """
                        open > queued superseded
                        queued > open sent accepted stuck superseded
                        sent > accepted stuck
                        accepted >
                        stuck > open queued sent superseded
                        superseded >
                        """),
                Arguments.of(RunState.class, """
                        running > paused held cancelled lapsed done
                        paused > running held cancelled lapsed
                        held > released cancelled lapsed
                        released >
                        cancelled >
                        lapsed >
                        done >
                        """),
                Arguments.of(ProposalState.class, """
                        proposed > approved rejected
                        approved > proposed approved done rejected
                        done >
                        rejected >
                        """),
                Arguments.of(ReviewState.class, """
                        proposed > in-force ended
                        in-force > ended
                        ended >
                        """),
                Arguments.of(Progress.class, """
                        running > paused stopped cancelled done
                        paused > running cancelled
                        stopped > running cancelled
                        cancelled >
                        done >
                        """),
                Arguments.of(Standing.class, """
                        held > released rejected lapsed
                        released >
                        rejected >
                        lapsed >
                        """),
                Arguments.of(BillStatus.class, """
                        issued > paid expired reissued
                        paid > reissued
                        expired > paid reissued
                        reissued >
                        """),
                Arguments.of(SnapshotState.class, """
                        loading > taken
                        taken >
                        """),
                Arguments.of(EnrolmentRequestState.class, """
                        asked > taken
                        taken >
                        """),
                Arguments.of(MessageState.class, """
                        waiting > sent given-up
                        sent >
                        given-up >
                        """),
                Arguments.of(LoginState.class, """
                        active > disabled
                        disabled > active
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void goesWhereItsTableSaysAndNowhereElse(Class<? extends State<?>> states, String table) {
        assertEquals(table.lines().map(StateTest::sorted).toList(),
                Arrays.stream(states.getEnumConstants()).map(state -> sorted(state.word() + " > "
                        + state.next().stream().map(State::word).collect(Collectors.joining(" ")))).toList());
    }

    private static String sorted(String line) {
        String[] parts = line.split(" ?> ?", -1);
        return parts[0].strip() + " > " + new TreeSet<>(Set.of(parts[1].strip().split(" ")));
    }

    @Test
    void whatMayHaveArrivedIsNeverTakenBackByTheHubAlone() {
        assertFalse(BatchState.SENT.may(BatchState.OPEN));
        assertFalse(BatchState.SENT.may(BatchState.QUEUED));
        assertFalse(BatchState.SENT.may(BatchState.SUPERSEDED));
        assertTrue(BatchState.QUEUED.may(BatchState.OPEN));
    }

    @Test
    void whatIsAcceptedStays() {
        assertEquals(Set.of(), BatchState.ACCEPTED.next());
    }

    @Test
    void aStatementIsToldFromWhereItMayMove() {
        assertEquals(List.of("paused", "stopped"), State.before(Progress.RUNNING));
        assertEquals(List.of("approved"), State.before(ProposalState.DONE));
        assertEquals(List.of("proposed", "approved"), State.before(ProposalState.REJECTED));
        assertEquals(List.of("taken"), State.before(FileState.WITHDRAWN));
    }

    @Test
    void wordsOfTheDatabaseAreReadAndWritten() {
        assertEquals(ReviewState.IN_FORCE, State.of(ReviewState.class, "in-force"));
        assertEquals(RowState.SUPERSEDED, State.of(RowState.class, "X"));
        assertEquals(List.of("B", "D", "S", "X"), State.words(RowState.class));
        assertNull(State.orNone(BatchState.class, null));
        assertEquals(BatchState.STUCK, State.orNone(BatchState.class, "stuck"));
    }

    @Test
    void programsAreToldTheWord() throws Exception {
        assertEquals("[\"in-force\",\"B\",\"taken\"]", new JsonMapper().writeValueAsString(
                List.of(ReviewState.IN_FORCE, RowState.BATCH, FileState.TAKEN)));
    }

    @Test
    void aWordNobodyKnowsIsNamedWithItsKind() {
        var unknown = assertThrows(IllegalArgumentException.class, () -> State.of(FileState.class, "lost"));
        assertEquals("'lost' is no FileState", unknown.getMessage());
    }
}
