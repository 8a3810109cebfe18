package id.iuranhub.intake.check;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the check of a file has found so far. */
public final class FileReport {

    /** A file of another source has a flaw in every row; nobody reads further than this. */
    private static final int MOST_FLAWS = 10_000;

    private final Path file;
    private final Tally tally = new Tally();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Code, Integer> codes = new EnumMap<>(Code.class);
    private FileName name;
    private Control control;
    private long skipped;
    private long faulty;
    private long owed;
    private long unlisted;
    private boolean refused;

    FileReport(Path file) {
        this.file = file;
    }

    void named(FileName said) {
        name = said;
    }

    void controlled(Control said) {
        control = said;
    }

    Tally tally() {
        return tally;
    }

    void skip() {
        skipped++;
    }

    /** @param iuran rupiah a good row would owe */
    void owes(long iuran) {
        owed += iuran;
    }

    /** @param ofRow all of one row, the first being the one it is known by */
    void fault(List<Flaw> ofRow) {
        faulty++;
        list(ofRow);
    }

    void refuse(List<Finding> findings) {
        refused = true;
        list(findings.stream().map(finding -> new Flaw(Flaw.WHOLE_FILE, "", finding)).toList());
    }

    private void list(List<Flaw> found) {
        codes.merge(found.get(0).finding().code(), 1, Integer::sum);
        int room = Math.min(found.size(), MOST_FLAWS - flaws.size());
        flaws.addAll(found.subList(0, room));
        unlisted += found.size() - room;
    }

    public Path file() {
        return file;
    }

    /** Empty where the name does not tell. */
    public Optional<Blth> blth() {
        return Optional.ofNullable(name).map(FileName::blth);
    }

    public String opd() {
        return name == null ? "" : name.opd();
    }

    /** What the control file beside it says; empty where there is none, or it could not be asked. */
    public Optional<Control> control() {
        return Optional.ofNullable(control);
    }

    /** Data rows. */
    public long rows() {
        return tally.rows();
    }

    /** The sum of the column a control file states. */
    public long rupiah() {
        return tally.rupiah();
    }

    /** Rupiah the good rows owe, if everybody in them is enrolled for what they owe. */
    public long owed() {
        return owed;
    }

    /** What its sender should know, though nothing of it is a fault. */
    public List<Remark> remarks() {
        return tally.remarks();
    }

    /** The file as a whole would not be taken in. */
    public boolean isRefused() {
        return refused;
    }

    /** Rows that owe nothing by rule, as far as the file alone tells. */
    public long skippedRows() {
        return skipped;
    }

    public long faultyRows() {
        return faulty;
    }

    /** In the order of the file; what is wrong with the file as a whole comes last. */
    public List<Flaw> flaws() {
        return Collections.unmodifiableList(flaws);
    }

    /** Findings beyond those that are listed. */
    public long unlisted() {
        return unlisted;
    }

    /** How many rows, or files, for each first reason. */
    public Map<Code, Integer> codes() {
        return Collections.unmodifiableMap(codes);
    }

    public boolean isClean() {
        return codes.isEmpty();
    }
}
