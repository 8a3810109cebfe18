package id.iuranhub.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A paper as a workbook that prints right. Numbers are numbers, all else is text, whatever it begins with. */
final class WorkbookPaper {

    /** Of the columns of a table, in characters, for a weight of 1. */
    private static final int WIDTH = 5;

    private final Worksheet sheet;
    private int line;

    private WorkbookPaper(Worksheet sheet) {
        this.sheet = sheet;
    }

    static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            new WorkbookPaper(workbook.newWorksheet(paper.kind().word())).write(paper);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return withoutTime(out.toByteArray());
    }

    private void write(Paper paper) throws IOException {
        sheet.paperSize(paper.head().paper().equals("A4") ? PaperSize.A4_PAPER : PaperSize.FOLIO_PAPER);
        sheet.pageOrientation(paper.kind().isWide() ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("Halaman &P dari &N", Position.RIGHT);
        title(paper.head().city().toUpperCase(java.util.Locale.ROOT), 14);
        for (String text : List.of(paper.head().office(), paper.head().address())) {
            if (!text.isEmpty()) {
                title(text, 10);
            }
        }
        line++;
        title(paper.kind().title().toUpperCase(java.util.Locale.ROOT), 13);
        paper.about().forEach(this::text);
        line++;
        for (Paper.Block block : paper.blocks()) {
            write(block);
        }
        signatures(paper);
        line++;
        text(paper.made());
    }

    private void write(Paper.Block block) throws IOException {
        if (block instanceof Paper.Words words) {
            text(words.text());
        } else if (block instanceof Paper.Listing listing) {
            head(listing);
            listing.rows().accept(this::row);
            line++;
        }
        sheet.flush();
    }

    private void head(Paper.Listing listing) {
        sheet.repeatRows(line, line);
        for (int column = 0; column < listing.columns().size(); column++) {
            var one = listing.columns().get(column);
            sheet.inlineString(line, column, one.title());
            sheet.style(line, column).bold().wrapText(true).borderStyle("thin").horizontalAlignment("center").set();
            sheet.width(column, one.weight() * WIDTH);
        }
        line++;
    }

    private void row(Paper.Line row) {
        for (int column = 0; column < row.cells().size(); column++) {
            var style = sheet.style(line, column).borderStyle("thin");
            if (row.cells().get(column) instanceof Long number) {
                sheet.value(line, column, number);
                style.format("#,##0");
            } else {
                sheet.inlineString(line, column, row.cells().get(column).toString());
                style.format("@");
            }
            (row.sum() ? style.bold() : style).set();
        }
        line++;
    }

    private void signatures(Paper paper) {
        int column = 0;
        for (var one : paper.head().signatories()) {
            var lines = Signed.lines(one);
            for (int i = 0; i < lines.size(); i++) {
                sheet.inlineString(line + i, column, lines.get(i));
            }
            column += 3;
        }
        line += Signed.HEIGHT;
    }

    private void title(String text, int size) {
        sheet.inlineString(line, 0, text);
        sheet.style(line++, 0).bold().fontSize(size).set();
    }

    private void text(String text) {
        sheet.inlineString(line++, 0, text);
    }

    /**
     * The same content gives the same bytes: neither the archive nor what it says of itself has a time. What the
     * library writes can be read by its directory only, so from a file, which this account alone can read.
     */
    static byte[] withoutTime(byte[] workbook) {
        var out = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("paper", ".xlsx");
            try {
                Files.write(file, workbook);
                copy(file, out);
            } finally {
                Files.delete(file);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        return out.toByteArray();
    }

    private static void copy(Path file, OutputStream out) throws IOException {
        try (var from = new ZipFile(file.toFile()); var to = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                to.putNextEntry(entry);
                try (var content = from.getInputStream(part)) {
                    byte[] bytes = content.readAllBytes();
                    to.write(part.getName().equals("docProps/core.xml") ? fixed(bytes) : bytes);
                }
            }
        }
    }

    private static byte[] fixed(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }
}
