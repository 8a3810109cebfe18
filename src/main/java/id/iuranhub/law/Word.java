package id.iuranhub.law;

import id.iuranhub.model.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How the constants of an enum are written in configuration: {@code NEXT_WORKING_DAY} as {@code next-working-day}. */
final class Word {

    private Word() {
    }

    /** Reads a word, case ignored; the error names the nearest known word. */
    static <E extends Enum<E>> Function<String, E> of(Class<E> kind) {
        return text -> {
            for (E constant : kind.getEnumConstants()) {
                if (written(constant).equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            List<String> known = Arrays.stream(kind.getEnumConstants()).map(Word::written).toList();
            throw new IllegalArgumentException("the nearest known is '" + Nearest.of(text, known) + "', all are "
                    + known);
        };
    }

    /** Reads exactly {@code true} or {@code false}. */
    static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("expected true or false");
        }
        return text.equals("true");
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
