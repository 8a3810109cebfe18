package id.iuranhub.payroll;

import id.iuranhub.model.Code;
import id.iuranhub.model.Remark;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;

/**
 * A payroll file, read a few rows at a time so that its length does not matter. Whatever is wrong with it as a whole, at its
 * beginning or in its middle, is a {@link FileRefused}; a row that does not read is not, see {@link RowReader}.
 */
public final class PayrollFile implements AutoCloseable {

    private final Format format;
    private final Records records;
    private final Layout layout;
    private final Places places;
    private final Remarks remarks = new Remarks();
    private final Totals totals;
    private boolean hasData;
    private boolean ended;

    private PayrollFile(Format format, Source source, Records records, Layout layout) {
        this.format = format;
        this.records = records;
        this.layout = layout;
        this.places = layout.places(records.sheet());
        this.totals = new Totals(source, places, remarks);
    }

    /**
     * Finds the header.
     *
     * @param content what {@link Content#of} found in the same file
     * @throws FileRefused          {@code FILE_UNREADABLE}, {@code FILE_LAYOUT}, {@code FILE_EMPTY}, {@code FILE_TOO_LARGE}
     * @throws UncheckedIOException if the disk fails
     */
    public static PayrollFile open(Path file, String extension, Source source, Content content, Limits limits)
            throws FileRefused {
        Format format = Format.of(extension).filter(source.formats()::contains)
                .orElseThrow(() -> FileRefused.unreadable(source.extensions(), extension));
        Records records = guarded(format, () -> records(format, file, source, content, limits));
        try {
            Layout layout = guarded(format, () -> new HeaderSearch(source).in(records));
            return new PayrollFile(format, source, records, layout);
        } catch (FileRefused | RuntimeException failed) {
            close(records);
            throw failed;
        }
    }

    private static Records records(Format format, Path file, Source source, Content content, Limits limits)
            throws IOException, XMLStreamException, FileRefused {
        return switch (format) {
            case CSV -> new CsvRecords(file, content.charset(), source.delimiter(), limits);
            case XLSX -> new SheetRecords(file, limits);
            case DBF -> new DbfRecords(file, content.bytes());
        };
    }

    /**
     * The next data rows, blank and totals rows left out; none at the end.
     *
     * @throws FileRefused as {@link #open}; {@code FILE_EMPTY} where there is no data row at all
     */
    public List<Row> next(int atMost) throws FileRefused {
        List<Row> rows = guarded(format, () -> read(atMost));
        if (rows.isEmpty() && !hasData) {
            throw FileRefused.because(Code.FILE_EMPTY, "", "", "");
        }
        hasData = true;
        return rows;
    }

    private List<Row> read(int atMost) throws IOException, FileRefused {
        var rows = new ArrayList<Row>(Math.min(atMost, 1024));
        while (rows.size() < atMost) {
            String[] record = ended ? null : records.next();
            if (record == null) {
                end();
                break;
            }
            switch (layout.sortOf(record)) {
                case DATA, UNNUMBERED -> rows.add(row(layout.cells(record)));
                case TOTAL -> totals.compare(records.line(), layout.cells(record));
                case BLANK -> { }
            }
        }
        return rows;
    }

    private Row row(String[] cells) {
        totals.add(cells);
        return new Row(records.line(), cells);
    }

    private void end() {
        if (!ended) {
            ended = true;
            totals.end();
        }
    }

    /** Where the columns stand, so that a cell of a workbook can be named. */
    public Places places() {
        return places;
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
            throw FileRefused.unreadable(format.extension(), "");
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
