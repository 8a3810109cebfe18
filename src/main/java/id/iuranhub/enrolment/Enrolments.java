package id.iuranhub.enrolment;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Enrolment;
import id.iuranhub.law.Scheme;
import id.iuranhub.law.Schemes;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the insurer knows of its participants. Each NPP is read into memory once, and again when something of it has
 * changed; one that is too large for that is asked about for many people at once.
 */
public final class Enrolments {

    /** Lines kept in memory, of all NPPs together: some 90 MB. */
    private static final int MOST_LINES = 1_500_000;
    private static final int PAGE = 10_000;
    private static final int FEW = 20;

    /** What an NPP's directory was made from. @param version counts what was merged into the snapshot since */
    private record State(long snapshot, int version) { }

    /** @param directory null where the NPP is too large for one */
    private record Known(State state, PeopleOfNpp directory) {
        private int lines() {
            return directory == null ? 0 : directory.lines();
        }
    }

    private final Database database;
    private final Schemes schemes;
    private final Map<String, Set<Programme>> programmes = new HashMap<>();
    private final Map<String, Known> directories = new LinkedHashMap<>(16, 0.75f, true);

    public Enrolments(Database database, Schemes schemes) {
        this.database = database;
        this.schemes = schemes;
    }

    /** Rule 6: adds to a chunk what is known of its people under the scheme's own NPP. */
    public Chunk lookUp(Chunk chunk) {
        PeopleOfNpp directory = chunk.entries().size() > FEW ? directory(chunk.npp()) : remembered(chunk.npp());
        if (directory != null) {
            chunk.enrolments(directory::of);
        } else {
            Map<String, List<Enrolment>> known = asked(chunk);
            chunk.enrolments(nik -> known.getOrDefault(nik, List.of()));
        }
        return chunk;
    }

    /** Reads at once what has changed, so that the next file does not have to wait for it. */
    public void remember() {
        schemes.all().stream().flatMap(scheme -> scheme.npps().stream()).distinct().forEach(this::directory);
    }

    /** Calls the roll of a scheme's NPP in a month; empty where the NPP is too large to be kept in memory. */
    public Optional<RollCall> rollCall(Scheme scheme, Blth blth) {
        return Optional.ofNullable(directory(scheme.npp(blth).orElse(""))).map(RollCall::new);
    }

    private Optional<State> state(String npp) {
        return database.sql("enrolment/state").param("npp", npp)
                .query((row, number) -> new State(row.getLong("snapshot_id"), row.getInt("version"))).optional();
    }

    /** Null where it is not in memory as it stands: for a few people nobody reads all of an NPP. */
    private synchronized PeopleOfNpp remembered(String npp) {
        Known known = directories.get(npp);
        return known == null || !state(npp).equals(Optional.of(known.state)) ? null : known.directory;
    }

    private synchronized PeopleOfNpp directory(String npp) {
        Optional<State> state = state(npp);
        if (state.isEmpty()) {
            directories.remove(npp);
            return new PeopleOfNpp();
        }
        Known known = directories.get(npp);
        if (known == null || !known.state.equals(state.get())) {
            directories.remove(npp);
            known = new Known(state.get(), read(npp, state.get().snapshot));
            directories.put(npp, known);
            keepWithinBounds();
        }
        return known.directory;
    }

    /** The directory used last goes last. */
    private void keepWithinBounds() {
        int lines = directories.values().stream().mapToInt(Known::lines).sum();
        var eldest = directories.values().iterator();
        while (lines > MOST_LINES) {
            lines -= eldest.next().lines();
            eldest.remove();
        }
    }

    /** @return null where the NPP is too large */
    private PeopleOfNpp read(String npp, long snapshot) {
        var directory = new PeopleOfNpp();
        int last = database.sql("enrolment/lastLine").param("snapshot", snapshot).query(Integer.class).single();
        for (int from = 0; from <= last; from += PAGE) {
            if (directory.lines() > MOST_LINES) {
                return null;
            }
            database.sql("enrolment/lines").param("snapshot", snapshot).param("npp", npp).param("from", from)
                    .param("to", from + PAGE - 1)
                    .query(row -> {
                        directory.add(Long.parseLong(row.getString("nik")), Long.parseLong(row.getString("kpj")),
                                row.getString("name"),
                                row.getObject("birth_date", LocalDate.class), programmes(row.getString("programmes")),
                                row.getBoolean("active"), row.getObject("from_date", LocalDate.class),
                                row.getObject("to_date", LocalDate.class), row.getString("division"));
                    });
        }
        return directory;
    }

    private Map<String, List<Enrolment>> asked(Chunk chunk) {
        Object[] people = chunk.niks();
        var known = new HashMap<String, List<Enrolment>>();
        if (people.length > 0) {
            database.sql("enrolment/recall").param("people", database.texts(people)).param("npp", chunk.npp())
                    .query(row -> {
                        known.computeIfAbsent(row.getString("nik"), nik -> new ArrayList<>(1))
                                .add(line(row));
                    });
        }
        return known;
    }

    private Enrolment line(ResultSet row) throws SQLException {
        return new Enrolment(row.getString("kpj"), row.getString("name"), row.getObject("birth_date", LocalDate.class),
                programmes(row.getString("programmes")), row.getBoolean("active"),
                row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class),
                row.getString("division"));
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
