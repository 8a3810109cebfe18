package id.iuranhub.payroll.example;

import id.iuranhub.payroll.value.MoneyFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of an example that is, in every row, the sum of amounts beside it: a wage may be counted from one of the
 * parts, or from all of them, and a file does not tell which.
 *
 * @param parts in the order of the file, at least two
 */
record Sum(ColumnProfile total, List<ColumnProfile> parts) {

    /** One row adds up by chance. */
    private static final int ROWS = 2;

    /** The first column that adds up those right before it, the wage among them where there is one. */
    static Optional<Sum> in(Table table, List<ColumnProfile> columns, Optional<ColumnProfile> wage,
            MoneyFormat format) {
        var before = new ArrayList<ColumnProfile>();
        for (ColumnProfile column : columns) {
            if (!isMoney(column, table, format)) {
                before.clear();
                continue;
            }
            for (int from = 0; from <= before.size() - 2; from++) {
                var sum = new Sum(column, List.copyOf(before.subList(from, before.size())));
                if (wage.map(sum.parts::contains).orElse(true) && sum.holds(table, format)) {
                    return Optional.of(sum);
                }
            }
            before.add(column);
        }
        return Optional.empty();
    }

    private static boolean isMoney(ColumnProfile column, Table table, MoneyFormat format) {
        return column.cells().size() == table.rows().size()
                && column.cells().stream().allMatch(cell -> format.read(cell) >= 0)
                && column.cells().stream().noneMatch(cell -> ColumnProfile.text(cell).matches("[0-9]{11,}"));
    }

    private boolean holds(Table table, MoneyFormat format) {
        return table.rows().size() >= ROWS
                && parts.stream().allMatch(part -> part.cells().stream().anyMatch(cell -> format.read(cell) > 0))
                && table.rows().stream().allMatch(row -> format.read(Table.cell(row, total))
                        == parts.stream().mapToLong(part -> format.read(Table.cell(row, part))).sum());
    }
}
