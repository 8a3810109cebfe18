package id.iuranhub.enrolment;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Fields;
import id.iuranhub.payroll.Form;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** One line of an enrolment snapshot, as it is stored. */
record SnapshotLine(String kpj, String nik, String name, LocalDate birthDate, String npp, String division,
        String programmes,
            boolean active, LocalDate from, LocalDate to) {

    static final Form FORM = Form.csv(Column.needed("kpj", Kind.KPJ), Column.needed("nik", Kind.NIK),
            Column.mayBeEmpty("nama", Kind.NAME), Column.needed("tanggal_lahir", Kind.BIRTH_DATE),
            Column.needed("npp", Kind.WORD),
            Column.mayBeEmpty("divisi", Kind.OPD), Column.needed("program", Kind.WORD),
            Column.needed("status", Kind.WORD),
            Column.needed("mulai", Kind.FROM), Column.mayBeEmpty("akhir", Kind.TO));

    private static final int KPJ = 0;
    private static final int NIK = 1;
    private static final int NAME = 2;
    private static final int BIRTH_DATE = 3;
    private static final int NPP = 4;
    private static final int DIVISION = 5;
    private static final int PROGRAMMES = 6;
    private static final int STATUS = 7;
    private static final int FROM = 8;
    private static final int TO = 9;

    private static final List<String> STATES = List.of("A", "N");
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_DIVISION = 255;
    private static final int LONGEST_NPP = 20;
    private static final int LONGEST_PROGRAMMES = 40;

    /** Reads a row. @param faults takes what does not read: then the line means nothing */
    static SnapshotLine of(Row row, Consumer<Finding> faults) {
        var fields = new Fields(FORM, row);
        var line = new SnapshotLine(fields.digits(KPJ, 11, Code.KPJ_INVALID), fields.digits(NIK, 16, Code.NIK_INVALID),
                fields.text(NAME, LONGEST_NAME), fields.date(BIRTH_DATE), fields.number(NPP),
                fields.text(DIVISION, LONGEST_DIVISION),
                fields.text(PROGRAMMES), "A".equals(fields.word(STATUS, STATES, Code.FILE_UNREADABLE)),
                fields.date(FROM),
                fields.date(TO));
        fields.findings().forEach(fault -> faults.accept(ofFile(row, fault)));
        demandShort(row, NPP, line.npp, LONGEST_NPP, faults);
        demandShort(row, PROGRAMMES, line.programmes, LONGEST_PROGRAMMES, faults);
        return line;
    }

    private static void demandShort(Row row, int column, String text, int longest, Consumer<Finding> faults) {
        if (text.length() > longest) {
            faults.accept(ofFile(row, new Finding(Code.FILE_UNREADABLE, FORM.columns().get(column).name(),
                    new Value.Letters(longest), new Value.Text(text))));
        }
    }

    /** A snapshot cannot be used in parts: half of it would make people look as if they had left. */
    private static Finding ofFile(Row row, Finding fault) {
        return new Finding(Code.FILE_UNREADABLE, fault.field(), fault.expected(), fault.found(), fault.hint(),
                row.line());
    }
}
