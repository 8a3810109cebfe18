package id.iuranhub.console.deadletter;

import id.iuranhub.assess.Names;
import id.iuranhub.console.access.Login;
import id.iuranhub.law.Scheme;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Reading;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The enrolment beside a row. Somebody of the city sees it as it is. Whose sight ends at one OPD learns of its own
 * people what agrees and what differs, never what the insurer has.
 */
public final class EnrolmentPanel {

    /**
     * One line of the enrolment, with what differs from the row.
     *
     * @param told whether its values may be shown; else they are empty, but for the card of a person who is known
     */
    public record Known(boolean told, String npp, String kpj, String name, LocalDate birthDate, String programmes,
            boolean active,
                        LocalDate from, LocalDate to, String division, Set<String> differs) {

        private Known untold() {
            boolean knows = !differs.contains("name") && !differs.contains("birth");
            return new Known(false, npp, knows ? kpj : "", "", null, programmes, active, from, to, division, differs);
        }
    }

    private final Database database;

    EnrolmentPanel(Database database) {
        this.database = database;
    }

    List<Known> of(Reading reading, Scheme scheme, Blth blth, Login login) {
        if (reading.nik() == null) {
            return List.of();
        }
        var lines = database.sql("console/enrolmentOf").param("nik", reading.nik())
                .query((row, number) -> known(row, reading, scheme, blth)).list();
        return !login.isOfOpd() ? lines : lines.stream().filter(line -> scheme.npp(blth).equals(Optional.of(line.npp)))
                .map(Known::untold).toList();
    }

    private static Known known(ResultSet row, Reading reading, Scheme scheme, Blth blth) throws SQLException {
        var birth = row.getObject("birth_date", LocalDate.class);
        var from = row.getObject("from_date", LocalDate.class);
        var to = row.getObject("to_date", LocalDate.class);
        var differs = new HashSet<String>();
        mark(differs, "birth", !Objects.equals(reading.birthDate(), birth));
        mark(differs, "kpj", reading.kpj() != null && !reading.kpj().equals(row.getString("kpj")));
        mark(differs, "npp", !scheme.npp(blth).equals(Optional.of(row.getString("npp"))));
        mark(differs, "active", from.isAfter(blth.lastDay())
                || (to == null ? !row.getBoolean("active") : to.isBefore(blth.firstDay())));
        mark(differs, "name", !Names.same(reading.name(), row.getString("name")));
        return new Known(true, row.getString("npp"), row.getString("kpj"), row.getString("name"), birth,
                row.getString("programmes"),
                row.getBoolean("active"), from, to, row.getString("division"), differs);
    }

    private static void mark(Set<String> differs, String what, boolean does) {
        if (does) {
            differs.add(what);
        }
    }
}
