package id.iuranhub.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * Reads values back from what is stored: what one is follows from its code. Only here is a text taken apart; whoever
 * finds a fault says what its values are.
 */
final class PlainValue {

    private static final Map<Pattern, LongFunction<Value>> MEASURES = Map.of(
            Pattern.compile("line (\\d{1,18})"), Value.Line::new,
            Pattern.compile("record (\\d{1,18})"), Value.DbfRecord::new,
            Pattern.compile("(\\d{1,18}) bytes"), Value.Bytes::new,
            Pattern.compile("(\\d{1,18}) x 0-9"), Value.Digits::new,
            Pattern.compile("1-(\\d{1,18})"), Value.Letters::new);
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern AT_LEAST = Pattern.compile(">= (-?\\d{1,18})");
    private static final Pattern AT_MOST = Pattern.compile("<= (\\d{1,18})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SPAN = Pattern.compile("([AN]) (\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)?");
    private static final Pattern PLACE = Pattern.compile("baris (\\d{1,9}), (.*)");
    private static final Pattern EXTENSION = Pattern.compile("(?!header)[a-z0-9]{1,10}");
    /** A status of an employee is shorter than any number of a person. */
    private static final int SHORTEST_NIP = 3;

    private PlainValue() {
    }

    static Value expected(Code code, String text, Hint hint) {
        return text.isEmpty() ? Value.NOTHING : switch (code) {
            case MONEY_INVALID -> {
                var least = AT_LEAST.matcher(text);
                yield least.matches() ? new Value.AtLeast(Long.parseLong(least.group(1))) : new Value.Text(text);
            }
            case DATE_INVALID -> text.startsWith("<= ") ? new Value.NotAfter(text.substring(3)) : new Value.Form(text);
            case IDENTITY_MISMATCH -> dayOr(text, number(text, Value.Of.KPJ));
            case FILE_TOO_LARGE -> {
                var most = AT_MOST.matcher(text);
                yield most.matches() ? new Value.AtMostBytes(Long.parseLong(most.group(1))) : new Value.Text(text);
            }
            case FILE_UNREADABLE -> text.equals("\"") ? new Value.Delimiter('"') : measure(text, new Value.Form(text));
            case FILE_LAYOUT -> isNone(hint) ? new Value.Text(text) : layout(text);
            case DEDUCTION_MISSING, DEDUCTION_MISMATCH, DEDUCTION_SHORT, CONTROL_MISMATCH -> amount(text);
            default -> new Value.Text(text);
        };
    }

    static Value found(Code code, String field, String expected, String text, Hint hint) {
        return text.isEmpty() ? Value.NOTHING : switch (code) {
            case DUPLICATE_ROW -> OtherRow.parse(text).<Value>map(Value.Elsewhere::new)
                    .or(() -> RowKey.parse(text).map(Value.Row::new))
                    .orElseGet(() -> measure(text, new Value.Text(text)));
            case ENROLMENT_INACTIVE -> span(text);
            case IDENTITY_MISMATCH -> dayOr(text, ofColumn(field, text, null));
            case DEDUCTION_MISSING, DEDUCTION_MISMATCH, DEDUCTION_SHORT, CONTROL_MISMATCH -> amount(text);
            case FILE_UNREADABLE, FILE_TOO_LARGE, FILE_ENCODING -> hint == Hint.RENAMED ? new Value.FileKind(text)
                    : code == Code.FILE_UNREADABLE && ofColumn(field, text, null) instanceof Value.PersonNumber number
                    ? number : measure(text, !expected.isEmpty() && EXTENSION.matcher(text).matches()
                    && code == Code.FILE_UNREADABLE ? new Value.Extension(text) : new Value.Part(text));
            case FILE_LAYOUT -> isNone(hint) ? new Value.Text(text) : layout(text);
            case INSURER_REFUSED, BATCH_REFUSED, INSURER_UNREACHABLE, OUTCOME_UNKNOWN -> new Value.Answer(text);
            case NIK_INVALID, NOT_ENROLLED -> number(text, Value.Of.NIK);
            case NIP_INVALID -> !expected.isEmpty() && text.length() < SHORTEST_NIP ? new Value.Text(text)
                    : number(text, Value.Of.NIP);
            case KPJ_INVALID -> number(text, Value.Of.KPJ);
            case IDENTIFIER_DAMAGED -> ofColumn(field, text, Value.Of.KPJ);
            case IDENTITY_CONFLICT -> ofColumn(field, text, null);
            default -> new Value.Text(text);
        };
    }

    private static boolean isNone(Hint hint) {
        return hint == null || hint == Hint.NONE;
    }

    static String place(long line, String column) {
        return "baris " + line + ", " + column;
    }

    static String column(String place) {
        var parts = PLACE.matcher(place);
        return parts.matches() ? parts.group(2) : place;
    }

    static long line(String place) {
        var parts = PLACE.matcher(place);
        return parts.matches() ? Long.parseLong(parts.group(1)) : 0;
    }

    private static Value number(String text, Value.Of of) {
        return new Value.PersonNumber(text, of);
    }

    /** A site names its columns as it likes, yet hardly one of these without saying what it holds. */
    private static Value ofColumn(String field, String text, Value.Of otherwise) {
        String column = field.toLowerCase(Locale.ROOT);
        if (column.contains("nik") || column.contains("ktp")) {
            return number(text, Value.Of.NIK);
        }
        if (column.contains("nip")) {
            return number(text, Value.Of.NIP);
        }
        if (column.contains("kpj") || column.contains("peserta")) {
            return number(text, Value.Of.KPJ);
        }
        return otherwise == null ? new Value.Text(text) : number(text, otherwise);
    }

    private static Value amount(String text) {
        return AMOUNT.matcher(text).matches() ? new Value.Amount(Long.parseLong(text)) : new Value.Text(text);
    }

    private static Value dayOr(String text, Value otherwise) {
        return DAY.matcher(text).matches() ? new Value.Day(LocalDate.parse(text)) : otherwise;
    }

    private static Value span(String text) {
        var span = SPAN.matcher(text);
        return !span.matches() ? new Value.Text(text) : new Value.Span(span.group(1).equals("A"),
                LocalDate.parse(span.group(2)), span.group(3) == null ? null : LocalDate.parse(span.group(3)));
    }

    private static Value layout(String text) {
        return text.length() == 1 ? new Value.Delimiter(text.charAt(0)) : measure(text, new Value.Text(text));
    }

    private static Value measure(String text, Value otherwise) {
        return MEASURES.entrySet().stream().flatMap(one -> {
            var measure = one.getKey().matcher(text);
            return measure.matches() ? java.util.stream.Stream.of(one.getValue()
                    .apply(Long.parseLong(measure.group(1)))) : java.util.stream.Stream.empty();
        }).findFirst().orElse(otherwise);
    }
}
