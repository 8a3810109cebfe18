package id.iuranhub.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.model.Trouble.Kind;
import id.iuranhub.model.Trouble;
import id.iuranhub.testing.Fast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each watch stands alone, and one that fails is itself told. */
@Fast
class WatchesTest {

    private final Troubles troubles = new Troubles(Trouble::which);
    private final Watches watches = new Watches();
    private final List<String> said = new ArrayList<>();
    private boolean stillWell = true;
    private boolean fails = true;

    private void look() {
        watches.look(trouble -> {
            if (troubles.come(trouble)) {
                said.add("+" + trouble.kind().word());
            }
        }, kind -> troubles.go(kind).ifPresent(gone -> said.add("-" + gone.kind().word())), () -> stillWell);
    }

    private void watchAllButOneFailing(Kind failing) {
        for (Kind kind : List.of(Kind.CONFIGURATION, Kind.DUE, Kind.DISK)) {
            watches.add(kind, () -> {
                if (kind == failing && fails) {
                    throw new IllegalStateException("a bug");
                }
                return Optional.of(Trouble.of(kind, "there"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIGURATION", "DISK", "DUE"})
    void whicheverFailsTheOthersAreLookedForAndItIsNamedOnce(Kind failing) {
        watchAllButOneFailing(failing);
        look();
        look();
        assertEquals(Stream.of(Kind.CONFIGURATION, Kind.DUE, Kind.DISK, Kind.WATCH).filter(kind -> kind != failing)
                .map(kind -> "+" + kind.word()).toList(), said);
        assertEquals(failing.word(), troubles.all().stream().filter(trouble -> trouble.kind() == Kind.WATCH).findFirst()
                .orElseThrow()
                .values().get("kinds"));
    }

    @Test
    void itGoesOnceAllCanBeLookedForAgain() {
        watchAllButOneFailing(Kind.DISK);
        look();
        fails = false;
        look();
        assertEquals(List.of("+configuration", "+due", "+watch", "+disk", "-watch"), said);
    }

    @Test
    void whatStoodBeforeItsWatchFailedStandsOn() {
        fails = false;
        watchAllButOneFailing(Kind.DISK);
        look();
        fails = true;
        look();
        assertEquals(List.of("+configuration", "+due", "+disk", "+watch"), said);
    }

    @Test
    void thatTheDatabaseIsAwayIsNoTroubleOfAWatch() {
        stillWell = false;
        watchAllButOneFailing(Kind.DUE);
        look();
        assertEquals(List.of("+configuration", "+disk"), said);
    }
}
