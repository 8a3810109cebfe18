package id.iuranhub.payroll;

import id.iuranhub.model.Value;
import id.iuranhub.payroll.csv.CsvRecords;
import id.iuranhub.payroll.dbf.DbfRecords;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.xlsx.SheetRecords;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.xml.stream.XMLStreamException;

/**
 * The first records of a file as they stand, titles and headers included, before anybody knows what its columns mean.
 *
 * @param delimiter of a CSV; means nothing otherwise
 * @param records   of the sheet that looks most like a table; their cells, see {@link Cell}
 */
public record Sample(Format format, Content content, char delimiter, List<String[]> records) {

    private static final int MOST = 2_000;
    private static final int MOST_SHEETS = 20;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    /**
     * Reads with each delimiter, and each sheet, and keeps what looks most like a table.
     *
     * @param likeness how much some records look like one
     * @throws FileRefused as {@link Content#of}; {@code FILE_UNREADABLE} where it is no file the hub reads, or a broken
     * one
     */
    public static Sample of(Path file, Limits limits, ToIntFunction<List<String[]>> likeness) throws IOException,
            FileRefused {
        String extension = FileName.extension(file.getFileName().toString());
        Format format = Format.of(extension).orElseThrow(() -> FileRefused.unreadable(new Value.Form("csv, xlsx, dbf"),
                new Value.Extension(extension)));
        Content content = Content.of(file, extension, limits);
        try {
            return switch (format) {
                case CSV -> csv(file, content, limits, likeness);
                case XLSX -> new Sample(format, content, ';', best(new SheetRecords(file, limits), likeness));
                case DBF -> new Sample(format, content, ';', best(new DbfRecords(file, content.bytes()), likeness));
            };
        } catch (java.util.zip.ZipException | java.io.EOFException | XMLStreamException | RuntimeException broken) {
            throw FileRefused.unreadable(new Value.Form(extension), Value.NOTHING);
        }
    }

    private static Sample csv(Path file, Content content, Limits limits, ToIntFunction<List<String[]>> likeness)
            throws IOException, FileRefused {
        Sample best = null;
        for (char delimiter : DELIMITERS) {
            var records = best(records(file, content.charset(), delimiter, limits), likeness);
            if (best == null || likeness.applyAsInt(records) > likeness.applyAsInt(best.records)) {
                best = new Sample(Format.CSV, content, delimiter, records);
            }
        }
        return best;
    }

    private static Records records(Path file, Charset charset, char delimiter, Limits limits) throws IOException {
        return new CsvRecords(file, charset, delimiter, limits);
    }

    private static List<String[]> best(Records opened, ToIntFunction<List<String[]>> likeness) throws IOException,
            FileRefused {
        try (Records records = opened) {
            List<String[]> best = first(records);
            for (int sheet = 1; sheet < MOST_SHEETS && records.nextSheet(); sheet++) {
                var other = first(records);
                best = likeness.applyAsInt(other) > likeness.applyAsInt(best) ? other : best;
            }
            return best;
        }
    }

    private static List<String[]> first(Records records) throws IOException, FileRefused {
        var first = new ArrayList<String[]>();
        for (String[] record = records.next(); record != null && first.size() < MOST; record = records.next()) {
            first.add(record);
        }
        return first;
    }
}
