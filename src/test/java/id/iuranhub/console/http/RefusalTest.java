package id.iuranhub.console.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.iuranhub.testing.Fast;
import id.iuranhub.words.Words;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why something was not done, as people read it. */
@Fast
class RefusalTest {

    private static final Words INDONESIAN = Words.in(Locale.forLanguageTag("id"));

    @Test
    void peopleReadItInTheirLanguageWithWhatItNames() {
        var refusal = refused(new Api.Refused(409, "SUM_DIFFERS", "bill 1 is of 81000 rupiah")
                .said("", Map.of("billed", "81000")));
        assertEquals("Tagihan ini berjumlah 81000 rupiah. Bayar sebesar itu, atau tanyakan kepada BPJS"
                + " Ketenagakerjaan.", refusal.in(INDONESIAN));
        assertEquals("This bill is of 81000 rupiah. Pay that, or ask the insurer.",
                refusal.in(Words.in(Locale.ENGLISH)));
    }

    @Test
    void oneCodeMayMeanSeveralThings() {
        assertEquals("Alasannya belum diisi. Tulis alasannya, lalu ulangi.",
                refused(Api.Refused.wrong("a reason is needed").said("reason", Map.of())).in(INDONESIAN));
    }

    @Test
    void whatHasNoWordsIsToldAsProgramsAreTold() {
        assertEquals("there is no bill 7", refused(Api.Refused.absent("bill 7")).in(INDONESIAN));
    }

    /** Words for people change nothing for programs. */
    @Test
    void programsAreToldTheSameAsBefore() {
        var refusal = refused(Api.Refused.wrong("on is needed").said("needed", Map.of("field", "on")));
        assertEquals("WRONG_QUESTION: on is needed", refusal.code() + ": " + refusal.message());
    }

    private static Refusal refused(Api.Refused refused) {
        return Outcome.of(() -> {
            throw refused;
        }) instanceof Outcome.Refused<Object> outcome ? outcome.why() : null;
    }
}
