package id.iuranhub.payroll;

import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a table that people drop looks like, whatever it is about: which columns it has and how amounts and dates are
 * written in it. With a form {@link TableFile} reads any file, and {@link Fields} what stands in a line.
 *
 * @param columns   in the order in which a {@link Row} carries its cells, whatever their order in the file
 * @param formats   of its files; another is refused as {@code FILE_UNREADABLE}
 * @param delimiter between the fields of a CSV; TAB or {@code ;} in its place are taken with a remark
 * @param money     how amounts are written
 * @param dates     how dates are written
 */
public record Form(List<Column> columns, Set<Format> formats, char delimiter, MoneyFormat money, DateFormat dates) {

    public Form {
        columns = List.copyOf(columns);
        formats = Set.copyOf(formats);
    }

    /** A CSV with {@code ;}, ISO dates and plain amounts: what everything is that is no payroll export. */
    public static Form csv(Column... columns) {
        return new Form(List.of(columns), Set.of(Format.CSV), ';', MoneyFormat.PLAIN, DateFormat.YYYY_MM_DD);
    }

    /** The same for a list that may also come as a workbook. */
    public static Form csvOrXlsx(Column... columns) {
        return new Form(List.of(columns), Set.of(Format.CSV, Format.XLSX), ';', MoneyFormat.PLAIN,
                DateFormat.YYYY_MM_DD);
    }

    /** Where the column of a name stands, written in any of the ways a header may be, -1 if there is none. */
    public int at(String columnName) {
        String normal = Column.normal(columnName);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).headers().contains(normal)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code csv, xlsx}: what a refused file is told. */
    String extensions() {
        return String.join(", ", formats.stream().sorted().map(Format::extension).toList());
    }

    /** {@code kpj;nik;nama}: the header as the contract prints it. */
    public String header() {
        var names = new ArrayList<String>();
        columns.forEach(column -> names.add(column.name()));
        return String.join(String.valueOf(delimiter), names);
    }
}
