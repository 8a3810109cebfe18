package id.iuranhub.upkeep;

import id.iuranhub.law.Schemes;
import id.iuranhub.ledger.Balance;
import id.iuranhub.ledger.journal.HashChain;
import id.iuranhub.model.Blth;
import id.iuranhub.store.Database;
import id.iuranhub.store.DatabaseCopy;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.store.ScratchSchema;
import id.iuranhub.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether one could go back to a backup: its database opens on a copy, every month balances, the journal is whole. */
public final class BackupProof {

    /** @param months that were looked at; @param faults in words, empty where it holds */
    public record Proof(List<String> months, List<String> faults) { }

    private final OpenBackup backup;
    private final Schemes schemes;
    private final Function<Map<String, String>, Settings> settings;

    /**
     * @param schemes  as the backup's configuration has them
     * @param settings in force where it is looked at, some of them set otherwise
     */
    public BackupProof(OpenBackup backup, Schemes schemes, Function<Map<String, String>, Settings> settings) {
        this.backup = backup;
        this.schemes = schemes;
        this.settings = settings;
    }

    /** On a copy that goes away again: in the temporary folder, or in a schema of its own on the server. */
    public Proof look() throws IOException {
        return backup.manifest().isEmbedded() ? onCopiedFiles() : onScratchSchema();
    }

    private Proof onCopiedFiles() throws IOException {
        Path scratch = Files.createTempDirectory("iuran-hub-check-");
        try {
            var home = new Home(scratch);
            OwnerOnly.folders(home.data());
            backup.copy(BackupFolder.DATABASE, home.data());
            try (var database = Database.open(home, settings.apply(Map.of("db.url", "")))) {
                return of(database);
            }
        } finally {
            CopiedFiles.delete(scratch);
        }
    }

    private Proof onScratchSchema() throws IOException {
        var here = settings.apply(Map.of());
        if (!here.text("db.url").startsWith("jdbc:postgresql:")) {
            return new Proof(List.of(),
                    List.of("the backup is of PostgreSQL: set db.url to a server on which a copy can"
                    + " be looked at"));
        }
        try (var schema = new ScratchSchema(here)) {
            var set = settings.apply(schema.settings());
            fill(backup.site(), set, backup);
            try (var database = Database.open(backup.site(), set)) {
                return of(database);
            }
        }
    }

    /** Makes the tables as they were and fills them. */
    static void fill(Home home, Settings settings, OpenBackup backup) throws IOException {
        try (var database = Database.openAt(home, settings, backup.manifest().schema())) {
            var copy = new DatabaseCopy(database);
            if (!copy.schema().equals(backup.manifest().schema())) {
                throw new IOException("the tables of this release end at " + copy.schema() + ", the backup's at "
                        + backup.manifest().schema() + ": it was written by a newer hub");
            }
            copy.read(backup.database());
        }
    }

    /** Of an open database. */
    Proof of(Database database) {
        var months = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var balance = new Balance(database, schemes);
        for (int number : database.sql("upkeep/months").query(Integer.class).list()) {
            var blth = Blth.of(number);
            months.add(blth.toString());
            balance.differences(blth).forEach(difference -> faults.add(blth + " " + difference));
        }
        var head = backup.manifest().journal();
        faults.addAll(new HashChain(database).prove(head.place() == 0 ? "" : head.hash()).faults());
        return new Proof(months, faults);
    }
}
