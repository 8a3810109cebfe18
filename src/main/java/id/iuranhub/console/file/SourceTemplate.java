package id.iuranhub.console.file;

import id.iuranhub.console.http.Frame;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty file of a source to fill in. In a workbook the columns are text, so that no program eats digits or turns
 * days round; lengths are checked and what has few values is chosen from a list. A source without workbooks gets the
 * header of its CSV.
 */
record SourceTemplate(Source source, Frame frame) {

    /** Rows that are made ready; who has more copies the last one down. */
    private static final int ROWS = 2000;
    private static final int WIDTH = 24;
    private static final LocalDate EXAMPLE = LocalDate.of(1990, 3, 17);
    private static final List<String> STATUS_ASN = List.of("1", "2", "3");

    /** @param opd of whom it is; empty where the file is the source's own */
    String name(Blth blth, String opd) {
        return source.name() + "_" + blth.number() + (opd.isEmpty() ? "" : "_" + opd) + (isWorkbook() ? ".xlsx"
                : ".csv");
    }

    private boolean isWorkbook() {
        return source.formats().contains(Format.XLSX);
    }

    byte[] bytes() {
        if (!isWorkbook()) {
            return (source.columns().stream().map(Column::name)
                    .collect(Collectors.joining(String.valueOf(source.delimiter()))) + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            var data = workbook.newWorksheet(frame.say("template.data"));
            var guide = workbook.newWorksheet(frame.say("template.guide"));
            for (int at = 0; at < source.columns().size(); at++) {
                prepare(data, guide, at);
            }
            data.freezePane(0, 1);
            explain(guide);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void prepare(Worksheet data, Worksheet guide, int at) {
        Column column = source.columns().get(at);
        data.inlineString(0, at, column.name());
        data.style(0, at).bold().set();
        data.width(at, WIDTH);
        if (!isNumber(column)) {
            data.range(1, at, ROWS, at).style().format("@").set();
        }
        restrict(data, guide, at, column.kind());
    }

    /** Where amounts are the numbers of a workbook, text would not read. */
    private boolean isNumber(Column column) {
        return switch (column.kind()) {
            case WAGE, AMOUNT, NET, CUT -> true;
            default -> false;
        };
    }

    private void restrict(Worksheet data, Worksheet guide, int at, Kind kind) {
        List<String> choices = kind == Kind.STATUS_ASN ? STATUS_ASN : kind == Kind.OPD ? source.opds() : List.of();
        int length = switch (kind) {
            case NIK -> 16;
            case NIP, SPONSOR_NIP -> 18;
            case KPJ -> 11;
            default -> 0;
        };
        var cells = data.range(1, at, ROWS, at);
        if (!choices.isEmpty()) {
            int place = 3 + at;
            for (int i = 0; i < choices.size(); i++) {
                guide.inlineString(i + 1, place, choices.get(i));
            }
            guide.inlineString(0, place, source.columns().get(at).name());
            cells.validateWithList(guide.range(1, place, choices.size(), place)).allowBlank(true)
                    .error(frame.say("template.choose"));
        } else if (length > 0) {
            String cell = letters(at) + "2";
            cells.validateWithFormula("AND(LEN(" + cell + ")=" + length + ",ISNUMBER(VALUE(" + cell + ")))")
                    .allowBlank(true).error(frame.say("template.digits", "count", length));
        }
    }

    private static String letters(int at) {
        return (at < 26 ? "" : String.valueOf((char) ('A' + at / 26 - 1))) + (char) ('A' + at % 26);
    }

    private void explain(Worksheet guide) {
        guide.inlineString(0, 0, frame.say("template.column"));
        guide.inlineString(0, 1, frame.say("template.meaning"));
        guide.inlineString(0, 2, frame.say("template.needed"));
        guide.range(0, 0, 0, 2).style().bold().set();
        int line = 1;
        for (Column column : source.columns()) {
            guide.inlineString(line, 0, column.name());
            guide.inlineString(line, 1, meaning(column));
            guide.inlineString(line, 2, needed(column));
            line++;
        }
        guide.width(0, WIDTH + 10);
        guide.width(1, 3 * WIDTH);
    }

    /** What goes into the cells of a column, with an example as this source writes it. */
    String meaning(Column column) {
        return frame.say("column." + column.kind().name(), "date", source.dates().write(EXAMPLE),
                "money", source.money().example(), "pay", source.regularPay());
    }

    String needed(Column column) {
        return frame.say(column.cellNeeded() ? "template.must" : column.columnNeeded() ? "template.mayEmpty"
                : "template.mayLack");
    }
}
