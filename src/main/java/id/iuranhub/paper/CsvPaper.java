package id.iuranhub.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.iuranhub.intake.SafeCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A paper as CSV: for machines, and for whoever wants the figures alone. */
final class CsvPaper {

    private CsvPaper() { }

    static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            text.write('\uFEFF');
            var csv = CsvWriter.builder().fieldSeparator(';').build(text);
            csv.writeRecord(paper.kind().title());
            paper.about().forEach(line -> csv.writeRecord(SafeCell.of(line)));
            paper.blocks().forEach(block -> write(block, csv));
            csv.writeRecord(SafeCell.of(paper.made()));
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void write(Paper.Block block, CsvWriter csv) {
        if (block instanceof Paper.Words words) {
            csv.writeRecord(SafeCell.of(words.text()));
        } else if (block instanceof Paper.Listing listing) {
            csv.writeRecord(listing.columns().stream().map(Paper.Column::title).toList());
            listing.rows().accept(line -> csv.writeRecord(line.cells().stream()
                    .map(cell -> cell instanceof Long ? cell.toString() : SafeCell.of(cell.toString())).toList()));
        }
    }
}
