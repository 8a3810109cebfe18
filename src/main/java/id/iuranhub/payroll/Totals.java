package id.iuranhub.payroll;

import id.iuranhub.model.Digits;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.value.MoneyFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Holds printed totals against the rows. A total is right if it is the sum of all rows above it or, being a page's own,
 * of those since the total before; one that stands above all rows is the sum of them all. A cell that does not read
 * counts 0.
 */
final class Totals {

    /** More of them tell nobody anything. */
    private static final int MOST_ABOVE = 20;

    private final Form form;
    private final Places places;
    private final Consumer<Remark> remarks;
    private final int[] money;
    private final long[] sums;
    private final long[] before;
    private final List<Printed> above = new ArrayList<>();
    private boolean begun;

    /** @param cells of a totals row, in the form's own order */
    private record Printed(int line, String[] cells) {
    }

    /** @param remarks takes what does not agree */
    Totals(Form form, Places places, Consumer<Remark> remarks) {
        this.form = form;
        this.places = places;
        this.remarks = remarks;
        this.money = IntStream.range(0, form.columns().size())
                .filter(i -> form.columns().get(i).kind().isMoney()).toArray();
        this.sums = new long[money.length];
        this.before = new long[money.length];
    }

    /** @param cells of a data row, in the form's own order */
    void add(String[] cells) {
        begun = true;
        for (int i = 0; i < money.length; i++) {
            long amount = form.money().read(cells[money[i]]);
            if (amount != MoneyFormat.INVALID) {
                sums[i] = Tally.sum(sums[i], amount);
            }
        }
    }

    /** @param cells of a totals row, in the form's own order */
    void compare(int line, String[] cells) {
        if (begun) {
            compare(new Printed(line, cells));
            System.arraycopy(sums, 0, before, 0, sums.length);
        } else if (above.size() < MOST_ABOVE) {
            above.add(new Printed(line, cells));
        }
    }

    /** All rows have been added. */
    void end() {
        Arrays.fill(before, 0);
        above.forEach(this::compare);
    }

    private void compare(Printed total) {
        for (int i = 0; i < money.length; i++) {
            String cell = total.cells[money[i]];
            if (Cell.isStale(cell)) {
                continue;
            }
            long printed = form.money().read(cell);
            if (printed == MoneyFormat.INVALID) {
                if (cell.chars().anyMatch(c -> Digits.is((char) c))) {
                    remark(Remark.What.TOTAL_UNREADABLE, total.line, money[i], sums[i], Cell.shown(cell));
                }
            } else if (printed != sums[i] && printed != sums[i] - before[i]) {
                remark(Remark.What.TOTAL_DIFFERS, total.line, money[i], nearest(printed, i), Long.toString(printed));
            }
        }
    }

    private long nearest(long printed, int i) {
        long page = sums[i] - before[i];
        return Math.abs(printed - page) < Math.abs(printed - sums[i]) ? page : sums[i];
    }

    private void remark(Remark.What what, int line, int column, long sum, String found) {
        String name = form.columns().get(column).name();
        String cell = places.of(column, line);
        remarks.accept(new Remark(what, cell.isEmpty() ? "line " + line : cell, name, Long.toString(sum), found));
    }
}
