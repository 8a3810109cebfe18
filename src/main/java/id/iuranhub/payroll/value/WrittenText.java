package id.iuranhub.payroll.value;

import id.iuranhub.model.Digits;

/**
 * What somebody wrote into a cell, without what nobody sees and what spreadsheets put around it: characters without a
 * shape (Unicode categories Cf, Zl, Zp and the spaces that do not break), and {@code ="..."} around a value.
 */
public final class WrittenText {

    private WrittenText() {
    }

    /** The cell itself where nothing of that is in it. */
    public static String of(String cell) {
        return Cell.isNumber(cell) ? cell : unwrapped(visible(cell));
    }

    /** The code of a word or number of few digits: {@code 1.0} is 1, as databases write it. */
    public static String code(String cell) {
        String code = Identifier.clean(of(Cell.shown(cell)));
        return isWhole(code) ? code.substring(0, code.length() - 2) : code;
    }

    /** {@code 3500000.0}: digits and a decimal that says nothing. */
    static boolean isWhole(String text) {
        return text.length() > 2 && text.endsWith(".0") && Digits.only(text.substring(0, text.length() - 2));
    }

    private static String visible(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) < 0xa0) {
            at++;
        }
        if (at == cell.length()) {
            return cell;
        }
        var seen = new StringBuilder(cell.length());
        cell.codePoints().filter(point -> !isInvisible(point)).forEach(seen::appendCodePoint);
        return seen.length() == cell.length() ? cell : seen.toString();
    }

    static boolean isInvisible(int point) {
        return switch (point) {
            case 0xa0, 0x2007, 0x202f -> true;
            default -> switch (Character.getType(point)) {
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        };
    }

    private static String unwrapped(String cell) {
        int from = Blank.start(cell, 0);
        if (from == cell.length() || cell.charAt(from) != '=') {
            return cell;
        }
        int to = Blank.end(cell, from);
        boolean wrapped = to - from >= 3 && cell.charAt(from + 1) == '"' && cell.charAt(to - 1) == '"';
        return wrapped ? cell.substring(from + 2, to - 1).replace("\"\"", "\"") : cell;
    }
}
