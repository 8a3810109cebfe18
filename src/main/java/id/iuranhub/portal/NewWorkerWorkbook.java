package id.iuranhub.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.portal.NewWorkerColumn.Need;
import id.iuranhub.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The form for an OPD: cells that are texts, so that no spreadsheet program takes digits away, and lists to choose. */
final class NewWorkerWorkbook {

    private static final int HEADER = 4;
    private static final String ASKED_COLOUR = "FFF2CC";
    private static final String KNOWN_COLOUR = "E7E6E6";
    private static final double WIDE = 22;
    private static final double WIDEST = 90;

    private final Words words;

    NewWorkerWorkbook(Words words) {
        this.words = words;
    }

    /** @param said what an earlier form says of these people, by NIK */
    byte[] of(String scheme, Blth blth, String opd, List<NewWorker> people,
            Map<String, Map<NewWorkerColumn, String>> said) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "iuran-hub", null)) {
            var form = workbook.newWorksheet("data_tk_baru");
            head(form, scheme, blth, opd);
            for (int i = 0; i < people.size(); i++) {
                var known = people.get(i).known(blth);
                known.putAll(said.getOrDefault(people.get(i).nik(), Map.of()));
                line(form, HEADER + 1 + i, known);
            }
            form.freezePane(2, HEADER + 1);
            choices(form, workbook.newWorksheet("pilihan"), people.size());
            guide(workbook.newWorksheet("petunjuk"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void head(Worksheet form, String scheme, Blth blth, String opd) {
        form.inlineString(0, 0, words.text("portal.form.title", Map.of()));
        form.inlineString(1, 0, "SKEMA: " + scheme);
        form.inlineString(2, 0, "BLTH: " + blth);
        form.inlineString(3, 0, "PERANGKAT DAERAH: " + opd);
        for (NewWorkerColumn column : NewWorkerColumn.all()) {
            form.inlineString(HEADER, column.ordinal(), column.name());
            form.style(HEADER, column.ordinal()).bold().fillColor(colour(column)).set();
            form.width(column.ordinal(), WIDE);
        }
    }

    private static String colour(NewWorkerColumn column) {
        return switch (column.need()) {
            case KNOWN -> KNOWN_COLOUR;
            case ASKED -> ASKED_COLOUR;
            case OPTIONAL -> "FFFFFF";
        };
    }

    private static void line(Worksheet form, int line, Map<NewWorkerColumn, String> cells) {
        for (NewWorkerColumn column : NewWorkerColumn.all()) {
            String text = cells.getOrDefault(column, "");
            if (!text.isEmpty()) {
                form.inlineString(line, column.ordinal(), text);
            }
            var style = form.style(line, column.ordinal()).format("@");
            (column.need() == Need.OPTIONAL ? style : style.fillColor(colour(column))).set();
        }
    }

    private static void choices(Worksheet form, Worksheet lists, int people) {
        int place = 0;
        for (NewWorkerColumn column : NewWorkerColumn.all()) {
            if (column.shape() instanceof CellShape.Choice choice) {
                for (int i = 0; i < choice.all().size(); i++) {
                    lists.inlineString(i, place, choice.all().get(i));
                }
                form.range(HEADER + 1, column.ordinal(), HEADER + Math.max(1, people), column.ordinal())
                        .validateWithList(lists.range(0, place, choice.all().size() - 1, place)).allowBlank(true);
                place++;
            }
        }
        lists.setVisibilityState(VisibilityState.HIDDEN);
    }

    private void guide(Worksheet guide) {
        var lines = new ArrayList<String>();
        lines.add(words.text("portal.form.guide", Map.of()));
        for (NewWorkerColumn column : NewWorkerColumn.all()) {
            lines.add(column.name() + ": " + words.text("portal.form.guide." + column.need().name()
                    .toLowerCase(java.util.Locale.ROOT), Map.of()) + (column.shape() == null ? "" : "; "
                    + words.text("portal.form.shape." + column.shape().word(),
                    Map.of("bound", column.shape().bound()))) + meaning(column));
        }
        for (int i = 0; i < lines.size(); i++) {
            guide.inlineString(i, 0, lines.get(i));
        }
        guide.width(0, WIDEST);
    }

    private String meaning(NewWorkerColumn column) {
        return switch (column) {
            case SURAT_MENYURAT_KE, STATUS_KAWIN -> " (" + words.text("portal.form.meaning." + column.name(), Map.of())
                    + ")";
            default -> "";
        };
    }
}
