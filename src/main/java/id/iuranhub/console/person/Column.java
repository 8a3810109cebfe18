package id.iuranhub.console.person;

import java.util.function.Function;

/**
 * A column of a list about people.
 *
 * @param field of the record, and as the API names it
 * @param value a text or a number
 */
public record Column<T>(String field, Function<T, Object> value) { }
