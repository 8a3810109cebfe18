package id.iuranhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.iuranhub.testing.Fast;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/** The fast group is what its name says, and nothing that could be in it is left out. */
@Fast
class FastGroupTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages("id.iuranhub");

    /** What a test waits for: it, and whoever reaches it through other tests' classes, is not fast. */
    private static final Set<String> SLOW = Set.of("id.iuranhub.testing.RunningHub", "id.iuranhub.testing.MortalHub",
            "id.iuranhub.testing.HubProcess", "id.iuranhub.testing.Browser", "id.iuranhub.testing.TestDatabase",
            "id.iuranhub.testing.Shell", "id.iuranhub.simulator.Simulator", "id.iuranhub.store.Database",
            "id.iuranhub.Hub", "java.lang.ProcessBuilder", "java.net.http.HttpClient", "java.net.ServerSocket",
            "com.sun.net.httpserver.HttpServer");

    @Test
    void whatNeedsNothingIsFastAndWhatWaitsIsNot() {
        var wrong = tests().stream()
                .filter(test -> test.isAnnotatedWith(Fast.class) == reaches(test))
                .map(test -> test.getSimpleName() + (reaches(test) ? " is slow" : " lacks @Fast")).sorted().toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsNamedSlowIsThere() {
        Set<String> known = TESTS.stream().flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(one -> one.getTargetClass().getBaseComponentType().getName()).collect(Collectors.toSet());
        var gone = SLOW.stream().filter(name -> !known.contains(name)).toList();
        assertEquals(List.of(), gone);
        assertFalse(tests().isEmpty());
    }

    private static List<JavaClass> tests() {
        return TESTS.stream().filter(one -> one.getSimpleName().endsWith("Test") && one.isTopLevelClass())
                .filter(one -> one.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)))
                .toList();
    }

    private static boolean reaches(JavaClass test) {
        var seen = new HashSet<JavaClass>(Set.of(test));
        var open = new ArrayDeque<JavaClass>(seen);
        while (!open.isEmpty()) {
            for (var dependency : open.pop().getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (SLOW.contains(target.getName())) {
                    return true;
                }
                if (TESTS.contain(target.getName()) && seen.add(target)) {
                    open.push(target);
                }
            }
        }
        return false;
    }
}
