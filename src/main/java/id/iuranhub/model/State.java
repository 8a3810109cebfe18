package id.iuranhub.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a thing that the database keeps stands: by a word, and with the states it may go to from there. Statements that
 * move one name the states they move it from; a test compares both with what stands here.
 *
 * @param <S> the states of that thing
 */
public interface State<S extends State<S>> {

    String name();

    /** As the database, contracts and the journal write it. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it may go from here; empty of an end. */
    Set<S> next();

    default boolean may(S to) {
        return next().contains(to);
    }

    /** @throws IllegalArgumentException the database has a word that nobody knows */
    static <S extends Enum<S> & State<S>> S of(Class<S> states, String word) {
        return Arrays.stream(states.getEnumConstants()).filter(state -> state.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no " + states.getSimpleName()));
    }

    /** The same of a column that may be empty: null then. */
    static <S extends Enum<S> & State<S>> S orNone(Class<S> states, String wordOrNull) {
        return wordOrNull == null ? null : of(states, wordOrNull);
    }

    /** The words of the states from which one may be gone to, for statements. */
    static <S extends Enum<S> & State<S>> List<String> before(S to) {
        return Arrays.stream(to.getDeclaringClass().getEnumConstants()).filter(from -> from.may(to)).map(State::word)
                .toList();
    }

    /** All words, in order. */
    static <S extends Enum<S> & State<S>> List<String> words(Class<S> states) {
        return Arrays.stream(states.getEnumConstants()).map(State::word).toList();
    }
}
