package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Remark;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.csv.CsvRecords;
import id.iuranhub.payroll.dbf.DbfRecords;
import id.iuranhub.payroll.xlsx.SheetRecords;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/**
 * A table that somebody dropped, whatever it is about, read a few rows at a time so that its length does not matter.
 * Whatever is wrong with it as a whole, at its beginning or in its middle, is a {@link FileRefused}; a row that does
 * not read is not, see {@link RowReader}.
 */
public final class TableFile implements AutoCloseable {

    /** None of these is ever a part of an amount, a date or a number of a person. */
    private static final List<Character> HARMLESS = List.of(';', '\t');
    private static final char COMMA = ',';
    private static final List<Character> DELIMITERS = List.of(';', '\t', COMMA);

    private final Format format;
    private final Records records;
    private final Table table;
    private final Remarks remarks = new Remarks();
    private boolean hasData;

    private TableFile(Format format, Form form, Records records, Layout layout, char delimiter) {
        this.format = format;
        this.records = records;
        this.table = new Table(form, records, layout, format == Format.CSV ? delimiter : 0, remarks);
    }

    /**
     * Looks at a file as a whole and finds its header.
     *
     * @throws FileRefused as {@link Content#of}, and {@code FILE_LAYOUT} with all columns that are missing
     */
    public static TableFile open(Path file, Form form, Limits limits) throws FileRefused, IOException {
        String extension = FileName.extension(file.getFileName().toString());
        return open(file, extension, form, Content.of(file, extension, limits), limits);
    }

    /**
     * Finds the header.
     *
     * @param content what {@link Content#of} found in the same file
     * @throws FileRefused          {@code FILE_UNREADABLE}, {@code FILE_LAYOUT}, {@code FILE_EMPTY},
     * {@code FILE_TOO_LARGE}
     * @throws UncheckedIOException if the disk fails
     */
    public static TableFile open(Path file, String extension, Form form, Content content, Limits limits)
            throws FileRefused {
        Format format = Format.of(extension).filter(form.formats()::contains)
                .orElseThrow(() -> FileRefused.unreadable(new Value.Form(form.extensions()),
                        new Value.Extension(extension)));
        var opening = new Opening(file, format, form, content, limits);
        try {
            return opening.with(form.delimiter());
        } catch (FileRefused notFound) {
            if (format != Format.CSV || !notFound.isForWantOfHeaders()) {
                throw notFound;
            }
            return opening.withAnother(notFound);
        }
    }

    private record Opening(Path file, Format format, Form form, Content content, Limits limits) {

        TableFile with(char delimiter) throws FileRefused {
            Records records = guarded(format, () -> records(delimiter));
            try {
                Layout layout = guarded(format, () -> new HeaderSearch(form, format == Format.CSV ? delimiter : 0)
                        .in(records));
                return new TableFile(format, form, records, layout, delimiter);
            } catch (FileRefused | RuntimeException failed) {
                close(records);
                throw failed;
            }
        }

        private Records records(char delimiter) throws IOException, XMLStreamException, FileRefused {
            return switch (format) {
                case CSV -> new CsvRecords(file, content.charset(), delimiter, limits);
                case XLSX -> new SheetRecords(file, limits);
                case DBF -> new DbfRecords(file, content.bytes());
            };
        }

        /**
         * A header that is there with another delimiter only; with a comma it is refused, since amounts would come
         * apart.
         */
        TableFile withAnother(FileRefused notFound) throws FileRefused {
            for (char delimiter : HARMLESS) {
                if (delimiter != form.delimiter() && hasHeader(delimiter)) {
                    var payroll = with(delimiter);
                    payroll.remarks
                            .accept(new Remark(Remark.What.DELIMITER_OTHER, "", "", String.valueOf(form.delimiter()),
                            String.valueOf(delimiter)));
                    return payroll;
                }
            }
            if (form.delimiter() != COMMA && hasHeader(COMMA)) {
                throw FileRefused.hinting(Hint.DELIMITER, "", new Value.Delimiter(form.delimiter()),
                        new Value.Delimiter(COMMA));
            }
            throw looksParted(notFound);
        }

        private boolean hasHeader(char delimiter) {
            return refusal(delimiter).isEmpty();
        }

        private Optional<FileRefused> refusal(char delimiter) {
            try {
                with(delimiter).close();
                return Optional.empty();
            } catch (FileRefused withThatToo) {
                return Optional.of(withThatToo);
            }
        }

        /** Headers are missing whatever parts them: they are told as they look best, and what they look parted by. */
        private FileRefused looksParted(FileRefused notFound) {
            var told = notFound;
            for (char delimiter : DELIMITERS) {
                var refusal = refusal(delimiter).orElse(notFound);
                if (refusal.isQuoted()) {
                    return refusal;
                }
                if (refusal.missingHeaders() < told.missingHeaders()) {
                    told = refusal.and(new Finding(Code.FILE_LAYOUT, "", new Value.Delimiter(form.delimiter()),
                            new Value.Delimiter(delimiter), Hint.PARTED));
                }
            }
            return told;
        }
    }

    /**
     * The next data rows; blank and totals rows, and headers that repeat, are left out. None at the end.
     *
     * @throws FileRefused as {@link #open}; {@code FILE_EMPTY} where there is no data row at all
     */
    public List<Row> next(int atMost) throws FileRefused {
        List<Row> rows = guarded(format, () -> table.read(atMost));
        if (rows.isEmpty() && !hasData) {
            throw FileRefused.because(Code.FILE_EMPTY, "", "", "");
        }
        hasData = true;
        return rows;
    }

    /** Where the columns stand, so that a cell of a workbook can be named. */
    public Places places() {
        return table.places();
    }

    /** What the sender should know of the file; complete once all rows have been read. */
    public List<Remark> remarks() {
        return remarks.all();
    }

    private interface Step<T> {
        T run() throws IOException, XMLStreamException, FileRefused;
    }

    /** Files come from outside: what a parser throws at hostile bytes is a fault of the file, not of the hub. */
    private static <T> T guarded(Format format, Step<T> step) throws FileRefused {
        try {
            return step.run();
        } catch (UncheckedIOException disk) {
            throw disk;
        } catch (ZipException | EOFException | XMLStreamException | RuntimeException | StackOverflowError broken) {
            throw FileRefused.unreadable(new Value.Form(format.extension()), Value.NOTHING);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    @Override
    public void close() {
        close(records);
    }

    private static void close(Records records) {
        try {
            records.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
