package id.iuranhub.notify;

import id.iuranhub.law.Opd;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of units, where the {@code contact} of an OPD in a scheme's file is one of mail: what is wrong with a
 * file of theirs is told to them, besides those whom the settings name.
 */
final class OpdAddresses {

    private static final String REFUSED = "file refused";
    private static final String HELD = "file held";

    private final Database database;
    private final Schemes schemes;

    OpdAddresses(Database database, Schemes schemes) {
        this.database = database;
        this.schemes = schemes;
    }

    /**
     * Whose a file is that an entry of the journal tells of.
     *
     * @param subject {@code <source>/<file>}
     * @return nobody for what is no matter of one unit, or where its address is not known
     */
    List<Recipient> of(String action, String subject) {
        int cut = subject.indexOf('/');
        if (cut < 0 || !action.equals(REFUSED) && !action.equals(HELD)) {
            return List.of();
        }
        return database.sql("notify/opdOfFile").param("held", action.equals(HELD) ? 1 : 0)
                .param("source", subject.substring(0, cut)).param("name", subject.substring(cut + 1))
                .query((row, number) -> of(row.getString("scheme"), row.getString("opd"),
                Blth.of(row.getInt("blth")))).list().stream().flatMap(Optional::stream).toList();
    }

    /** Of one unit, by whatever name it goes in that month; empty where its address is not known. */
    Optional<Recipient> of(String scheme, String opd, Blth blth) {
        return schemes.ofStored(scheme).at(blth).flatMap(terms -> terms.opd(opd, blth)).flatMap(Opd::contact)
                .flatMap(Recipient::byMail);
    }
}
