package id.iuranhub.ledger.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.OnBothDatabases;
import id.iuranhub.testing.Replacing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who vanished is voided. Few voids are held back, and each is named with its reason. */
@OnBothDatabases
class HeldVoidsTest extends Replacing {

    /** A row whose NIK does not read. */
    private static String unreadable(String name, String card) {
        return "7471,%s,1985-01-02,%s,DAMKAR,3000000".formatted(name, card);
    }

    private List<String> held() {
        return hub.scheme(blth, SCHEME).path("heldVoids").findValuesAsText("reason");
    }

    @Test
    void aRowThatWasUnreadableBeforeIsNobodyWhoVanished() {
        drop(row(ANI), row(BUDI), row(CITRA), unreadable("Orang Lain", ""));
        send();
        line.begin();
        drop(row(ANI), unreadable("Orang Lain", ""));
        send();
        assertEquals(List.of("VOID 2"), handedIn());
        assertEquals(List.of(), held());
        assertStands(IURAN);
    }

    @Test
    void anUnreadableRowOfSomebodyElseHoldsNobodyBack() {
        drop(row(ANI), row(BUDI));
        send();
        line.begin();
        drop(row(ANI), unreadable("Nama Yang Lain", ""));
        send();
        assertEquals(List.of("VOID 1"), handedIn());
        assertStands(IURAN);
    }

    @Test
    void whoMayStandInANewUnreadableRowByNameOrCardIsHeldAndNamed() {
        drop(row(ANI), row(BUDI), row(CITRA));
        send();
        line.begin();
        String file = drop(row(ANI), unreadable(BUDI.name(), ""), unreadable("Salah Tulis", CITRA.kpj()));
        send();
        assertEquals(List.of(), handedIn());
        assertEquals(2, held().size(), held().toString());
        assertTrue(held().get(0).contains("baris 3") && held().get(0).contains(file), held().get(0));
        assertTrue(hub.acknowledgement("kendari-skpd", file).get(2).contains("pembatalannya ditahan"),
                hub.acknowledgement("kendari-skpd", file).toString());
        assertStands(3 * IURAN);
        // The same file again, with another row: what held it back before holds it back still.
        drop(row(ANI), unreadable(BUDI.name(), ""), unreadable("Salah Tulis", CITRA.kpj()), row(MadeUp.person(4)));
        send();
        assertEquals(List.of("ORIGINAL 1"), handedIn());
        assertEquals(2, held().size());
        // Whoever is repaired takes the record over; the other one is discarded, and goes.
        drop(row(ANI), row(BUDI), row(MadeUp.person(4)));
        send();
        assertEquals(List.of(), held());
        assertStands(3 * IURAN);
    }
}
