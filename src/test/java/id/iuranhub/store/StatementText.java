package id.iuranhub.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement as far as a test reads it: which words it compares columns with, and where it moves them. Of a column
 * whose table cannot be told, every table of the statement that has such a column is meant.
 */
final class StatementText {

    private static final Path SQL = Path.of("src/main/resources/sql");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern INCLUDED = Pattern.compile("\\$[{\\[]([a-zA-Z/]+)[}\\]]");
    private static final String LIST = "\\(\\s*('[^']*'(?:\\s*,\\s*'[^']*')*)\\s*\\)|'([^']*)'";
    private static final Set<String> NO_ALIAS = Set.of("set", "where", "on", "join", "left", "using", "values", "order",
            "group", "when", "inner", "full", "cross", "fetch", "union", "for", "and", "or", "limit", "add", "select");

    /** @param columns it may be of: {@code batch.state} */
    record Told(Set<String> columns, String word) { }

    /** @param from words, as far as they are written there; @param namesFrom also where they come from the code */
    record Move(String column, Set<String> from, Set<String> to, boolean namesFrom) { }

    private final String name;
    private final String text;
    private final Set<String> known;
    private final Map<String, Set<String>> tables = new HashMap<>();
    private final List<Move> moves;
    private final List<Told> words;

    private StatementText(String name, String text, Set<String> known) {
        this.name = name;
        this.text = text;
        this.known = known;
        for (String table : known.stream().map(column -> column.split("\\.")[0]).collect(Collectors.toSet())) {
            if (!text.contains(table)) {
                continue;
            }
            var named = Pattern.compile("(?i)(?:\\b(?:from|join|update|into|using)|,)\\s+" + table
                    + "\\b(?:\\s+(?:as\\s+)?([a-z]\\w*))?").matcher(text);
            while (named.find()) {
                tables.computeIfAbsent(table, fresh -> new TreeSet<>()).add(table);
                if (named.group(1) != null && !NO_ALIAS.contains(named.group(1).toLowerCase())) {
                    tables.computeIfAbsent(named.group(1), fresh -> new TreeSet<>()).add(table);
                }
            }
        }
        moves = tables.isEmpty() ? List.of() : readMoves();
        words = tables.isEmpty() ? List.of() : readWords();
    }

    List<Move> moves() {
        return moves;
    }

    List<Told> words() {
        return words;
    }

    String name() {
        return name;
    }

    /** All statements, with what they include put in its place; of the migrations each statement too. */
    static List<StatementText> all(Set<String> columns) throws IOException {
        var all = new ArrayList<StatementText>();
        for (Path file : files(SQL)) {
            String text = bare(Files.readString(file));
            all.add(new StatementText(SQL.relativize(file).toString().replaceAll("\\.sql$", ""), whole(text), columns));
        }
        for (Path file : files(MIGRATIONS)) {
            for (String one : bare(Files.readString(file)).split(";")) {
                all.add(new StatementText(file.getFileName().toString(), one, columns));
            }
        }
        return all;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }

    private static String bare(String text) {
        return text.replaceAll("(?m)--.*$", "");
    }

    private static String whole(String text) throws IOException {
        Matcher part = INCLUDED.matcher(text);
        var whole = new StringBuilder();
        while (part.find()) {
            String included = whole(bare(Files.readString(SQL.resolve(part.group(1) + ".sql"))));
            part.appendReplacement(whole, Matcher.quoteReplacement("(" + included + ")"));
        }
        return part.appendTail(whole).toString();
    }

    /** What an expression can come to. */
    static Set<String> results(String name) throws IOException {
        var results = new TreeSet<String>();
        Pattern.compile("(?:then|else|,)\\s+'([^']*)'")
                .matcher(whole(bare(Files.readString(SQL.resolve(name + ".sql")))))
                .results().filter(found -> !found.group().startsWith(",") || found.group(1).isEmpty())
                .forEach(found -> results.add(found.group(1)));
        return results;
    }

    /** The words a column of no table is compared with. */
    Set<String> compared(String column) {
        return words("(?i)(?<!\\.)\\b" + column + "\\s*(?:=|<>|not\\s+in|in)\\s*(?:" + LIST + ")", text);
    }

    private List<Told> readWords() {
        var told = new ArrayList<Told>();
        for (String column : known.stream().map(one -> one.split("\\.")[1]).collect(Collectors.toSet())) {
            Matcher compared = Pattern.compile("(?i)(?:([a-z]\\w*)\\.)?(?<![.:\\w])\\b" + column
                    + "(?:\\s*,\\s*''\\s*\\))?\\s*(?:=|<>|not\\s+in|in)\\s*(?:" + LIST + ")").matcher(text);
            while (compared.find()) {
                Set<String> columns = columns(compared.group(1), column);
                if (!columns.isEmpty()) {
                    listed(compared.group(2), compared.group(3)).forEach(word -> told.add(new Told(columns, word)));
                }
            }
        }
        inserted().forEach((column, word) -> told.add(new Told(Set.of(column), word)));
        moves.forEach(move -> move.to.forEach(word -> told.add(new Told(Set.of(move.column), word))));
        told.removeIf(one -> one.word.isEmpty());
        return told;
    }

