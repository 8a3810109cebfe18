package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.model.Trouble.Kind;
import id.iuranhub.model.Trouble;
import id.iuranhub.testing.Fast;
import org.junit.jupiter.api.Test;

/** A trouble is told when it comes and when it goes, and not in between. */
@Fast
class TroublesTest {

    private final Troubles troubles = new Troubles(Trouble::which);

    @Test
    void itIsSaidOnceWhenItComesAndOnceWhenItGoes() {
        assertTrue(troubles.come(Trouble.of(Kind.DISK, "low").with("free", 3)));
        assertFalse(troubles.come(Trouble.of(Kind.DISK, "low").with("free", 2)));
        assertEquals("2", troubles.all().iterator().next().values().get("free"));
        assertEquals("low", troubles.go(Kind.DISK).orElseThrow().which());
        assertTrue(troubles.go(Kind.DISK).isEmpty());
    }

    @Test
    void anotherOfItsKindIsSaidToo() {
        assertTrue(troubles.come(Trouble.of(Kind.INSURER, "refused")));
        assertTrue(troubles.come(Trouble.of(Kind.INSURER, "clock")));
        assertEquals("clock", troubles.go(Kind.INSURER).orElseThrow().which());
    }

    @Test
    void oneThatComesAndGoesAllTheTimeIsNotSaidEachTime() {
        assertTrue(troubles.come(Trouble.of(Kind.INSURER, "broken")));
        assertTrue(troubles.go(Kind.INSURER).isPresent());
        assertFalse(troubles.come(Trouble.of(Kind.INSURER, "broken")));
        assertEquals("DEGRADED", troubles.status(), "what health says does not wait");
        assertTrue(troubles.go(Kind.INSURER).isEmpty());
        assertEquals("UP", troubles.status());
    }

    @Test
    void onlySomeStopTheWork() {
        troubles.come(Trouble.of(Kind.DUE, "unsent"));
        assertFalse(troubles.stopWork());
        assertEquals("DEGRADED", troubles.status());
        troubles.come(Trouble.of(Kind.DATABASE, "silent"));
        assertTrue(troubles.stopWork());
        assertEquals("DOWN", troubles.status());
    }
}
