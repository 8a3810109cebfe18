package id.iuranhub.console.file;

import id.iuranhub.console.access.Login;
import id.iuranhub.model.PlainFileName;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.DroppedName;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Format;
import id.iuranhub.payroll.OpdFolders;
import id.iuranhub.payroll.Source;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a file that somebody hands in goes: a place in the inbox that is theirs, or nowhere, and why. */
public sealed interface Handover {

    int LONGEST_NAME = 200;
    /** Between a drive and a name on one machine, before another stream of a file on the next. */
    String COLON = ":";

    /** @param folder in the inbox of the source, the OPD's own where it has one */
    record Goes(PlainFileName name, Path folder) implements Handover {

        /** Where exactly; it lies in the folder, whatever the name says. */
        public Path target() {
            return name.below(folder);
        }
    }

    /** What is wrong with it. */
    enum Complaint {
        NAME, TYPE, PERIOD, OPD;

        /** By which the words for it are found. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param values for the words */
    record Declined(Complaint complaint, Map<String, String> values) implements Handover { }

    /**
     * @param given the name as it was sent
     * @param login whose file it is; one bound to an OPD hands in for that OPD only
     * @param inbox of the home
     */
    static Handover of(String given, Source source, Login login, Path inbox) {
        Optional<PlainFileName> name = PlainFileName.of(given).filter(Handover::isTaken);
        if (name.isEmpty()) {
            return new Declined(Complaint.NAME, Map.of());
        }
        if (source.formats().stream().noneMatch(format -> format.extension().equals(FileName.extension(given)))) {
            return new Declined(Complaint.TYPE, Map.of("types", types(source)));
        }
        try {
            return placed(name.get(), FileName.of(given), source, login, inbox);
        } catch (FileRefused noPeriod) {
            return new Declined(Complaint.PERIOD, Map.of());
        }
    }

    /** The folder itself would take more; whoever hands a file in is told at once what would lie there for nobody. */
    private static boolean isTaken(PlainFileName name) {
        String text = name.text();
        return text.length() <= LONGEST_NAME && !text.contains(COLON) && !DroppedName.isLeftAlone(text)
                && !DroppedName.isReserved(text) && !Control.isControl(text.toLowerCase(Locale.ROOT));
    }

    private static String types(Source source) {
        return source.formats().stream().map(Format::extension).sorted().collect(Collectors.joining(", "));
    }

    private static Handover placed(PlainFileName name, FileName says, Source source, Login login, Path inbox) {
        Path folder = new PlainFileName(source.name()).below(inbox);
        if (login.isOfOpd() ? !says.mayBeOf(login.opd()) : source.opdFolders() == OpdFolders.REQUIRED
                && says.opd().isEmpty()) {
            return new Declined(Complaint.OPD, Map.of("opd", login.opd()));
        }
        if (!login.isOfOpd() && source.opdFolders() != OpdFolders.REQUIRED) {
            return new Goes(name, folder);
        }
        String opd = login.isOfOpd() ? login.opd() : says.opd();
        return PlainFileName.of(opd).filter(one -> !DroppedName.isLeftAlone(opd))
                .<Handover>map(one -> new Goes(name, one.below(folder)))
                .orElseGet(() -> new Declined(Complaint.OPD, Map.of("opd", opd)));
    }
}
