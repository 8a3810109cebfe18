package id.iuranhub.model;

import java.time.LocalDate;

/**
 * What a finding expected or found. What it is decides how people read it, in their language, and whether it is masked;
 * {@link #plain()} is what programs are told and what is stored, the same in every language.
 */
public sealed interface Value {

    Value NOTHING = new Text("");

    String plain();

    default boolean isNothing() {
        return plain().isEmpty();
    }

    /** As it stands in the file, or as the site names it. */
    record Text(String plain) implements Value { }

    /** Whose number a number is. */
    enum Of { NIK, NIP, KPJ }

    /** A number of a person, whole; damaged ones too. */
    record PersonNumber(String plain, Of of) implements Value { }

    /** The insurer's own words; they stand nowhere else. */
    record Answer(String plain) implements Value { }

    /** Rupiah, or rows. */
    record Amount(long amount) implements Value {
        @Override
        public String plain() {
            return Long.toString(amount);
        }
    }

    /** At least so many rupiah. */
    record AtLeast(long amount) implements Value {
        @Override
        public String plain() {
            return ">= " + amount;
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String plain() {
            return day.toString();
        }
    }

    /** At the latest. @param day as the source writes days */
    record NotAfter(String day) implements Value {
        @Override
        public String plain() {
            return "<= " + day;
        }
    }

    /** How days are written, {@code dd-mm-yyyy}, or which kinds of file there are, {@code csv, xlsx}. */
    record Form(String plain) implements Value { }

    /** Where somebody is enrolled. @param to null where there is no end */
    record Span(boolean active, LocalDate from, LocalDate to) implements Value {
        @Override
        public String plain() {
            return (active ? "A " : "N ") + from + ".." + (to == null ? "" : to);
        }
    }

    /** A physical line, or a row of a sheet. */
    record Line(long line) implements Value {
        @Override
        public String plain() {
            return "line " + line;
        }
    }

    /** A record of a DBF. */
    record DbfRecord(long number) implements Value {
        @Override
        public String plain() {
            return "record " + number;
        }
    }

    record Bytes(long bytes) implements Value {
        @Override
        public String plain() {
            return bytes + " bytes";
        }
    }

    record AtMostBytes(long bytes) implements Value {
        @Override
        public String plain() {
            return "<= " + bytes;
        }
    }

    /** So many digits. */
    record Digits(long count) implements Value {
        @Override
        public String plain() {
            return count + " x 0-9";
        }
    }

    /** At most so many letters, at least one. */
    record Letters(long most) implements Value {
        @Override
        public String plain() {
            return "1-" + most;
        }
    }

    /** What parts the fields of a line. */
    record Delimiter(char sign) implements Value {
        @Override
        public String plain() {
            return String.valueOf(sign);
        }
    }

    /** Another row of the same person. */
    record Elsewhere(OtherRow row) implements Value {
        @Override
        public String plain() {
            return row.toString();
        }
    }

    /** The same, of homes from before rows were told by file and line. */
    record Row(RowKey key) implements Value {
        @Override
        public String plain() {
            return key.toString();
        }
    }

    /** What a file is, whatever its name says: {@code xls}. */
    record FileKind(String plain) implements Value { }

    /** By which a name ends that says a kind of file which is not taken. */
    record Extension(String plain) implements Value { }

    /** What of a file is in the way: {@code permission}, {@code link}, {@code header}, a part of it by its name. */
    record Part(String plain) implements Value { }
}
