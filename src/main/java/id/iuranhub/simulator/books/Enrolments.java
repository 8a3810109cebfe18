package id.iuranhub.simulator.books;

import id.iuranhub.model.Programme;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.http.Problem;
import id.iuranhub.simulator.http.Refused;
import id.iuranhub.simulator.http.Reply;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who has a card under which employer, and who asked for one. Cards are only ever added, so a page read stays a page.
 */
public final class Enrolments {

    static final int PER_PAGE = 500;
    /** Those who bring no card get one from here on; a snapshot's own numbers are not expected to reach so high. */
    private static final long FIRST_FRESH_KPJ = 99_000_000_001L;

    private final Map<String, List<Enrolment>> byNpp = new HashMap<>();
    private final Map<String, EnrolmentRequest> requests = new LinkedHashMap<>();
    private final Clock clock;
    private long nextKpj = FIRST_FRESH_KPJ;

    public Enrolments(Clock clock) {
        this.clock = clock;
    }

    /** @param next the cursor of the page after this one, null after the last */
    record Page(List<Enrolment> enrolments, String next) {
    }

    public synchronized void add(Collection<Enrolment> enrolments) {
        enrolments.forEach(this::add);
    }

    public synchronized List<EnrolmentRequest> requests() {
        return List.copyOf(requests.values());
    }

    /**
     * Who has a card under that employer keeps it, so that asking twice makes no second one.
     *
     * @throws Refused 409 where the id was used for another request
     */
    public synchronized Reply take(EnrolmentRequest request, Settings.Enrolling enrolling) {
        EnrolmentRequest known = requests.putIfAbsent(request.requestId(), request);
        if (known != null && !known.equals(request)) {
            throw new Problem(409, "KEY_REUSED", "the key " + request.requestId()
                    + " was used before with other content")
                    .refused();
        }
        if (enrolling == Settings.Enrolling.ENROLLED) {
            var there = byNpp.getOrDefault(request.npp(), List.of()).stream().map(Enrolment::nik)
                    .collect(Collectors.toSet());
            request.workers().stream().filter(worker -> there.add(worker.nik()))
                    .forEach(worker -> enrol(worker, request));
        }
        return Reply.of(202, Map.of("requestId", request.requestId(), "workers", request.workers().size()));
    }

    /** @throws Refused 400 where the cursor is none that was given out */
    public synchronized Page page(String npp, String cursor) {
        List<Enrolment> all = byNpp.getOrDefault(npp, List.of());
        if (!cursor.matches("\\d{1,9}") || Integer.parseInt(cursor) > all.size()) {
            throw new Problem(400, "CURSOR_UNKNOWN", "cursor: expected one that was given out, found '" + cursor + "'")
                    .refused();
        }
        int from = Integer.parseInt(cursor);
        int to = Math.min(from + PER_PAGE, all.size());
        return new Page(List.copyOf(all.subList(from, to)), to < all.size() ? String.valueOf(to) : null);
    }

    private void add(Enrolment enrolment) {
        byNpp.computeIfAbsent(enrolment.npp(), npp -> new ArrayList<>()).add(enrolment);
    }

    private void enrol(Worker worker, EnrolmentRequest request) {
        var programmes = worker.programmes().isEmpty() ? List.of(Programme.JKK, Programme.JKM) : worker.programmes();
        add(new Enrolment("%011d".formatted(nextKpj++), worker.nik(), worker.name(), worker.birthDate(), request.npp(),
                request.division(), programmes, Enrolment.Status.A, lastYear(), null));
    }

    /** Far enough back that the month being paid is covered. */
    private LocalDate lastYear() {
        return LocalDate.of(LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear() - 1, 1, 1);
    }
}
