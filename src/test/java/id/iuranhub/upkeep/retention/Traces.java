package id.iuranhub.upkeep.retention;

import id.iuranhub.testing.RunningHub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where texts are found: in any column of any table, in any byte of any file of the home. */
final class Traces {

    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_type = 'BASE TABLE' and table_schema in ('PUBLIC', 'public')";

    private Traces() { }

    static List<String> of(Collection<String> texts, RunningHub hub) throws IOException {
        var found = new ArrayList<String>();
        var database = new JdbcTemplate(hub.camel().getRegistry().lookupByNameAndType("database", DataSource.class));
        for (String table : database.queryForList(TABLES, String.class)) {
            for (var row : database.queryForList("select * from \"" + table + "\"")) {
                String all = row.toString();
                texts.stream().filter(all::contains).forEach(text -> found.add(text + " in " + table + ": " + all));
            }
        }
        try (Stream<Path> files = Files.walk(hub.home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = Files.readString(file, StandardCharsets.ISO_8859_1);
                texts.stream().filter(all::contains).forEach(text -> found.add(text + " in "
                        + hub.home.relativize(file)));
            }
        }
        return found;
    }
}
