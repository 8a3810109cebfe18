package id.iuranhub.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A paper as a PDF: repeated header rows, page numbers, landscape where it is wide. */
final class PdfPaper {

    /** 215 x 330 mm, in points. */
    private static final Rectangle F4 = new Rectangle(609, 935);
    private static final int ROWS_AT_ONCE = 200;
    private static final Font PLAIN = new Font(Font.HELVETICA, 10);
    private static final Font BOLD = new Font(Font.HELVETICA, 11, Font.BOLD);
    private static final Font CELL = new Font(Font.HELVETICA, 8);
    private static final Font SUM = new Font(Font.HELVETICA, 8, Font.BOLD);
    /** Times, the identifier of the file, and the letters by which a part of a font is told from others. */
    private static final Pattern CHANGING = Pattern.compile("/(?:CreationDate|ModDate)\\(D:[^)]*\\)"
            + "|/ID ?\\[ ?<[0-9a-fA-F]*> ?<[0-9a-fA-F]*> ?\\]|/[A-Z]{6}\\+(?=[A-Za-z-]+/)");

    private final Document document;

    private PdfPaper(Document document) {
        this.document = document;
    }

    static byte[] of(Paper paper) {
        var size = paper.head().paper().equals("A4") ? PageSize.A4 : F4;
        var out = new ByteArrayOutputStream();
        try (var document = new Document(paper.kind().isWide() ? size.rotate() : size, 40, 40, 36, 48)) {
            var writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new PageNumbers());
            document.addTitle(paper.kind().title());
            document.open();
            new PdfPaper(document).write(paper);
        }
        return withoutTime(out.toByteArray());
    }

    private void write(Paper paper) {
        head(paper.head());
        document.add(centred(paper.kind().title().toUpperCase(Locale.ROOT), BOLD));
        paper.about().forEach(line -> document.add(centred(line, PLAIN)));
        paper.blocks().forEach(this::write);
        signatures(paper.head());
        document.add(new Paragraph(paper.made(), CELL));
    }

    private void head(Letterhead head) {
        if (!head.logo().isEmpty()) {
            document.add(picture(head.logo()));
        }
        document.add(centred(head.city().toUpperCase(Locale.ROOT), new Font(Font.HELVETICA, 14, Font.BOLD)));
        if (!head.office().isEmpty()) {
            document.add(centred(head.office().toUpperCase(Locale.ROOT), BOLD));
        }
        document.add(centred(head.address(), CELL));
        var rule = new PdfPTable(1);
        rule.setWidthPercentage(100);
        rule.setSpacingAfter(8);
        var cell = new PdfPCell(new Phrase(" ", new Font(Font.HELVETICA, 2)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidthBottom(2);
        rule.addCell(cell);
        document.add(rule);
    }

    private static Image picture(String logo) {
        try {
            var image = Image.getInstance(logo);
            image.scaleToFit(56, 56);
            image.setAlignment(Element.ALIGN_CENTER);
            return image;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Paper.Block block) {
        if (block instanceof Paper.Words words) {
            var paragraph = new Paragraph(words.text(), PLAIN);
            paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
            paragraph.setSpacingBefore(6);
            document.add(paragraph);
        } else if (block instanceof Paper.Listing listing) {
            write(listing);
        }
    }

    private void write(Paper.Listing listing) {
        var columns = listing.columns();
        var table = new PdfPTable(columns.size());
        table.setWidths(columns.stream().mapToInt(Paper.Column::weight).toArray());
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setSpacingAfter(8);
        columns.forEach(column -> table.addCell(cell(column.title(), SUM, Element.ALIGN_CENTER)));
        table.setHeaderRows(1);
        table.setComplete(false);
        int[] rows = {0};
        listing.rows().accept(line -> {
            add(table, line);
            // What is on a page leaves memory.
            if (++rows[0] % ROWS_AT_ONCE == 0) {
                document.add(table);
            }
        });
        table.setComplete(true);
        document.add(table);
    }

    private static void add(PdfPTable table, Paper.Line line) {
        for (Object value : line.cells()) {
            var font = line.sum() ? SUM : CELL;
            table.addCell(value instanceof Long number
                    ? cell(Rupiahs.number(number), font, Element.ALIGN_RIGHT)
                    : cell(value.toString(), font, Element.ALIGN_LEFT));
        }
    }

    private static PdfPCell cell(String text, Font font, int alignment) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(alignment);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(3);
        return cell;
    }

    private void signatures(Letterhead head) {
        var table = new PdfPTable(head.signatories().size());
        table.setWidthPercentage(100);
        table.setSpacingBefore(18);
        table.setKeepTogether(true);
        head.signatories().forEach(one -> {
            var cell = cell(String.join("\n", Signed.lines(one)), PLAIN, Element.ALIGN_CENTER);
            cell.setBorder(Rectangle.NO_BORDER);
            table.addCell(cell);
        });
        document.add(table);
    }

    private static Paragraph centred(String text, Font font) {
        var paragraph = new Paragraph(text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    /** The same content gives the same bytes. */
    private static byte[] withoutTime(byte[] pdf) {
        var text = CHANGING.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).replaceAll(found -> {
            String entry = found.group();
            if (entry.endsWith("+")) {
                return "/AAAAAA+";
            }
            return entry.startsWith("/ID") ? entry.replaceAll("[0-9a-fA-F](?=[0-9a-fA-F]*>)", "0")
                    : entry.replaceFirst("D:\\d{14}", "D:20000101000000").replaceAll("(?<=[+'-])\\d\\d", "00");
        });
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** "Halaman 2 dari 7"; how many there are is known only at the end. */
    private static final class PageNumbers extends PdfPageEventHelper {

        private PdfTemplate total;

        @Override
        public void onOpenDocument(PdfWriter writer, Document document) {
            total = writer.getDirectContent().createTemplate(30, 12);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var text = "Halaman " + writer.getPageNumber() + " dari ";
            float right = document.right() - 20;
            ColumnText.showTextAligned(writer.getDirectContent(), Element.ALIGN_RIGHT, new Phrase(text, CELL), right,
                    document.bottom() - 20, 0);
            writer.getDirectContent().addTemplate(total, right + 3, document.bottom() - 20);
        }

        @Override
        public void onCloseDocument(PdfWriter writer, Document document) {
            total.beginText();
            total.setFontAndSize(CELL.getCalculatedBaseFont(false), 8);
            total.showText(String.valueOf(writer.getPageNumber() - 1));
            total.endText();
        }
    }
}
