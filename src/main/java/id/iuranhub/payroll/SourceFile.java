package id.iuranhub.payroll;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.iuranhub.model.Misconfigured;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code config/sources/<name>.yaml}. */
final class SourceFile {

    private static final List<String> KEYS = List.of("scheme", "role", "formats", "delimiter", "numbers", "dates",
            "once-per", "regular-pay", "opds", "opd-folders", "columns");
    private static final List<String> COLUMN_KEYS = List.of("name", "kind", "cell", "column", "aliases");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).filter(Kind::isOfPayroll).map(SourceFile::word).toList();
    private static final List<String> NEED = List.of("needed", "optional");

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    private SourceFile() {
    }

    static Source read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        try {
            return read(name, file.getFileName().toString(), YAML.readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new Misconfigured(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static Source read(String name, String text) {
        try {
            return read(name, name + ".yaml", YAML.readTree(text));
        } catch (IOException unreadable) {
            throw new Misconfigured(name + ".yaml cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Source read(String name, String where, JsonNode tree) {
        try {
            return source(name, new YamlEntry(tree, where));
        } catch (IllegalArgumentException contradiction) {
            throw new Misconfigured(where + ": " + contradiction.getMessage(), contradiction);
        }
    }

    private static Source source(String name, YamlEntry yaml) {
        yaml.allows(KEYS);
        return new Source(name, yaml.needed("scheme"),
                one(yaml.word("role", "payroll", words(Role.values())), Role.values(), SourceFile::word),
                yaml.words("formats", words(Format.values())).stream()
                        .map(word -> one(word, Format.values(), SourceFile::word)).collect(Collectors.toSet()),
                delimiter(yaml),
                one(yaml.word("numbers", words(MoneyFormat.values())), MoneyFormat.values(), SourceFile::word),
                one(yaml.word("dates", dateFormats()), DateFormat.values(), DateFormat::text),
                one(yaml.word("once-per", "nik", List.of("nik", "nip")), Kind.values(), SourceFile::word),
                yaml.text("regular-pay").orElse(""), yaml.texts("opds"),
                one(yaml.word("opd-folders", "allowed", words(OpdFolders.values())), OpdFolders.values(),
                SourceFile::word),
                yaml.entries("columns").stream().map(SourceFile::column).toList());
    }

    private static char delimiter(YamlEntry yaml) {
        String delimiter = yaml.text("delimiter").orElse(";");
        if (delimiter.length() != 1) {
            throw new Misconfigured("'delimiter' is one character in " + yaml.where());
        }
        return delimiter.charAt(0);
    }

    /**
     * Only a text column may be absent, and only its cells and the cuts may be empty, unless the entry says otherwise.
     */
    private static Column column(YamlEntry yaml) {
        yaml.allows(COLUMN_KEYS);
        Kind kind = one(yaml.word("kind", KINDS), Kind.values(), SourceFile::word);
        boolean text = kind == Kind.TEXT;
        return new Column(yaml.needed("name"), kind,
                isNeeded(yaml, "cell", !text && kind != Kind.CUT), isNeeded(yaml, "column", !text),
                yaml.texts("aliases"));
    }

    private static boolean isNeeded(YamlEntry yaml, String key, boolean otherwise) {
        return isNeed(yaml.word(key, need(otherwise), NEED));
    }

    static String need(boolean needed) {
        return needed ? "needed" : "optional";
    }

    static boolean isNeed(String word) {
        return word.equals("needed");
    }

    private static List<String> dateFormats() {
        return Arrays.stream(DateFormat.values()).map(DateFormat::text).toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(SourceFile::word).toList();
    }

    /** {@code SPONSOR_LIST} is written {@code sponsor-list}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T one(String word, T[] values, Function<? super T, String> words) {
        return Arrays.stream(values).filter(value -> words.apply(value).equals(word)).findFirst().orElseThrow();
    }
}
