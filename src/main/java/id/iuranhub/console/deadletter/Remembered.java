package id.iuranhub.console.deadletter;

import id.iuranhub.console.correction.CorrectionService;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.value.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers of an edit that later files are to be corrected by too. */
final class Remembered {

    private Remembered() { }

    /** From the row's month on, without an end; empty where no cell that has a number gets another. */
    static List<CorrectionService.Wish> of(DeadLetters.Detail detail, Map<String, String> fields, String reason) {
        var wishes = new ArrayList<CorrectionService.Wish>();
        fields.forEach((name, typed) -> detail.source().column(name).flatMap(column -> number(column)
                .flatMap(number -> {
                    String old = Cell.identifier(detail.cells().get(column.name()));
                    return old.isEmpty() || old.equals(typed.strip()) ? Optional.<CorrectionService.Wish>empty()
                            : Optional.of(new CorrectionService.Wish(number.name(), old, typed.strip(),
                            detail.dead().scheme(), detail.dead().blth().toString(), "", reason));
                })).ifPresent(wishes::add));
        return wishes;
    }

    private static Optional<Corrections.Field> number(Column column) {
        return switch (column.kind()) {
            case NIK -> Optional.of(Corrections.Field.NIK);
            case NIP, SPONSOR_NIP -> Optional.of(Corrections.Field.NIP);
            case KPJ -> Optional.of(Corrections.Field.KPJ);
            default -> Optional.empty();
        };
    }
}
