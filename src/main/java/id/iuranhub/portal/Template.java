package id.iuranhub.portal;

import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.value.Cell;
import id.iuranhub.payroll.xlsx.SheetRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A workbook of the site that files for the portal are made from, once it is known to be the mapping's. */
final class Template {

    private final Path file;
    private final PortalSheet sheet;

    private Template(Path file, PortalSheet sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    /** @throws TemplateMisfit naming the first cell that is otherwise, or that it is no such workbook */
    static Template of(Path file, PortalSheet sheet) throws TemplateMisfit {
        try (var records = new SheetRecords(file, Limits.DEFAULT)) {
            do {
                if (records.sheet().equals(sheet.sheet())) {
                    demandFit(file, sheet, records);
                    return new Template(file, sheet);
                }
            } while (records.nextSheet());
            throw new TemplateMisfit(Complaint.of("template.sheet", "file", name(file), "sheet", sheet.sheet()));
        } catch (IOException | XMLStreamException | FileRefused | RuntimeException broken) {
            throw new TemplateMisfit(Complaint.of("template.unreadable", "file", name(file)));
        }
    }

    private static void demandFit(Path file, PortalSheet sheet, SheetRecords records)
            throws TemplateMisfit, IOException, FileRefused {
        String[] header = {};
        for (String[] cells = records.next(); cells != null; cells = records.next()) {
            if (records.line() == sheet.headerRow()) {
                header = cells;
            } else if (records.line() >= sheet.firstRow() && !records.isHidden()) {
                demandEmpty(file, sheet, cells, records.line());
            }
        }
        for (PortalSheet.Cell cell : sheet.columns()) {
            String found = at(header, cell.place());
            if (!Column.normal(found).equals(Column.normal(cell.header()))) {
                throw new TemplateMisfit(Complaint.of("template.header", "file", name(file),
                        "cell", cell.column() + sheet.headerRow(), "expected", cell.header(), "found", found,
                        "all", String.join(", ", headers(header))));
            }
        }
    }

    /** An example that is left in would be uploaded with the people. */
    private static void demandEmpty(Path file, PortalSheet sheet, String[] cells, int line) throws TemplateMisfit {
        for (PortalSheet.Cell cell : sheet.columns()) {
            if (!at(cells, cell.place()).isBlank()) {
                throw new TemplateMisfit(Complaint.of("template.filled", "file", name(file),
                        "cell", cell.column() + line));
            }
        }
    }

    private static List<String> headers(String[] cells) {
        var headers = new ArrayList<String>();
        for (String cell : cells) {
            headers.add(Cell.written(cell));
        }
        return headers;
    }

    private static String at(String[] cells, int place) {
        return place < cells.length ? Cell.written(cells[place]) : "";
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    Path file() {
        return file;
    }

    PortalSheet sheet() {
        return sheet;
    }
}
