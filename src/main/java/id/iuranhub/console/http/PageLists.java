package id.iuranhub.console.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Nik;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of a page, out of what the page shows: each component of its record that is a list of records is a table,
 * each plain field of those a column. A NIK is masked as on the page; of a person also card, name and birth date, where
 * whoever looks may see no person in full.
 */
final class PageLists {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Wherever one may have got into a text. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");
    /** A kode iuran has as many digits. */
    private static final Pattern IS_NO_PERSON = Pattern.compile("kode|receipt|reference|key");
    private static final List<String> OF_A_PERSON = List.of("kpj", "name", "birthDate");
    private static final String NIK = "nik";
    private static final int DEPTH = 2;

    private final Frame frame;

    PageLists(Frame frame) {
        this.frame = frame;
    }

    /** A list of a page. @param name of the component in which it lies */
    record Found(String name, List<?> rows) { }

    /** What is on a page by name, empty lists too. */
    static List<Found> of(Object model) {
        if (model instanceof Listed own) {
            return own.lists().entrySet().stream().map(list -> new Found(list.getKey(), list.getValue())).toList();
        }
        if (model instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Record.class::isInstance)
                    ? List.of(new Found("entries", List.copyOf(map.entrySet()))) : List.of();
        }
        if (!(model instanceof Record record)) {
            return List.of();
        }
        return Arrays.stream(record.getClass().getRecordComponents()).filter(one -> !isIgnored(one))
                .filter(one -> value(record, one) instanceof List<?> list && isOfRecords(list))
                .map(one -> new Found(one.getName(), (List<?>) value(record, one))).toList();
    }

    private static boolean isOfRecords(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof Record;
    }

    private static boolean isIgnored(RecordComponent component) {
        return component.isAnnotationPresent(JsonIgnore.class)
                || component.getAccessor().isAnnotationPresent(JsonIgnore.class);
    }

    /** The rows of one list as they go into a file. */
    ListSheet sheet(Found list) {
        var columns = new LinkedHashMap<String, Boolean>();
        var rows = list.rows.stream().map(this::cells).toList();
        rows.forEach(row -> row.keySet().forEach(column -> columns.put(column, true)));
        return new ListSheet(name(list.name), columns.keySet().stream().map(this::title).toList(),
                rows.stream().map(row -> columns.keySet().stream().map(column -> row.getOrDefault(column, ""))
                .toList()).toList());
    }

    String name(String list) {
        return frame.words().textOr("page.list." + list, list);
    }

    /** Of a field of a field by the last of them. */
    private String title(String column) {
        String last = column.substring(column.lastIndexOf('.') + 1);
        return frame.words().textOr("page.column." + column, frame.words().textOr("page.column." + last, last));
    }

    private Map<String, Object> cells(Object row) {
        var cells = new LinkedHashMap<String, Object>();
        if (row instanceof Map.Entry<?, ?> entry) {
            cells.put("key", plain(entry.getKey()));
            put("", (Record) entry.getValue(), cells, 0);
        } else {
            put("", (Record) row, cells, 0);
        }
        return cells;
    }

    private void put(String before, Record row, Map<String, Object> cells, int depth) {
        var components = row.getClass().getRecordComponents();
        boolean hides = !frame.may("PERSONAL") && Arrays.stream(components).anyMatch(one -> one.getName().equals(NIK));
        for (RecordComponent component : components) {
            Object value = isIgnored(component) ? List.of() : unwrapped(value(row, component));
            String column = before + component.getName();
            if (hides && OF_A_PERSON.contains(component.getName())) {
                cells.put(column, "*");
            } else if (component.getName().equals(NIK)) {
                cells.put(column, value == null ? "" : Nik.mask(value.toString()));
            } else if (IS_NO_PERSON.matcher(component.getName()).lookingAt() && value instanceof String) {
                cells.put(column, value);
            } else if (isPlain(value)) {
                cells.put(column, plain(value));
            } else if (value instanceof Record inner && depth < DEPTH) {
                put(column + ".", inner, cells, depth + 1);
            }
        }
    }

    private static Object unwrapped(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    /** What goes into one cell. A table within a row does not. */
    private static boolean isPlain(Object value) {
        return value instanceof List<?> list ? !list.isEmpty() && list.stream().allMatch(PageLists::isPlain)
                : value instanceof Finding || !(value instanceof Record record) && !(value instanceof Map)
                || isOneValue(value);
    }

    /** A month, a sum: a record of one field, told by its text. */
    private static boolean isOneValue(Object value) {
        return value instanceof Record record && record.getClass().getRecordComponents().length == 1;
    }

    private Object plain(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Long || value instanceof Integer) {
            return value;
        }
        if (value instanceof Boolean is) {
            return frame.say(is ? "export.yes" : "export.no");
        }
        if (value instanceof OffsetDateTime time) {
            return MINUTE.format(time.atZoneSameInstant(frame.zone()));
        }
        String text = value instanceof Finding finding ? frame.words().masked(finding)
                : value instanceof List<?> list
                ? list.stream().map(this::plain).map(Object::toString).collect(Collectors.joining("; "))
                : value.toString();
        return NUMBER.matcher(text).replaceAll(PageLists::masked);
    }

    private static String masked(MatchResult number) {
        return Nik.isValid(number.group()) ? java.util.regex.Matcher.quoteReplacement(Nik.mask(number.group()))
                : number.group();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    /** The key by which a page goes on, and the parameter that takes it; empty at its end. */
    static Optional<Map.Entry<String, String>> next(Object model) {
        if (!(model instanceof Record record)) {
            return Optional.empty();
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            var on = component.getAnnotation(GoesOn.class);
            if (on != null) {
                String key = String.valueOf(value(record, component));
                return key.isEmpty() || key.equals("0") || key.equals("-1") ? Optional.empty()
                        : Optional.of(Map.entry(on.value(), key));
            }
        }
        return Optional.empty();
    }

    /** The list that grows where a page goes on: the one of the last component of its record that is asked on. */
    static List<Found> joined(List<List<Found>> pages) {
        var first = pages.get(0);
        if (pages.size() == 1) {
            return first;
        }
        var joined = new ArrayList<Found>();
        for (Found list : first) {
            var rows = new ArrayList<Object>(list.rows);
            for (int page = 1; page < pages.size(); page++) {
                pages.get(page).stream().filter(one -> one.name.equals(list.name) && !one.rows.equals(list.rows))
                        .forEach(one -> rows.addAll(one.rows));
            }
            joined.add(new Found(list.name, rows));
        }
        return joined;
    }
}
