package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.iuranhub.testing.Caller;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.RunningHub;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the monitoring of a site asks for is there: rules and dashboard by the names a running hub gives. */
class MonitoringTest {

    private static final Path DOCS = Path.of("docs/monitoring");
    private static final Pattern NAME = Pattern.compile("\\b(?:iuran|jvm|process|camel|hikaricp|system)_[a-z0-9_]+");

    private static String scraped(Path home) {
        try (var hub = new RunningHub(home)) {
            hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 2)));
            hub.drop("inbox/kendari-skpd", "upah_202605.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
            hub.send("2026-05");
            var caller = new Caller(hub.port()).enters("admin", hub.hub().firstPassword().orElseThrow());
            return caller.program("GET", "/observe/metrics", "Basic " + Base64.getEncoder()
                    .encodeToString(("admin:" + Caller.PASSWORD).getBytes())).body();
        }
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(java.util.regex.MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void rulesAndDashboardAskForWhatAHubTells(@TempDir Path home) throws Exception {
        String scraped = scraped(home);
        var told = names(scraped.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n")));
        var asked = new TreeSet<String>();
        for (JsonNode group : new YAMLMapper().readTree(DOCS.resolve("alerts.yaml").toFile()).path("groups")) {
            for (JsonNode rule : group.path("rules")) {
                asked.addAll(names(rule.path("expr").asText()));
                assertTrue(rule.at("/annotations/summary").asText().length() > 10, rule.toString());
            }
        }
        for (JsonNode panel : new JsonMapper().readTree(DOCS.resolve("dashboard.json").toFile()).path("panels")) {
            panel.path("targets").forEach(target -> asked.addAll(names(target.path("expr").asText())));
        }
        assertTrue(asked.size() > 12, asked.toString());
        asked.removeAll(told);
        assertEquals(Set.of(), asked, "not among " + told);
        assertTrue(scraped.contains("iuran_insurer_seconds_count{") && scraped.contains("status=\"20"), scraped);
        assertTrue(scraped.contains("iuran_oldest_seconds{what=\"dead\"}"), scraped);
    }
}
