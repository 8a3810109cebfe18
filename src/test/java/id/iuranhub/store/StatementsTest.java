package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.HubConfiguration;
import id.iuranhub.Installation;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every statement there is can be prepared on the database; none is only found wrong when it is needed. */
@OnBothDatabases
class StatementsTest {

    private static final Path SQL = Path.of("src/main/resources/sql");

    @TempDir
    Path home;

    @Test
    void everyStatementReadsOnThisDatabase() throws IOException, SQLException {
        var site = HubConfiguration.read(new Installation(Path.of(".")), new Home(home), Map.of(),
                TestDatabase.settings(home));
        site.home().prepare(List.of());
        var wrong = new ArrayList<String>();
        int prepared = 0;
        try (var database = Database.open(site.home(), site.settings()); var connection = database.dataSource()
                .getConnection()) {
            for (String name : names()) {
                wrong.addAll(complaints(connection, name, database.text(name)));
                prepared++;
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(true, prepared > 100, "statements found: " + prepared);
    }

    /** Only the server knows whether a statement reads; asking for its parameters makes the driver ask it. */
    private static List<String> complaints(Connection connection, String name, String text) {
        String asPrepared = NamedParameterUtils.substituteNamedParameters(text, new EmptySqlParameterSource());
        try (var statement = connection.prepareStatement(asPrepared)) {
            statement.getParameterMetaData().getParameterCount();
            statement.getMetaData();
            return List.of();
        } catch (SQLException wrong) {
            return List.of(name + ": " + wrong.getMessage());
        }
    }

    /** A part of others, written ${room/name} there, is prepared with them. */
    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(SQL)) {
            var all = files.filter(Files::isRegularFile).toList();
            var parts = new HashSet<String>();
            for (Path file : all) {
                Pattern.compile("\\$[{\\[]([a-zA-Z/]+)[}\\]]").matcher(Files.readString(file)).results()
                        .forEach(part -> parts.add(part.group(1)));
            }
            return all.stream().map(file -> SQL.relativize(file).toString())
                    .filter(name -> !name.matches(".*\\.(postgresql|hsqldb)\\.sql"))
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .filter(name -> !parts.contains(name)).sorted().toList();
        }
    }
}
