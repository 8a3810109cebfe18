package id.iuranhub.words;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.OtherRow;
import id.iuranhub.model.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the values of findings the way a reader of the language does: amounts, dates, sizes, places in a file. */
final class Shown {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");
    /** A sentence is read at a glance; the cell itself is in the file. */
    private static final int LONGEST = 60;
    /** The insurer's own words stand nowhere else. */
    private static final int LONGEST_ANSWER = 200;

    private final Bundle bundle;
    private final Measure measure;

    Shown(Bundle bundle) {
        this.bundle = bundle;
        this.measure = new Measure(bundle, this::amount);
    }

    String field(Finding finding) {
        return finding.line() == 0 ? oneLine(finding.field())
                : measure.counted("line", finding.line()) + ", " + finding.field();
    }

    /** The place of a remark: {@code line 14} as the language says it, a cell as it is. */
    String where(String place) {
        var line = LINE.matcher(place);
        return line.matches() ? measure.counted("line", Long.parseLong(line.group(1))) : place;
    }

    /** What a remark is about: an amount as the language writes it, a delimiter by its name, anything else as it is. */
    String figure(String value) {
        return value.length() == 1 ? delimiter(value.charAt(0)).orElseGet(() -> amount(value)) : amount(value);
    }

    private Optional<String> delimiter(char sign) {
        return Optional.ofNullable(bundle.textOr("delimiter." + (int) sign, null));
    }

    String expected(Finding finding) {
        if (finding.expected() instanceof Value.Text text) {
            // An example shows how the source writes amounts, so it is left as it is.
            return finding.code() == Code.MONEY_INVALID ? text.plain() : oneLine(text.plain());
        }
        return written(finding.expected());
    }

    String found(Finding finding) {
        return written(finding.found());
    }

    /** By what it is; Java 17 has no switch for that. */
    private String written(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount(amount.amount());
        }
        if (value instanceof Value.AtLeast least) {
            return amount(least.amount());
        }
        if (value instanceof Value.Day day) {
            return written(day.day());
        }
        if (value instanceof Value.NotAfter latest) {
            return latest.day();
        }
        if (value instanceof Value.Span span) {
            return enrolment(span);
        }
        if (value instanceof Value.Elsewhere elsewhere) {
            return row(elsewhere.row());
        }
        if (value instanceof Value.Row old) {
            // As findings of old homes have it: a number of the ledger says nothing to anybody.
            return new Template(bundle.text("row.old")).with(Map.of("line", String.valueOf(old.key().line())));
        }
        if (value instanceof Value.Delimiter delimiter) {
            return delimiter(delimiter.sign()).orElse(delimiter.plain());
        }
        return measured(value).orElseGet(() -> named(value));
    }

    private Optional<String> measured(Value value) {
        if (value instanceof Value.Line line) {
            return Optional.of(measure.counted("line", line.line()));
        }
        if (value instanceof Value.DbfRecord one) {
            return Optional.of(measure.counted("record", one.number()));
        }
        if (value instanceof Value.Digits digits) {
            return Optional.of(measure.counted("digits", digits.count()));
        }
        if (value instanceof Value.Letters letters) {
            return Optional.of(measure.counted("letters", letters.most()));
        }
        if (value instanceof Value.Bytes bytes) {
            return Optional.of(measure.size(bytes.bytes()));
        }
        return value instanceof Value.AtMostBytes most ? Optional.of(measure.size(most.bytes())) : Optional.empty();
    }

    /** What has a name in the language, and what stands for itself. */
    private String named(Value value) {
        String plain = value.plain();
        if (value instanceof Value.Form) {
            String types = types(plain);
            return bundle.textOr("date." + types, types);
        }
        if (value instanceof Value.FileKind) {
            return bundle.textOr("kind." + plain, plain);
        }
        if (value instanceof Value.Part || value instanceof Value.Extension) {
            return bundle.textOr("place." + plain, shortened(plain, LONGEST));
        }
        return shortened(plain, value instanceof Value.Answer ? LONGEST_ANSWER : LONGEST);
    }

    /** {@code 24.143}, by hand since a trimmed runtime may not know the language's own separator. */
    String amount(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(",", bundle.text("number.group"));
    }

    private String amount(String value) {
        return AMOUNT.matcher(value).matches() ? amount(Long.parseLong(value)) : shortened(value, LONGEST);
    }

    private String written(LocalDate date) {
        return String.format(Locale.ROOT, bundle.text("date.written"), date);
    }

    private String row(OtherRow row) {
        return new Template(bundle.text("row")).with(Map.of("line", String.valueOf(row.line()),
                "file", shortened(row.file(), LONGEST), "opd", shortened(row.opd(), LONGEST)));
    }

    private String enrolment(Value.Span span) {
        return new Template(bundle.text("enrolment")).with(Map.of(
                "status", bundle.text("status." + (span.active() ? "A" : "N")), "from", written(span.from()),
                "to", span.to() == null ? "" : written(span.to())));
    }

    /** {@code csv, xlsx} as what a spreadsheet calls them where it saves them. */
    private String types(String value) {
        var types = List.of(value.split(", "));
        return types.stream().map(type -> bundle.textOr("type." + type, type))
                .collect(Collectors.joining(types.size() == 2 ? bundle.text("type.or") : ", "));
    }

    static String oneLine(String value) {
        return value.replaceAll("\\s+|\\p{Cntrl}+", " ").strip();
    }

    private static String shortened(String value, int longest) {
        String line = oneLine(value);
        return line.codePointCount(0, line.length()) <= longest ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
    }
}
