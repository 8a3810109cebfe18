package id.iuranhub.payroll.example;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.OpdFolders;
import id.iuranhub.payroll.Role;
import id.iuranhub.payroll.Sample;
import id.iuranhub.payroll.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of a source nobody has described yet, and what it tells of its layout. */
public final class Example {

    private final Sample sample;
    private final Table table;
    private final List<ColumnProfile> columns;
    private final Headings headings;

    private Example(Sample sample, Headings headings) {
        this.sample = sample;
        this.headings = headings;
        this.table = Table.of(sample.records(), headings);
        this.columns = table.columns();
    }

    /** @throws FileRefused where it is no file the hub reads */
    public static Example of(Path file, Limits limits) throws IOException, FileRefused {
        var headings = new Headings();
        return new Example(Sample.of(file, limits, records -> Table.likeness(records, headings)), headings);
    }

    public Sample sample() {
        return sample;
    }

    /** Of the sources the site has, the one whose headings are most like these, if any is alike at all. */
    public Optional<Source> nearest(Collection<Source> known) {
        Set<String> here = columns.stream().map(column -> Column.normal(column.heading())).collect(Collectors.toSet());
        return known.stream().max(Comparator.comparingDouble(source -> likeness(source, here)))
                .filter(source -> likeness(source, here) > 0.5);
    }

    /** The share of a source's columns that are here too. */
    private static double likeness(Source source, Set<String> here) {
        long shared = source.columns().stream().filter(column -> here.contains(Column.normal(column.name()))).count();
        return (double) shared / source.columns().size();
    }

    /** @throws FileRefused {@code FILE_LAYOUT}: no column tells whom a row is about */
    public Proposal propose(String name, Trade trade) throws FileRefused {
        var doubts = new ArrayList<Doubt>();
        var meanings = new Meanings(columns, headings, doubts);
        Role role = meanings.of(Kind.SPONSOR_NIP).isPresent() ? Role.SPONSOR_LIST : trade.sponsored()
                ? Role.SPONSOR_CUT : Role.PAYROLL;
        meanings.keepFor(role);
        Kind oncePer = role == Role.SPONSOR_CUT ? Kind.NIP : Kind.NIK;
        if (meanings.of(oncePer).isEmpty()) {
            throw new FileRefused(List.of(Finding.of(Code.FILE_LAYOUT, oncePer.name(), "")));
        }
        needed(role, trade).stream().filter(kind -> meanings.of(kind).isEmpty())
                .forEach(kind -> doubts.add(new Doubt(Doubt.What.MISSING, word(kind), "")));
        var formats = new Formats(table, meanings, doubts);
        var money = formats.money();
        var layout = new ArrayList<>(meanings.columns(trade));
        if (role == Role.PAYROLL && trade.wageCounts()) {
            Sum.in(table, columns, meanings.of(Kind.WAGE), money).ifPresent(sum -> propose(sum, layout, doubts));
        }
        var source = new Source(name, trade.scheme(), role, Set.of(sample.format()), sample.delimiter(), money,
                formats.dates(), oncePer, regularPay(meanings, doubts), List.of(), OpdFolders.ALLOWED, layout);
        var read = source.columns().stream().map(Column::name).collect(Collectors.toSet());
        return new Proposal(source, doubts, columns.stream().map(ColumnProfile::heading)
                .filter(heading -> !read.contains(heading)).toList());
    }

    /** Its parts are read too, so that the scheme may count from their sum. */
    private static void propose(Sum sum, List<Column> layout, List<Doubt> doubts) {
        var read = layout.stream().map(Column::name).collect(Collectors.toSet());
        sum.parts().stream().map(ColumnProfile::heading).filter(heading -> !read.contains(heading))
                .forEach(heading -> layout.add(new Column(heading, Kind.AMOUNT, false, true, List.of())));
        doubts.add(new Doubt(Doubt.What.SUM, sum.total().heading(),
                sum.parts().stream().map(part -> '"' + part.heading() + '"')
                .collect(Collectors.joining(", ", "{sum: [", "]}"))));
    }

    private static List<Kind> needed(Role role, Trade trade) {
        return switch (role) {
            case SPONSOR_LIST -> List.of(Kind.NAME, Kind.BIRTH_DATE, Kind.FROM);
            case SPONSOR_CUT -> List.of(Kind.NAME, Kind.NET, Kind.CUT);
            case PAYROLL -> trade.wageCounts() ? List.of(Kind.NAME, Kind.BIRTH_DATE, Kind.WAGE)
                    : List.of(Kind.NAME, Kind.BIRTH_DATE);
        };
    }

    /** SIMGAJI writes 1; else what most rows say. */
    private static String regularPay(Meanings meanings, List<Doubt> doubts) {
        var column = meanings.of(Kind.TRANSACTION);
        if (column.isEmpty()) {
            return "";
        }
        var counts = column.get().cells().stream()
                .collect(Collectors.groupingBy(ColumnProfile::text, Collectors.counting()));
        if (counts.containsKey("1")) {
            return "1";
        }
        String most = counts.keySet().stream().max(Comparator.comparingLong(counts::get)).orElse("1");
        doubts.add(new Doubt(Doubt.What.REGULAR_PAY, column.get().heading(), most));
        return most;
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
