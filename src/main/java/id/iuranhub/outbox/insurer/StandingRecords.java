package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.law.Scheme;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.batch.Adoption;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.outbox.delivery.RecordId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.camel.ExchangeException;
import org.apache.camel.Message;
import org.apache.camel.Variable;

/** What the insurer holds of a month, read page by page, and taken into the books where they do not know it. */
public final class StandingRecords {

    private static final int MOST_NAMED = 1000;

    private record Held(long total, String receipt, String kodeIuran) { }

    /** Somebody's order to look, and what was read so far. */
    public static final class Look {
        private final Scheme scheme;
        private final Blth blth;
        private final String who;
        private final Map<String, Held> held = new HashMap<>();
        private String cursor = "";
        private boolean open = true;
        private String trouble = "";

        public Look(Scheme scheme, Blth blth, String who) {
            this.scheme = scheme;
            this.blth = blth;
            this.who = who;
        }

        public boolean isOpen() {
            return open;
        }
    }

    /**
     * What came of a look.
     *
     * @param differences in words, each with a masked NIK; nothing of those was changed
     * @param trouble     why the insurer did not tell, empty where it did
     */
    public record Result(String scheme, int held, int adopted, long rupiah, List<String> differences,
            String trouble) { }

    private final InsurerClient insurer;
    private final Adoption adoption;
    private final LedgerLock lock;

    public StandingRecords(InsurerClient insurer, Adoption adoption, LedgerLock lock) {
        this.insurer = insurer;
        this.adoption = adoption;
        this.lock = lock;
    }

    public void requestPage(@Variable("look") Look look, Message message) {
        insurer.ask(message, "/v1/iuran", "npp=" + encoded(look.scheme.npp(look.blth).orElse("")) + "&blth=" + look.blth
                + (look.cursor.isEmpty() ? "" : "&cursor=" + encoded(look.cursor)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public void readPage(@Variable("look") Look look, Message message) throws IOException {
        look.open = false;
        Word word = insurer.word(Call.STANDING, "", message);
        if (word.outcome() != Outcome.DONE) {
            look.trouble = InsurerClient.why(word);
            return;
        }
        for (JsonNode record : word.json().path("records")) {
            look.held.put(record.path("recordId").asText(),
                    new Held(record.path("total").asLong(), record.path("receiptId").asText(),
                    record.hasNonNull("kodeIuran") ? record.get("kodeIuran").asText() : null));
        }
        String next = word.json().hasNonNull("next") ? word.json().get("next").asText() : "";
        look.open = !next.isEmpty() && !next.equals(look.cursor);
        look.cursor = next;
    }

    public void noAnswer(@Variable("look") Look look, @ExchangeException Exception why) {
        look.open = false;
        look.trouble = why.getClass().getSimpleName();
    }

    /** Takes over what is held and not known, row by row the same sum; all else is named and left as it is. */
    public Result take(@Variable("look") Look look) {
        var differences = new ArrayList<String>();
        var adopted = new ArrayList<Adoption.Adopted>();
        int held = look.held.size();
        if (look.trouble.isEmpty()) {
            lock.take(() -> {
                compare(look, adopted, differences);
                adoption.adopt(look.scheme, look.blth, adopted, look.who);
            });
        }
        return new Result(look.scheme.id(), held, adopted.size(),
                adopted.stream().mapToLong(one -> one.row().total()).sum(), differences, look.trouble);
    }

    private void compare(Look look, List<Adoption.Adopted> adopted, List<String> differences) {
        var ids = new RecordId(look.scheme.id(), look.blth);
        var known = new HashSet<String>();
        // What stands in the books goes first: a record that they have is nobody else's, whatever other rows there are
        // about the person.
        for (Adoption.Candidate row : adoption.candidates(look.scheme, look.blth).stream()
                .sorted(Comparator.comparing((Adoption.Candidate row) -> !row.accepted() && !row.onItsWay()))
                .toList()) {
            String id = ids.of(row.nik());
            Held held = look.held.remove(id);
            if (row.onItsWay() || !known.add(id) && !row.accepted()) {
                known.add(id);
                continue;
            }
            if (held == null && row.accepted()) {
                name(differences, Nik.mask(row.nik()) + ": the books say accepted, " + row.total()
                        + " rupiah; the insurer does not hold it");
            } else if (held != null && held.total != row.total()) {
                name(differences, Nik.mask(row.nik()) + ": the insurer holds " + held.total
                        + " rupiah, the books have " + row.total());
            } else if (held != null && !row.accepted()) {
                adopted.add(new Adoption.Adopted(row, held.receipt, held.kodeIuran));
            }
        }
        look.held.forEach((record, rest) -> name(differences, "record " + record + ": the insurer holds " + rest.total
                + " rupiah (receipt " + rest.receipt + "), and no row in force is about it"));
    }

    private static void name(List<String> differences, String difference) {
        if (differences.size() < MOST_NAMED) {
            differences.add(difference);
        }
    }
}
