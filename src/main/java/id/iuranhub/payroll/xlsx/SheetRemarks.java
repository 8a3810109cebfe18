package id.iuranhub.payroll.xlsx;

import id.iuranhub.model.Remark;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Form;
import id.iuranhub.payroll.HeaderSearch;
import id.iuranhub.payroll.Layout;
import id.iuranhub.payroll.Places;
import id.iuranhub.payroll.Records;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nobody sees who opens a workbook, or sees only there: hidden rows and sheets, merged cells, sheets that were not
 * read.
 */
public final class SheetRemarks {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    /** So many say that there are more. */
    private static final int MOST_NAMED = 10;
    private static final int LETTERS = 26;

    private final Form form;
    private final Layout layout;
    private final Places places;
    private final Consumer<Remark> remarks;
    private int hidden;
    private int firstHidden;

    public SheetRemarks(Form form, Layout layout, Places places, Consumer<Remark> remarks) {
        this.form = form;
        this.layout = layout;
        this.places = places;
        this.remarks = remarks;
    }

    /** A data row is hidden. */
    public void hide(int line) {
        firstHidden = hidden == 0 ? line : firstHidden;
        hidden++;
    }

    /** The rows of the sheet have been read. */
    public void end(Records records) throws IOException {
        if (records.isSheetHidden()) {
            remark(Remark.What.SHEET_HIDDEN, "", "");
        }
        if (hidden > 0) {
            remark(Remark.What.ROWS_HIDDEN, Integer.toString(firstHidden), Integer.toString(hidden));
        }
        named(Remark.What.CELLS_MERGED, records.merged().stream().filter(this::isOverData).toList());
        named(Remark.What.SHEETS_LEFT, tablesLeft(records));
    }

    private void named(Remark.What what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMED ? ", …" : "";
            remark(what, "", String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))) + more);
        }
    }

    private void remark(Remark.What what, String expected, String found) {
        remarks.accept(new Remark(what, places.sheet(), "", expected, found));
    }

    /** Whether cells of several rows below the header are one, in a column that is read. */
    private boolean isOverData(String range) {
        Matcher corners = RANGE.matcher(range);
        if (!corners.matches()) {
            return false;
        }
        int last = Integer.parseInt(corners.group(4));
        return last > layout.line() && Integer.parseInt(corners.group(2)) < last
                && layout.isUsed(column(corners.group(1)), column(corners.group(3)));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1) - 1;
    }

    /** The sheets behind the one that was read which have the columns, and a row below them. */
    private List<String> tablesLeft(Records records) throws IOException {
        var names = new ArrayList<String>();
        boolean more = true;
        while (more) {
            try {
                more = records.nextSheet();
                if (more && new HeaderSearch(form, (char) 0).inSheet(records) != null && records.next() != null) {
                    names.add(records.sheet());
                }
            } catch (FileRefused | RuntimeException broken) {
                // Nobody reads that sheet, so that it need not read.
                continue;
            }
        }
        return names;
    }
}
