package id.iuranhub.simulator.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import id.iuranhub.simulator.books.Enrolment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has a card. Of an employer nobody was told of, any card is taken, for JKK and JKM. */
final class Members {

    private final Set<String> employers = new HashSet<>();
    private final Map<String, List<Enrolment>> cards = new HashMap<>();

    Members(Collection<Enrolment> enrolments) {
        for (Enrolment one : enrolments) {
            employers.add(one.npp());
            cards.computeIfAbsent(one.npp() + one.kpj(), key -> new ArrayList<>()).add(one);
        }
    }

    boolean knows(String npp) {
        return employers.contains(npp);
    }

    Optional<Enrolment> find(String npp, String kpj, String nik) {
        return of(npp, kpj).stream().filter(card -> card.nik().equals(nik)).findFirst();
    }

    boolean isActive(Enrolment card, Blth blth) {
        return of(card.npp(), card.kpj()).stream().anyMatch(one -> isInForce(one, blth));
    }

    Set<Programme> programmes(String npp, String kpj, Blth blth) {
        var programmes = EnumSet.noneOf(Programme.class);
        of(npp, kpj).stream().filter(one -> isInForce(one, blth)).forEach(one -> programmes.addAll(one.programmes()));
        return programmes.isEmpty() ? EnumSet.of(Programme.JKK, Programme.JKM) : programmes;
    }

    /** Since when somebody is insured; empty of whom it was not told. */
    Optional<LocalDate> since(String npp, String kpj) {
        return of(npp, kpj).stream().map(Enrolment::from).min(LocalDate::compareTo);
    }

    private static boolean isInForce(Enrolment one, Blth blth) {
        return !one.from().isAfter(blth.lastDay()) && (one.to() == null ? one.status() == Enrolment.Status.A
                : !one.to().isBefore(blth.firstDay()));
    }

    private List<Enrolment> of(String npp, String kpj) {
        return cards.getOrDefault(npp + kpj, List.of());
    }
}
