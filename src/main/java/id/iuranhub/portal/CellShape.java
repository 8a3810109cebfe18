package id.iuranhub.portal;

import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an answer in a form has to look like. */
sealed interface CellShape {

    /** The answer as it is kept and uploaded; empty where the cell is none. @param raw with its marks */
    Optional<String> read(String raw);

    /** Of the words that say what is expected: {@code portal.form.<word>}. */
    String word();

    /** What those words need. */
    String bound();

    private static Optional<String> fitting(String raw, String pattern, int longest) {
        String text = PortalTable.plain(raw);
        return text.matches(pattern) && text.length() <= longest ? Optional.of(text) : Optional.empty();
    }

    /** Any text in one line. */
    record Text(int longest) implements CellShape {
        @Override
        public Optional<String> read(String raw) {
            return fitting(raw, "\\P{Cntrl}+", longest);
        }

        @Override
        public String word() {
            return "text";
        }

        @Override
        public String bound() {
            return Integer.toString(longest);
        }
    }

    /** Of a person or place: letters, and no digits. */
    record Name(int longest) implements CellShape {
        @Override
        public Optional<String> read(String raw) {
            return fitting(raw, "\\p{L}[\\p{L}\\p{M} .,'’()/-]*", longest);
        }

        @Override
        public String word() {
            return "name";
        }

        @Override
        public String bound() {
            return Integer.toString(longest);
        }
    }

    /** Digits alone; dots, dashes and blanks between them are taken away. */
    record Figures(int fewest, int most) implements CellShape {
        @Override
        public Optional<String> read(String raw) {
            String text = PortalTable.plain(raw).replaceAll("[ .-]", "");
            return text.matches("[0-9]{" + fewest + "," + most + "}") ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String word() {
            return "figures";
        }

        @Override
        public String bound() {
            return fewest == most ? Integer.toString(most) : fewest + "-" + most;
        }
    }

    /** Letters and digits, as codes have them. */
    record Code(int longest) implements CellShape {
        @Override
        public Optional<String> read(String raw) {
            return fitting(raw, "[A-Za-z0-9]+", longest);
        }

        @Override
        public String word() {
            return "code";
        }

        @Override
        public String bound() {
            return Integer.toString(longest);
        }
    }

    /** One of a few. */
    record Choice(List<String> all) implements CellShape {
        @Override
        public Optional<String> read(String raw) {
            String text = PortalTable.plain(raw).toUpperCase(Locale.ROOT);
            return all.contains(text) ? Optional.of(text) : Optional.empty();
        }

        @Override
        public String word() {
            return "choice";
        }

        @Override
        public String bound() {
            return String.join(" / ", all);
        }
    }

    /** An address of electronic mail. */
    record Mail() implements CellShape {
        private static final int LONGEST = 100;

        @Override
        public Optional<String> read(String raw) {
            return fitting(raw, "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", LONGEST);
        }

        @Override
        public String word() {
            return "mail";
        }

        @Override
        public String bound() {
            return "";
        }
    }

    /** A day, kept as {@code dd-mm-yyyy}. */
    record Day() implements CellShape {
        @Override
        public Optional<String> read(String raw) {
            LocalDate day = new WrittenDates().read(raw);
            return Optional.ofNullable(day).map(NewWorker::day);
        }

        @Override
        public String word() {
            return "day";
        }

        @Override
        public String bound() {
            return "";
        }
    }

    /** Whether a cell says anything. */
    static boolean isEmpty(String raw) {
        return Cell.written(raw).isEmpty();
    }
}
