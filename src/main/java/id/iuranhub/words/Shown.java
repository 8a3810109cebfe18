package id.iuranhub.words;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.OtherRow;
import id.iuranhub.model.RowKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the values of findings the way a reader of the language does: amounts, dates, sizes, places in a file. */
final class Shown {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern LIMIT = Pattern.compile("[<>]= (.*)");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern ENROLMENT = Pattern.compile("([AN]) (\\S+?)\\.\\.(\\S*)");
    private static final Pattern FIELD_OF_LINE = Pattern.compile("baris (\\d+), (.*)");
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
        var line = FIELD_OF_LINE.matcher(finding.field());
        return line.matches() ? measure.counted("line", line.group(1)) + ", " + line.group(2)
                : oneLine(finding.field());
    }

    /** A place in a file: {@code line 14} as the language says it, a cell as it is. */
    String where(String place) {
        return measure.of(place).orElse(place);
    }

    /** What a remark is about: an amount as the language writes it, a delimiter by its name, anything else as it is. */
    String figure(String value) {
        return bundle.textOr("delimiter." + (value.length() == 1 ? (int) value.charAt(0) : ""), amount(value));
    }

    String expected(Finding finding) {
        String value = finding.expected();
        return switch (finding.code()) {
            case MONEY_INVALID -> money(value);
            case DATE_INVALID -> limit(value, this::dateFormat);
            case IDENTITY_MISMATCH -> date(value);
            case FILE_TOO_LARGE -> limit(value, measure::size);
            case FILE_UNREADABLE -> demand(value);
            case FILE_LAYOUT -> finding.hint() == Hint.NONE ? oneLine(value) : where(figure(value));
            case DEDUCTION_MISSING, DEDUCTION_MISMATCH, DEDUCTION_SHORT, CONTROL_MISMATCH -> amount(value);
            default -> oneLine(value);
        };
    }

    String found(Finding finding) {
        String value = finding.found();
        return switch (finding.code()) {
            case DUPLICATE_ROW -> OtherRow.parse(value).map(this::row)
                    .orElseGet(() -> RowKey.parse(value).map(this::row).orElseGet(() -> where(value)));
            case ENROLMENT_INACTIVE -> enrolment(value);
            case IDENTITY_MISMATCH -> date(value);
            case DEDUCTION_MISSING, DEDUCTION_MISMATCH, DEDUCTION_SHORT, CONTROL_MISMATCH -> amount(value);
            case FILE_UNREADABLE, FILE_TOO_LARGE, FILE_ENCODING ->
                    finding.hint() == Hint.RENAMED ? bundle.textOr("kind." + value, value) : place(value);
            case FILE_LAYOUT -> finding.hint() == Hint.NONE ? shortened(value, LONGEST) : where(figure(value));
            case INSURER_REFUSED, BATCH_REFUSED, INSURER_UNREACHABLE,
                    OUTCOME_UNKNOWN -> shortened(value, LONGEST_ANSWER);
            default -> shortened(value, LONGEST);
        };
    }

    /** An example shows how the source writes amounts, so it is left as it is; a limit is ours to write. */
    private String money(String value) {
        return LIMIT.matcher(value).matches() ? limit(value, this::amount) : value;
    }

    private static String limit(String value, Function<String, String> rest) {
        var limit = LIMIT.matcher(value);
        return limit.matches() ? rest.apply(limit.group(1)) : rest.apply(value);
    }

    /** {@code 24.143}, by hand since a trimmed runtime may not know the language's own separator. */
    String amount(String value) {
        return AMOUNT.matcher(value).matches()
                ? String.format(Locale.ROOT, "%,d", Long.parseLong(value)).replace(",", bundle.text("number.group"))
                : shortened(value, LONGEST);
    }

    private String dateFormat(String value) {
        return bundle.textOr("date." + value, value);
    }

    private String date(String value) {
        return ISO_DATE.matcher(value).matches() ? written(LocalDate.parse(value)) : value;
    }

    private String written(LocalDate date) {
        return String.format(Locale.ROOT, bundle.text("date.written"), date);
    }

    private String row(OtherRow row) {
        return new Template(bundle.text("row")).with(Map.of("line", String.valueOf(row.line()),
                "file", shortened(row.file(), LONGEST), "opd", shortened(row.opd(), LONGEST)));
    }

    /** As findings of old homes have it: a number of the ledger says nothing to anybody. */
    private String row(RowKey row) {
        return new Template(bundle.text("row.old")).with(Map.of("line", String.valueOf(row.line())));
    }

    private String enrolment(String value) {
        Matcher known = ENROLMENT.matcher(value);
        if (!known.matches()) {
            return shortened(value, LONGEST);
        }
        return new Template(bundle.text("enrolment")).with(Map.of("status", bundle.text("status." + known.group(1)),
                "from", date(known.group(2)), "to", date(known.group(3))));
    }

    /** What a cell of a snapshot, or a file, should have been. */
    private String demand(String value) {
        return measure.of(value).orElseGet(() -> dateFormat(types(value)));
    }

    /** {@code csv, xlsx} as what a spreadsheet calls them where it saves them. */
    private String types(String value) {
        var types = List.of(value.split(", "));
        return types.stream().map(type -> bundle.textOr("type." + type, type))
                .collect(Collectors.joining(types.size() == 2 ? bundle.text("type.or") : ", "));
    }

    private String place(String value) {
        return measure.of(value).orElseGet(() -> bundle.textOr("place." + value, shortened(value, LONGEST)));
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
