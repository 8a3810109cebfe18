package id.iuranhub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.iuranhub.assess.Chunks;
import id.iuranhub.console.http.Api;
import id.iuranhub.console.http.ApiRequest;
import id.iuranhub.console.http.ApiResponse;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.ledger.file.StandingLists;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.RowReader;
import id.iuranhub.payroll.Source;
import id.iuranhub.payroll.Sources;
import id.iuranhub.testing.Fast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom: imports point down the list of rooms, never up. */
@Fast
class ArchitectureTest {

    private static final String ROOT = "id.iuranhub";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    /** From the ground up. */
    private static final List<String> ROOMS = List.of("model", "words", "law", "payroll", "assess", "store", "network",
            "ledger", "enrolment",
            "outbox", "deadletter", "portal", "intake", "notify", "upkeep", "paper", "console");

    /** Rooms that may know fewer than all below them. */
    private static final Map<String, List<String>> ONLY = Map.of("words", List.of("model"), "law", List.of("model"),
            "payroll", List.of("model"), "assess", List.of("model", "law", "payroll"), "store", List.of("model"),
            "network", List.of("model", "store"),
            "ledger", List.of("model", "assess", "law", "payroll", "store"), "simulator", List.of("model"));

    /** Above the root, where a hub is put together: whoever starts one. */
    private static final List<String> ABOVE = List.of("bench", "demo", "cli");

    @Test
    void everyRoomIsThereAndInTheList() {
        Set<String> there = MAIN.stream().map(JavaClass::getPackageName).filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, new TreeSet<>(rooms()));
    }

    @Test
    void importsPointDown() {
        for (int i = 0; i < ROOMS.size(); i++) {
            allows(ROOMS.get(i), ONLY.getOrDefault(ROOMS.get(i), ROOMS.subList(0, i)));
        }
        allows("simulator", ONLY.get("simulator"));
        for (int i = 0; i < ABOVE.size(); i++) {
            allows(ABOVE.get(i), Stream.of(ROOMS, List.of("simulator"), ABOVE.subList(0, i)).flatMap(List::stream)
                    .toList());
        }
        noClasses().that().resideInAPackage(ROOT).should().dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(ABOVE.stream(), Stream.of("simulator")).map(ArchitectureTest::in)
                .toArray(String[]::new)).check(MAIN);
    }

    @Test
    void onlyTheRootAndWhoStartsAHubKnowTheRoot() {
        var others = rooms();
        others.removeAll(ABOVE);
        for (String room : others) {
            noClasses().that().resideInAPackage(in(room)).should().dependOnClassesThat().resideInAPackage(ROOT)
                    .check(MAIN);
        }
    }

    @Test
    void theTradeKnowsNoMachinery() {
        for (String room : List.of("model", "law", "payroll", "assess", "words")) {
            noClasses().that().resideInAPackage(in(room)).should().dependOnClassesThat()
                    .resideInAnyPackage("org.apache.camel..", "org.springframework..", "java.sql..", "javax.sql..",
                    "io.vertx..").check(MAIN);
        }
    }

    /** Others read files. Else what a site configures today would change what rows say that came before. */
    @Test
    void oneClassReadsStoredRows() {
        noClasses().that().doNotBelongToAnyOf(StoredRows.class).should()
                .callMethod(Row.class, "of", int.class, String.class).check(MAIN);
        noClasses().that().doNotBelongToAnyOf(StoredRows.class, Chunks.class, Corrections.class).and()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.source.SourceAdd").and()
                .doNotHaveFullyQualifiedName(ROOT + ".bench.ReadBench")
                .should().callConstructor(RowReader.class, Source.class, Blth.class).check(MAIN);
    }

    /** How a source is configured today is for files to come. */
    @Test
    void whoWorksOnWhatIsStoredDoesNotKnowTodaysSources() {
        for (String room : List.of("ledger", "outbox", "deadletter")) {
            noClasses().that().resideInAPackage(in(room)).and().doNotBelongToAnyOf(StandingLists.class).should()
                    .dependOnClassesThat()
                    .areAssignableTo(Sources.class).check(MAIN);
        }
    }

    /** Pages ask services for records: no page asks the API of its own process, none takes JSON apart. */
    @Test
    void pagesKnowNeitherTheApiNorJson() {
        noClasses().that().resideInAPackage(in("console")).and().haveNameMatching(".*Pages?(\\$.*)?").should()
                .dependOnClassesThat().belongToAnyOf(JsonNode.class, Api.class, ApiResponse.class, ApiRequest.class)
                .check(MAIN);
    }

    private static void allows(String room, List<String> known) {
        var forbidden = rooms();
        forbidden.removeAll(known);
        forbidden.remove(room);
        noClasses().that().resideInAPackage(in(room)).should().dependOnClassesThat()
                .resideInAnyPackage(forbidden.stream().map(ArchitectureTest::in).toArray(String[]::new)).check(MAIN);
    }

    private static List<String> rooms() {
        return Stream.of(ROOMS, List.of("simulator"), ABOVE).flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }
}
