package id.iuranhub.console.person;

import id.iuranhub.console.http.Visit;
import java.util.List;
import java.util.function.Function;

/**
 * A column of a list about people.
 *
 * @param field of the record, and as the API names it
 * @param value a text or a number
 */
public record Column<T>(String field, Function<T, Object> value) {

    /** The whole list, to be kept. @param words what the fields are called is below it: {@code money} */
    static <T> PeopleSheet sheet(Visit visit, String name, String words, List<Column<T>> columns, List<T> rows) {
        var titles = columns.stream().map(column -> visit.frame().say(words + "." + column.field)).toList();
        return new PeopleSheet(name, titles, rows.stream()
                .map(row -> columns.stream().map(column -> column.value.apply(row)).toList()).toList());
    }
}
