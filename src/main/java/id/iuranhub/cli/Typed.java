package id.iuranhub.cli;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** Reads what people type for words of the trade. */
public final class Typed {

    private static final List<String> CODES = Stream.of(Code.values()).filter(code -> !code.ofFile())
            .map(Code::name).toList();

    private static final List<String> LANGUAGES = List.of("id", "en");

    private Typed() {
    }

    static Blth blth(String text) {
        return Blth.parse(text).orElseThrow(() -> new TypeConversionException(
                "'" + text + "' is not a month: write 2026-05, 202605 or 05-2026"));
    }

    /** A language the hub speaks. */
    public static String language(String text) {
        if (!LANGUAGES.contains(text)) {
            throw Failure.usage("--lang is " + String.join(" or ", LANGUAGES) + ", not '" + text + "'");
        }
        return text;
    }

    /** A code that a row can carry. */
    static Code code(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!CODES.contains(name)) {
            throw new TypeConversionException("'" + text + "' is not a code; the nearest known one is "
                    + Nearest.of(name, CODES));
        }
        return Code.valueOf(name);
    }
}
