package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tables belong to rooms. A statement writes tables of its own room and reads those of its own and of rooms below; one
 * that does otherwise names the table and says why, in its first line.
 */
@Fast
class SqlRoomsTest {

    private static final Path SQL = Path.of("src/main/resources/sql");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** From the ground up, each with its tables. */
    private static final Map<String, String> TABLES = Map.of(
            "store", "leadership",
            "ledger", "payroll_file payroll_row original held_arrival unknown_people staff_row shared_person preference"
                    + " source_version recheck letter letter_edit letter_sum held_void batch batch_run tariff"
                    + " earlier_receipt bill credit payment journal journal_link login_origin proposal"
                    + " removed_month removed_row removed_letter journal_removed",
            "enrolment", "enrolment enrolment_change enrolment_npp snapshot",
            "outbox", "run run_reason timetable missing batch_heard refused_void enrolment_request",
            "deadletter", "attestation correction letter_attempt letter_hold retry_item retry_job",
            "portal", "portal_file portal_batch portal_answer new_worker rapel",
            "notify", "message notice notice_cursor told_trouble",
            "upkeep", "backup_made retention_look",
            "console", "figure login login_delay");
    private static final List<String> ROOMS = List.of("store", "ledger", "enrolment", "outbox", "deadletter", "portal",
            "intake", "notify", "upkeep", "paper", "console", "bench");

    private static final Pattern WRITES =
            Pattern.compile("(?i)(?:insert into|update|delete from|merge into)\\s+([a-z_]+)");
    private static final Pattern READS = Pattern.compile("(?i)(?:from|join)\\s+([a-z_]+)");
    private static final Pattern MADE = Pattern.compile("(?i)create table ([a-z_]+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop table (?:if exists )?([a-z_]+)");

    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        TABLES.forEach((room, tables) -> List.of(tables.split(" ")).forEach(table -> owners.put(table, room)));
        return owners;
    }

    @Test
    void everyTableHasARoom() throws IOException {
        var there = new TreeSet<String>();
        var gone = new TreeSet<String>();
        for (Path file : files(MIGRATIONS)) {
            MADE.matcher(Files.readString(file)).results().forEach(found -> there.add(found.group(1)));
            DROPPED.matcher(Files.readString(file)).results().forEach(found -> gone.add(found.group(1)));
        }
        there.removeAll(gone);
        assertEquals(there, new TreeSet<>(owners().keySet()));
    }

    @Test
    void aStatementKeepsToItsRoomOrSaysWhy() throws IOException {
        var wrong = new ArrayList<String>();
        for (Path file : files(SQL)) {
            String text = Files.readString(file);
            String statement = text.replaceAll("(?m)--.*$", "");
            String room = SQL.relativize(file).getName(0).toString();
            owners().forEach((table, owner) -> {
                boolean writes = names(WRITES, statement, table) && !owner.equals(room);
                boolean reads = names(READS, statement, table) && ROOMS.indexOf(owner) > ROOMS.indexOf(room);
                boolean says = text.lines().findFirst().orElse("").matches("-- Of another room.*\\b" + table + ": .+");
                if ((writes || reads) && !says) {
                    wrong.add(SQL.relativize(file) + (writes ? " writes " : " reads ") + table + " of " + owner);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean names(Pattern pattern, String statement, String table) {
        return pattern.matcher(statement).results().anyMatch(found -> found.group(1).equalsIgnoreCase(table));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
        }
    }
}
