package id.iuranhub.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A row that was dropped: its cells, days in ISO form, and what people have made of it since. Which columns it has is
 * its source's.
 */
final class PayRow {

    final PayFile file;
    final int line;
    /** Whose row it is meant to be, whatever stands in it. */
    final Person person;
    private final Map<String, String> cells;
    private final Map<String, String> edits = new HashMap<>();
    private boolean fixed;
    boolean discarded;
    /** Somebody said so, of two rows about one person. */
    boolean preferred;
    /** It has been seen accepted while its file held. */
    boolean accepted;

    PayRow(PayFile file, int line, Person person, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.person = person;
        this.cells = new HashMap<>(cells);
    }

    /** What the rules see: a correction counts once the row is tried again. */
    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    Map<String, String> cells() {
        return cells;
    }

    void edit(Map<String, String> corrections) {
        edits.putAll(corrections);
        fixed = true;
        discarded = false;
    }

    /** @param order whether it was named itself, so that one that was given up is taken up again */
    boolean retry(boolean order) {
        if (discarded && !order) {
            return false;
        }
        discarded = false;
        cells.putAll(edits);
        fixed = false;
        return true;
    }

    boolean isFixed() {
        return fixed;
    }

    /** The NIK as far as it reads, else null. */
    String nik() {
        return cell("nik").equals(person.nik()) ? person.nik() : null;
    }

    /** Of whom two people may say that the NIK tells another day; a NIP tells the day too, and nobody denies that. */
    boolean isBornOtherwise() {
        return nik() != null && file.source != Source.SORONG
                && cell("tanggal_lahir").equals(Person.OTHERWISE.toString());
    }

    /** Rules 1 and 2. */
    TreeSet<Fault> unreadable() {
        var found = new TreeSet<Fault>();
        if (isExtraPay()) {
            return found;
        }
        if (nik() == null) {
            found.add(Fault.NIK_INVALID);
        }
        if (cell("nama").isEmpty()) {
            found.add(Fault.FIELD_MISSING);
        }
        if (!cell("upah").matches(file.source == Source.SORONG ? "[0-9]*" : "[1-9][0-9]*")) {
            found.add(Fault.MONEY_INVALID);
        }
        if (!cell("tanggal_lahir").equals(person.born().toString())
                && (nik() != null || file.source == Source.SORONG)) {
            found.add(Fault.IDENTITY_CONFLICT);
        }
        return found;
    }

    long wage() {
        return Long.parseLong(cell("upah"));
    }

    /** What is owed, rupiah; for wages that leave no fraction. */
    long iuran() {
        return switch (file.source) {
            case KENDARI -> wage() * 54 / 10_000;
            case PALU -> wage() * 924 / 10_000;
            case SORONG -> file.flat();
        };
    }

    /** Pay that nobody owes an iuran for. */
    boolean isExtraPay() {
        return file.source == Source.SORONG && !cell("jenis").equals("1");
    }

    long cut() {
        return cell("potongan").isEmpty() ? 0 : Long.parseLong(cell("potongan"));
    }

    /** Rule 7. */
    TreeSet<Fault> wrongCut() {
        var found = new TreeSet<Fault>();
        if (file.source != Source.KENDARI) {
            long due = file.source == Source.SORONG ? file.flat() : wage() * 3 / 100;
            if (Math.abs(cut() - due) > 2) {
                found.add(cut() == 0 ? Fault.DEDUCTION_MISSING : Fault.DEDUCTION_MISMATCH);
            }
        }
        return found;
    }

    String text() {
        return file.layout.line(file.source.columns.keySet().stream().map(this::written).toList(), "c" + line);
    }

    private String written(String column) {
        return column.equals("tanggal_lahir") ? file.layout.day(cell(column)) : cell(column);
    }

    /** The right cells of a person's row. @param flat what Sorong's ASN pay */
    static Map<String, String> right(Source source, Person person, long wage, boolean withCard, long flat) {
        var cells = new HashMap<String, String>();
        cells.put("nik", person.nik());
        cells.put("nip", person.nip());
        cells.put("nama", person.name());
        cells.put("tanggal_lahir", person.born().toString());
        cells.put("kpj", withCard ? person.kpj() : "");
        cells.put("skpd", "DINAS");
        cells.put("jenis", "1");
        cells.put("upah", Long.toString(wage));
        cells.put("potongan", Long.toString(source == Source.SORONG ? flat : wage * 3 / 100));
        cells.keySet().retainAll(source.columns.keySet());
        return cells;
    }

    @Override
    public String toString() {
        return file.name + ":" + line;
    }

    /** The codes of the contract, in its order. */
    enum Fault {
        NIK_INVALID, MONEY_INVALID, FIELD_MISSING, IDENTITY_CONFLICT, DUPLICATE_ROW, NOT_ENROLLED, ENROLMENT_INACTIVE,
        IDENTITY_MISMATCH, PROGRAMME_NOT_ENROLLED, DEDUCTION_MISSING, DEDUCTION_MISMATCH, ALREADY_CONTRIBUTED
    }
}
