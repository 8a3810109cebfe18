package id.iuranhub.ledger.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who stands behind a name. */
@Fast
class PeopleTest {

    @ParameterizedTest
    @CsvSource({
        "budi,           budi",
        "' Budi ',       budi",
        "budi (shell),   budi",
        "BUDI (Shell),   budi",
        "'',             ''",
        "(shell),        ''",
        "hub,            ''",
        "Schedule,       ''",
        "demo (shell),   ''",
        "system,         ''",
        "hubert,         hubert"})
    void aNameIsOfOnePersonOrOfNobody(String name, String person) {
        assertEquals(person, People.person(name));
    }

    @ParameterizedTest
    @CsvSource({"Budi, budi (shell)", "'CITY\\budi s', city-budi-s (shell)", "'', ' (shell)'"})
    void atTheShellANameIsPlain(String account, String name) {
        assertEquals(name, People.atTheShell(account));
    }

    @Test
    void aLongNameKeepsItsEndThatSaysShell() {
        String name = People.atTheShell("x".repeat(200));
        assertEquals("x".repeat(60) + " (shell)", name);
        assertEquals("x".repeat(60), People.person(name));
    }
}
