package id.iuranhub.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.portal.NewWorkerColumn.Need;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form for new workers as it came back: of which scheme and month it is, and what stands in its cells. What somebody
 * answered is never repeated where a fault is told: mothers' names and addresses are nobody else's.
 */
final class NewWorkerForm {

    private static final int MOST_TOLD = 200;
    private static final Pattern SCHEME = Pattern.compile("(?i)\\bSKEMA\\b\\s*:?\\s*([a-z0-9-]+)");
    private static final Pattern MONTH = Pattern.compile("(?i)\\bBLTH\\b\\s*:?\\s*([0-9]{4}-[0-9]{2})\\b");

    private final PortalTable table;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, Integer> lineOf = new LinkedHashMap<>();
    private final Map<String, Map<NewWorkerColumn, String>> answers = new LinkedHashMap<>();

    private NewWorkerForm(PortalTable table) {
        this.table = table;
    }

    /** Of whom it is, as it says above its headers. */
    record Head(String scheme, Blth blth) {

        /** @throws PortalRefused it does not say */
        static Head of(PortalTable table) throws PortalRefused {
            String scheme = found(SCHEME, table, "SKEMA");
            String month = found(MONTH, table, "BLTH");
            return new Head(scheme.toLowerCase(Locale.ROOT),
                    Blth.parse(month).orElseThrow(() -> PortalRefused.because("form.head", "what", "BLTH")));
        }

        private static String found(Pattern pattern, PortalTable table, String what) throws PortalRefused {
            return table.title().stream().flatMap(line -> pattern.matcher(line).results()).map(hit -> hit.group(1))
                    .findFirst().orElseThrow(() -> PortalRefused.because("form.head", "what", what));
        }
    }

    /**
     * What was answered, by NIK.
     *
     * @param waiting who is to be enrolled, by NIK
     * @throws PortalRefused with all that is missing or cannot be meant, each with its cell
     */
    static Map<String, Map<NewWorkerColumn, String>> read(PortalTable table, Blth blth, Map<String, NewWorker> waiting)
            throws PortalRefused {
        var form = new NewWorkerForm(table);
        form.demandColumns();
        if (form.complaints.isEmpty()) {
            table.lines().stream().filter(form::isSaid).forEach(line -> form.person(line, blth, waiting));
            if (form.complaints.isEmpty() && form.answers.isEmpty()) {
                form.complaints.add(Complaint.of("form.empty"));
            }
        }
        if (!form.complaints.isEmpty()) {
            throw new PortalRefused(form.complaints);
        }
        return form.answers;
    }

    private void demandColumns() {
        var missing = NewWorkerColumn.all().stream().filter(column -> !table.has(header(column)))
                .map(Enum::name).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            complaints.add(Complaint.of("form.columns", "columns", missing));
        }
    }

    private static String header(NewWorkerColumn column) {
        return id.iuranhub.payroll.Column.normal(column.name());
    }

    private boolean isSaid(PortalTable.Line line) {
        return NewWorkerColumn.all().stream().anyMatch(column -> !CellShape.isEmpty(raw(line, column)));
    }

    private String raw(PortalTable.Line line, NewWorkerColumn column) {
        return table.raw(line, header(column));
    }

    private void person(PortalTable.Line line, Blth blth, Map<String, NewWorker> waiting) {
        String nik = PortalTable.plain(raw(line, NewWorkerColumn.NOMOR_IDENTITAS));
        NewWorker worker = waiting.get(nik);
        Integer before = lineOf.putIfAbsent(nik, line.number());
        if (worker == null) {
            complain(line, NewWorkerColumn.NOMOR_IDENTITAS, "stranger", Nik.isValid(nik) ? Nik.mask(nik) : "");
        } else if (before != null) {
            complain(line, NewWorkerColumn.NOMOR_IDENTITAS, "twice", before.toString());
        } else {
            answers.put(nik, cells(line, worker.known(blth)));
        }
    }

    private Map<NewWorkerColumn, String> cells(PortalTable.Line line, Map<NewWorkerColumn, String> known) {
        var said = new EnumMap<NewWorkerColumn, String>(NewWorkerColumn.class);
        for (NewWorkerColumn column : NewWorkerColumn.all()) {
            String raw = raw(line, column);
            if (column.need() == Need.KNOWN) {
                demandUnchanged(line, column, known.get(column));
            } else if (!CellShape.isEmpty(raw)) {
                column.shape().read(raw).ifPresentOrElse(answer -> said.put(column, answer),
                        () -> complain(line, column, column.shape().word(), column.shape().bound()));
            } else if (column.need() == Need.ASKED) {
                complain(line, column, "missing", "");
            }
        }
        if ("E".equals(said.get(NewWorkerColumn.SURAT_MENYURAT_KE)) && CellShape.isEmpty(raw(line,
                NewWorkerColumn.EMAIL))) {
            complain(line, NewWorkerColumn.EMAIL, "missing", "");
        }
        return said;
    }

    private void demandUnchanged(PortalTable.Line line, NewWorkerColumn column, String expected) {
        String found = PortalTable.plain(raw(line, column));
        if (!found.equals(PortalTable.plain(expected))) {
            complain(line, column, "known", "");
        }
    }

    private void complain(PortalTable.Line line, NewWorkerColumn column, String which, String bound) {
        if (complaints.size() < MOST_TOLD) {
            complaints.add(Complaint.at(line.number(), "form." + which, "cell",
                    ColumnLetters.of(table.columns().get(header(column))) + line.number(), "column", column.name(),
                    "bound", bound));
        }
    }
}
