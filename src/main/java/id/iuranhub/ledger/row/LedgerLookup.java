package id.iuranhub.ledger.row;

import id.iuranhub.assess.Chunk;
import id.iuranhub.assess.Entry;
import id.iuranhub.assess.Sponsorship;
import id.iuranhub.assess.StandingRow;
import id.iuranhub.ledger.file.IncomingFile;
import id.iuranhub.model.Programme;
import id.iuranhub.model.RowKey;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Role;
import id.iuranhub.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.Variable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the ledger knows already of the people in a chunk: at most one question a chunk for each rule, never one a row.
 */
public final class LedgerLookup {

    private final Database database;
    private final StoredRows stored;

    public LedgerLookup(Database database, StoredRows stored) {
        this.database = database;
        this.stored = stored;
    }

    /**
     * Rule 3 for rows on their way in: the file they will replace no longer counts. They are judged by what their file
     * names.
     */
    public Chunk standingBefore(Chunk chunk, @Variable("incoming") IncomingFile incomingFile) {
        var standing = new HashMap<String, StandingRow>();
        var perhaps = new LinkedHashSet<String>();
        for (Entry entry : chunk.entries()) {
            String key = chunk.source().key(entry.reading());
            if (key != null && incomingFile.others().mayStand(key)) {
                StandingRow lately = incomingFile.counts().lately(key);
                if (lately != null) {
                    standing.put(key, lately);
                } else {
                    perhaps.add(key);
                }
            }
        }
        standing.putAll(standing(chunk, perhaps.toArray(), incomingFile.file(), incomingFile.replaced()));
        chunk.standing(standing);
        return chunk.tariff(incomingFile.tariff().tariff(), incomingFile.tariff().digest());
    }

    /** Rule 3 for rows that are in the ledger. */
    public Chunk standing(Chunk chunk) {
        chunk.standing(standing(chunk, chunk.source().oncePer() == Kind.NIP ? chunk.nips()
                : chunk.niks(), 0, List.of()));
        return chunk;
    }

    private Map<String, StandingRow> standing(Chunk chunk, Object[] people, long file, List<Long> replaced) {
        boolean byNip = chunk.source().oncePer() == Kind.NIP;
        var standing = new HashMap<String, StandingRow>();
        if (people.length > 0) {
            database.sql(byNip ? "ledger/row/standingByNip" : "ledger/row/standingByNik")
                    .param("people", database.texts(people)).param("blth", chunk.blth().number())
                    .param("source", chunk.source().name()).param("file", file)
                    .param("replaced", replaced.isEmpty() ? List.of(0L) : replaced)
                    .query(row -> {
                        standing.put(row.getString("person"),
                                new StandingRow(
                                new RowKey(row.getLong("file_id"), row.getInt("line")), row.getString("name"),
                                row.getString("opd")));
                    });
        }
        return standing;
    }

    /** Rule 8: who has been, is being or was earlier ready to be contributed under another scheme. */
    public Chunk rivals(Chunk chunk) {
        Object[] people = chunk.niks();
        var rivals = new HashMap<String, Set<String>>();
        if (people.length > 0) {
            var ownFile = new HashMap<String, Long>();
            chunk.entries().forEach(entry -> ownFile.put(entry.reading().nik(), entry.key().file()));
            database.sql("ledger/row/rivals").param("people", database.texts(people))
                    .param("blth", chunk.blth().number()).param("scheme", chunk.scheme().id())
                    .query(row -> {
                        boolean onlyReady = row.getBoolean("only_ready");
                        boolean shared = programmes(chunk).stream()
                                .anyMatch(programme -> owes(row, programme.name()));
                        if (shared && (!onlyReady || row.getLong("file_id") < ownFile.get(row.getString("nik")))) {
                            rivals.computeIfAbsent(row.getString("nik"), nik -> new TreeSet<>())
                                    .add(row.getString("scheme"));
                        }
                    });
        }
        chunk.rivals(rivals);
        return chunk;
    }

    private static Set<Programme> programmes(Chunk chunk) {
        return chunk.terms().map(terms -> terms.levy().programmes()).orElse(Set.of());
    }

    private static boolean owes(ResultSet row, String programme) {
        try {
            return row.getLong(programme.toLowerCase(java.util.Locale.ROOT)) > 0;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Rule 7 of a sponsored scheme: each sponsor's lines in force and readable pay row. */
    public Chunk sponsorships(Chunk chunk) {
        if (chunk.source().role() == Role.PAYROLL) {
            return chunk;
        }
        var known = new HashMap<String, Sponsorship>();
        Object[] people = chunk.nips();
        if (people.length > 0) {
            var workers = workers(chunk, people);
            var pay = pay(chunk, people);
            for (Object nip : people) {
                known.put((String) nip, new Sponsorship(workers.getOrDefault(nip, 0), pay.get(nip)));
            }
        }
        chunk.sponsorships(known);
        chunk.listClosed(wasRun(chunk));
        return chunk;
    }

    private boolean wasRun(Chunk chunk) {
        return database.sql("ledger/wasRun").param("scheme", chunk.scheme().id()).param("blth", chunk.blth().number())
                .query(Integer.class).single() > 0;
    }

    /** The lines in a sponsor's share: all of the list in force, whatever is wrong with them. */
    private Map<String, Integer> workers(Chunk chunk, Object[] people) {
        var workers = new HashMap<String, Integer>();
        for (String list : sources(chunk, Role.SPONSOR_LIST)) {
            about(chunk, people, list, "ledger/row/lines").query((row, number) ->
                    workers.merge(row.getString("nip"), row.getInt("workers"), Integer::sum)).list();
            about(chunk, people, list, "ledger/row/deadLines")
                    .query((row, number) -> stored.find(row, chunk.blth())
                            .filter(line -> Sponsorship.touches(line.reading(), chunk.blth())).isPresent()
                            ? workers.merge(row.getString("nip"), 1, Integer::sum) : 0).list();
        }
        return workers;
    }

    private JdbcClient.StatementSpec about(Chunk chunk, Object[] people, String source, String statement) {
        return database.sql(statement).param("people", database.texts(people)).param("blth", chunk.blth().number())
                .param("source", source);
    }

    private Map<String, Sponsorship.Pay> pay(Chunk chunk, Object[] people) {
        var pay = new HashMap<String, Sponsorship.Pay>();
        for (String cuts : sources(chunk, Role.SPONSOR_CUT)) {
            about(chunk, people, cuts, "ledger/row/sponsorPay").query((row, number) -> {
                String nip = row.getString("nip");
                stored.find(row, chunk.blth()).map(StoredRow::reading)
                        .ifPresent(reading -> pay.put(nip, new Sponsorship.Pay(reading.cut(), reading.net())));
                return 0;
            }).list();
        }
        return pay;
    }

    /** Of which files of the scheme's month are in force, whatever configuration says of them today. */
    private List<String> sources(Chunk chunk, Role role) {
        return database.sql("ledger/row/sourcesOfMonth").param("scheme", chunk.scheme().id())
                .param("blth", chunk.blth().number())
                .query((row, number) -> stored.find(row.getString("source_version"), chunk.blth())
                        .filter(version -> version.source().role() == role).map(version -> version.source().name()))
                .list().stream().flatMap(Optional::stream).distinct().toList();
    }
}
