package id.iuranhub.cli.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.example.Doubt;
import id.iuranhub.payroll.example.Proposal;
import id.iuranhub.words.Words;
import java.util.Locale;
import java.util.Map;

/** A proposed source as the file the hub reads, with what is doubtful in comments. */
record SourceYaml(Words words) {

    /**
     * Strings as in JSON, which YAML takes too; in ASCII, since YAML knows more line ends than a heading may be trusted
     * not to hold.
     */
    private static final JsonMapper QUOTED = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    String of(Proposal proposal, String example) {
        Source source = proposal.source();
        var yaml = new StringBuilder();
        comment(text("heading", Map.of("file", example)), yaml);
        proposal.doubts().forEach(doubt -> comment(text("unsure", Map.of("doubt", said(doubt))), yaml));
        yaml.append("scheme: ").append(quoted(source.scheme())).append('\n');
        if (source.role() != Role.PAYROLL) {
            yaml.append("role: ").append(word(source.role())).append('\n');
        }
        yaml.append("formats: [")
                .append(String.join(", ", source.formats().stream().map(Format::extension).sorted().toList()))
                .append("]\n");
        if (source.formats().contains(Format.CSV)) {
            yaml.append("delimiter: ").append(quoted(String.valueOf(source.delimiter()))).append('\n');
        }
        yaml.append("numbers: ").append(word(source.money())).append("\ndates: ").append(source.dates().text())
                .append('\n');
        if (source.oncePer() != Kind.NIK) {
            yaml.append("once-per: ").append(word(source.oncePer())).append('\n');
        }
        if (!source.regularPay().isEmpty()) {
            yaml.append("regular-pay: ").append(quoted(source.regularPay())).append('\n');
        }
        yaml.append("columns:\n");
        source.columns().forEach(column -> column(column, yaml));
        if (!proposal.unread().isEmpty()) {
            comment(text("unread", Map.of("columns", String.join(", ", proposal.unread()))), yaml);
        }
        return yaml.toString();
    }

    String said(Doubt doubt) {
        return text("doubt." + doubt.what(), Map.of("column", doubt.column(), "choice", doubt.choice()));
    }

    /** A cut is optional anyway. */
    private static void column(Column column, StringBuilder yaml) {
        yaml.append("  - {name: ").append(quoted(column.name())).append(", kind: ").append(word(column.kind()))
                .append(column.cellNeeded() || column.kind() == Kind.CUT ? "" : ", cell: optional").append("}\n");
    }

    private static void comment(String text, StringBuilder yaml) {
        yaml.append("# ").append(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\x{feff}\\p{Cs}\\p{Co}\\p{Cn}]+", " "))
                .append('\n');
    }

    private static String quoted(String text) {
        try {
            return QUOTED.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(String key, Map<String, String> values) {
        return words.text("example." + key, values);
    }
}
