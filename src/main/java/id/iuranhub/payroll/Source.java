package id.iuranhub.payroll;

import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.DateFormat;
import id.iuranhub.payroll.value.MoneyFormat;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One payroll export: the folder it is dropped into, the scheme it feeds, how it is written.
 *
 * @param name       the folder in the inbox
 * @param scheme     the scheme its rows belong to
 * @param delimiter  between the fields of its CSV files
 * @param oncePer    NIK or NIP: by which a person stands only once in it a month
 * @param regularPay what the {@code TRANSACTION} column says of the regular pay; empty where there is no such column
 * @param opds       the names of the OPD that are expected to send; empty if that is not watched
 * @param opdFolders whether its files have to lie in a folder of their OPD
 * @param columns    in the order in which rows carry their cells
 */
public record Source(String name, String scheme, Role role, Set<Format> formats, char delimiter, MoneyFormat money,
                     DateFormat dates, Kind oncePer, String regularPay, List<String> opds, OpdFolders opdFolders,
                     List<Column> columns) {

    /**
     * What is demanded here is demanded of every version that was ever kept; a new demand belongs where files are read.
     */
    public Source {
        formats = Set.copyOf(formats);
        opds = List.copyOf(opds);
        columns = List.copyOf(columns);
        demand(!formats.isEmpty(), "no format of files");
        demand(oncePer == Kind.NIK || oncePer == Kind.NIP, "once-per is nik or nip");
        demand(has(columns, oncePer), "once-per needs a column of kind " + oncePer);
        demand(has(columns, Kind.TRANSACTION) != regularPay.isEmpty(),
                "regular-pay and a transaction column go together");
        demand(delimiter != '"' && delimiter != '\n' && delimiter != '\r', "that delimiter cannot be told from data");
        demandDistinct(columns);
    }

    private static void demandDistinct(List<Column> columns) {
        var names = new HashSet<String>();
        var kinds = EnumSet.noneOf(Kind.class);
        for (Column column : columns) {
            demand(names.add(Column.normal(column.name())), "two columns " + column.name());
            demand(kinds.add(column.kind()) || column.kind().mayRepeat(), "two columns of kind " + column.kind());
        }
    }

    private static boolean has(List<Column> columns, Kind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    private static void demand(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }

    /** What its files look like. */
    public Form form() {
        return new Form(columns, formats, delimiter, money, dates);
    }

    /** The cell of a column as a person sees it: of a date cell the date, not its serial number. */
    public String shown(int column, String cell) {
        return columns.get(column).kind().isDate() ? dates.shown(cell) : Cell.shown(cell);
    }

    /** By which a person stands only once a month: NIK or NIP of a row, null where it does not read. */
    public String key(Reading reading) {
        return oncePer == Kind.NIP ? reading.nip() : reading.nik();
    }

    /** Where the first column of a kind stands, -1 if there is none. */
    public int at(Kind kind) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind().tells(kind)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the column of a name stands, written in any of the ways a header may be, -1 if there is none. */
    public int at(String columnName) {
        return form().at(columnName);
    }

    public Optional<Column> column(Kind kind) {
        return at(at(kind));
    }

    public Optional<Column> column(String columnName) {
        return at(at(columnName));
    }

    private Optional<Column> at(int index) {
        return index < 0 ? Optional.empty() : Optional.of(columns.get(index));
    }

    /** The kind of column a control file sums: the cut, else the wage; none in a sponsor list, which has no money. */
    Optional<Kind> controlled() {
        return Stream.of(Kind.CUT, Kind.WAGE)
                .filter(kind -> role != Role.SPONSOR_LIST && has(columns, kind)).findFirst();
    }
}
