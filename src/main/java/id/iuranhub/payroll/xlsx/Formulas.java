package id.iuranhub.payroll.xlsx;

import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.value.Blank;
import java.util.BitSet;
import javax.xml.stream.XMLStreamException;

/**
 * Whether anybody has worked out the formulas of a sheet. Programs that write workbooks store 0, or nothing, for a
 * formula they cannot calculate; a spreadsheet program leaves another value in some of them.
 */
final class Formulas {

    private Formulas() {
    }

    /** Whether what is stored for a formula may be what its writer did not calculate. */
    static boolean isNothing(String stored) {
        return Blank.is(stored) || NumberCell.read(stored) == 0;
    }

    /**
     * Goes through a sheet up to the first formula that has a value.
     *
     * @param places the columns that are looked at
     * @param above  the line below which they begin
     */
    static boolean areCalculated(XmlPart sheet, BitSet places, int above) throws XMLStreamException, FileRefused {
        int line = 0;
        int column = -1;
        while (sheet.next()) {
            if (sheet.starts("row")) {
                String number = sheet.attribute("r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                column = -1;
            } else if (sheet.starts("c")) {
                column = SheetRecords.column(sheet.attribute("r"), column + 1);
                if (line > above && places.get(column) && hasValue(sheet)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a cell is a formula with a value; goes on to its end. A text that is empty has been worked out. */
    private static boolean hasValue(XmlPart sheet) throws XMLStreamException, FileRefused {
        boolean isText = "str".equals(sheet.attribute("t"));
        boolean formula = false;
        var stored = new StringBuilder();
        boolean there = false;
        while (sheet.next() && !sheet.ends("c")) {
            formula |= sheet.starts("f");
            if (sheet.starts("v")) {
                there = true;
                sheet.appendText(stored);
            }
        }
        return formula && there && (isText && stored.isEmpty() || !isNothing(stored.toString()));
    }
}
