package id.iuranhub.console.deadletter;

import id.iuranhub.console.http.Frame;
import id.iuranhub.console.http.ListSheet;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.payroll.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file with just some rows, for the unit that sent them. Its name has no BLTH: dropped as it is it would otherwise
 * take the place of the unit's whole file.
 */
record SentBack(Frame frame) {

    ListSheet of(LetterGroup group, List<DeadLetters.Detail> rows, boolean whole) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.cells().keySet()));
        var titles = new ArrayList<>(columns);
        titles.addAll(List.of(frame.say("file"), frame.say("sent.line"), frame.say("what")));
        return new ListSheet("kembali-" + group.code().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                titles, rows.stream().map(row -> line(row, columns, whole)).toList());
    }

    private List<Object> line(DeadLetters.Detail row, LinkedHashSet<String> columns, boolean whole) {
        var line = new ArrayList<Object>();
        columns.forEach(column -> line.add(cell(row, column, whole)));
        line.add(row.dead().file());
        line.add(String.valueOf(row.dead().key().line()));
        line.add(row.dead().findings().stream().map(finding -> whole ? frame.words().sentence(finding)
                : frame.words().masked(finding)).collect(Collectors.joining(" ")));
        return line;
    }

    private static String cell(DeadLetters.Detail row, String name, boolean whole) {
        String cell = row.cells().getOrDefault(name, "");
        return whole || cell.isEmpty() ? cell
                : row.source().column(name).map(column -> masked(column, cell)).orElse(cell);
    }

    private static String masked(Column column, String cell) {
        return switch (column.kind()) {
            case NIK -> Nik.mask(cell);
            case NIP, SPONSOR_NIP -> Nip.mask(cell);
            case KPJ -> Kpj.mask(cell);
            case NAME, BIRTH_DATE, PLACE_AND_BIRTH_DATE -> "…";
            default -> cell;
        };
    }
}
