package id.iuranhub.enrolment;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Enrolment;
import id.iuranhub.model.Programme;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the insurer knows of its participants, asked for many people at once. */
public final class Enrolments {

    private final Database database;
    private final Map<String, Set<Programme>> programmes = new HashMap<>();

    public Enrolments(Database database) {
        this.database = database;
    }

    /** Rule 6: adds to a chunk what is known of its people under the scheme's own NPP. */
    public Chunk recall(Chunk chunk) {
        Object[] people = chunk.niks();
        var known = new HashMap<String, List<Enrolment>>();
        if (people.length > 0) {
            database.sql("enrolment/recall").param("people", database.texts(people)).param("npp", chunk.scheme().npp())
                    .query((row, number) -> known.computeIfAbsent(row.getString("nik"), nik -> new ArrayList<>(1)).add(read(row)))
                    .list();
        }
        chunk.enrolments(known);
        return chunk;
    }

    private Enrolment read(ResultSet row) throws SQLException {
        return new Enrolment(row.getString("kpj"), row.getString("name"), row.getObject("birth_date", LocalDate.class),
                programmes(row.getString("programmes")), row.getBoolean("active"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class));
    }

    /** A handful of combinations stands on all lines. */
    private synchronized Set<Programme> programmes(String written) {
        return programmes.computeIfAbsent(written, text -> {
            var set = EnumSet.noneOf(Programme.class);
            for (Programme programme : Programme.values()) {
                if (("+" + text + "+").contains("+" + programme.name() + "+")) {
                    set.add(programme);
                }
            }
            return Collections.unmodifiableSet(set);
        });
    }
}