    private Set<String> columns(String alias, String column) {
        var meant = alias != null && tables.containsKey(alias) ? tables.get(alias)
                : tables.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var columns = meant.stream().map(table -> table + "." + column).filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        // An unqualified kind or state of a table that is not known here is no matter of this test.
        return alias == null && tables.isEmpty() ? Set.of() : columns;
    }

    private static Set<String> listed(String list, String one) {
        return list == null ? Set.of(one)
                : Stream.of(list.split(",")).map(word -> word.strip().replace("'", "")).collect(Collectors.toSet());
    }

    private static Set<String> words(String pattern, String text) {
        var words = new LinkedHashSet<String>();
        Pattern.compile(pattern).matcher(text).results()
                .forEach(found -> words.addAll(listed(found.group(1), found.group(2))));
        return words;
    }

    /** The words that new rows begin with. */
    private Map<String, String> inserted() {
        var inserted = new HashMap<String, String>();
        Matcher insert =
                Pattern.compile("(?is)insert(?:\\s+into\\s+(\\w+))?\\s*\\(([^)]*)\\)\\s*(values\\s*\\(|select )"
                + "(.*)").matcher(text);
        Matcher merge = Pattern.compile("(?i)merge into (\\w+)").matcher(text);
        String merged = merge.find() ? merge.group(1) : null;
        int from = 0;
        while (insert.find(from)) {
            String table = insert.group(1) == null ? merged : insert.group(1);
            List<String> names = List.of(insert.group(2).strip().split("\\s*,\\s*"));
            List<String> values = parts(insert.group(4));
            for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
                String column = table + "." + names.get(i);
                if (known.contains(column) && values.get(i).strip().matches("'[^']*'")) {
                    inserted.put(column, values.get(i).strip().replace("'", ""));
                }
            }
            from = insert.start(4);
        }
        return inserted;
    }

    /** What commas part outside of brackets, up to the bracket that closes all. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean ends = depth < 0 || depth == 0 && (c == ',' || text.startsWith("from ", i));
            if (ends) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    private List<Move> readMoves() {
        Matcher update = Pattern.compile("(?is)update\\s+(?:(\\w+)\\s+(?:as\\s+\\w+\\s+)?)?set\\s+(.*)").matcher(text);
        Matcher merge = Pattern.compile("(?i)merge into (\\w+)").matcher(text);
        if (!update.find()) {
            return List.of();
        }
        String table = update.group(1) != null ? update.group(1) : merge.find() ? merge.group(1) : "";
        String rest = update.group(2);
        int where = topLevel(rest, "where ");
        String sets = where < 0 ? rest : rest.substring(0, where);
        String conditions = where < 0 ? "" : withoutSelects(rest.substring(where));
        var moves = new ArrayList<Move>();
        for (String column : known) {
            if (column.startsWith(table + ".")) {
                parts(sets + ",").stream().map(String::strip)
                        .filter(set -> set.matches("(?is)" + column.split("\\.")[1] + "\\s*=.*"))
                        .forEach(set -> moves.addAll(moves(column, set, conditions)));
            }
        }
        return moves;
    }

    private static List<Move> moves(String column, String set, String conditions) {
        String field = column.split("\\.")[1];
        String condition = "(?i)(?:\\b[a-z]+\\.)?\\b" + field + "\\s*(?:=|in)\\s*(?:" + LIST + ")";
        String value = set.substring(set.indexOf('=') + 1).strip();
        var froms = words(condition, conditions);
        boolean byCode = Pattern.compile("\\b" + field + "\\s*(?:=|in)\\s*\\(?:").matcher(conditions).find()
                || Pattern.compile("(?i)\\b" + field + "\\s+is\\s+null").matcher(conditions).find();
        if (!value.toLowerCase().startsWith("case")) {
            Set<String> to = value.startsWith("'") ? Set.of(value.replaceAll("(?s)^'([^']*)'.*", "$1")) : Set.of();
            return List.of(new Move(column, froms, to, byCode || !froms.isEmpty()));
        }
        var moves = new ArrayList<Move>();
        Matcher branch = Pattern.compile("(?is)when(.*?)then\\s+'([^']*)'|else\\s+'([^']*)'").matcher(value);
        while (branch.find()) {
            var own = branch.group(1) == null ? Set.<String>of() : words(condition, withoutSelects(branch.group(1)));
            Set<String> from = own.isEmpty() ? froms : own;
            moves.add(new Move(column, from, Set.of(branch.group(2) != null ? branch.group(2) : branch.group(3)),
                    byCode || !from.isEmpty()));
        }
        return moves;
    }

    private static int topLevel(String text, String word) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.regionMatches(true, i, word, 0, word.length())
                    && (i == 0 || Character.isWhitespace(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutSelects(String text) {
        var left = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(' && text.substring(i + 1).stripLeading().toLowerCase().startsWith("select")) {
                for (int depth = 0; i < text.length(); i++) {
                    depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                    if (depth == 0) {
                        break;
                    }
                }
            } else {
                left.append(text.charAt(i));
            }
        }
        return left.toString();
    }
}
