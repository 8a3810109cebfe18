package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Value;
import java.util.List;
import java.util.stream.Stream;

/** A file cannot be taken in, whatever its rows say. Thrown, since it may come to light anywhere in the stream. */
public final class FileRefused extends Exception {

    private final transient List<Finding> findings;

    /**
     * @param findings why; of files, so that nothing in them is about a person
     */
    public FileRefused(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    public static FileRefused because(Code code, String field, String expected, String found) {
        return new FileRefused(List.of(new Finding(code, field, expected, found)));
    }

    private static FileRefused because(Code code, String field, Value expected, Value found) {
        return new FileRefused(List.of(new Finding(code, field, expected, found)));
    }

    /** {@code FILE_LAYOUT} with what it looks like. */
    static FileRefused hinting(Hint hint, String field, Value expected, Value found) {
        return new FileRefused(List.of(new Finding(Code.FILE_LAYOUT, field, expected, found, hint)));
    }

    /** @param found the kind of file it is, whatever its name says */
    public static FileRefused renamed(String expected, String found) {
        return new FileRefused(List.of(new Finding(Code.FILE_UNREADABLE, "", new Value.Form(expected),
                new Value.FileKind(found), Hint.RENAMED)));
    }

    /** A name that is not taken. @param name as it may be shown */
    static FileRefused named(Hint hint, String name) {
        return new FileRefused(List.of(new Finding(Code.FILE_UNREADABLE, "", Value.NOTHING, new Value.Part(name),
                hint)));
    }

    /** @param expected what would read; @param found what is there, and where */
    public static FileRefused unreadable(Value expected, Value found) {
        return because(Code.FILE_UNREADABLE, "", expected, found);
    }

    /** @param limit in bytes; @param found where, or nothing */
    public static FileRefused tooLarge(String part, long limit, Value found) {
        return because(Code.FILE_TOO_LARGE, part, new Value.AtMostBytes(limit), found);
    }

    /** No row has all needed columns. */
    boolean isForWantOfHeaders() {
        return findings.get(0).code() == Code.FILE_LAYOUT && findings.get(0).hint() == Hint.NONE;
    }

    /** Whole lines stand in quotes. */
    boolean isQuoted() {
        return findings.get(0).hint() == Hint.QUOTED;
    }

    /** How many headers the row most like one lacks; of all other refusals no comparison is made. */
    int missingHeaders() {
        return isForWantOfHeaders() ? findings.get(0).field().split(", ").length : Integer.MAX_VALUE;
    }

    /** The same, and what else the file looks like. */
    public FileRefused and(Finding more) {
        return new FileRefused(Stream.concat(findings.stream(), Stream.of(more)).toList());
    }

    public List<Finding> findings() {
        return findings;
    }
}
