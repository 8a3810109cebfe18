package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All values one parameter ever had, oldest first, without overlaps. */
record Timeline(List<Dated> entries) {

    Timeline {
        entries = List.copyOf(entries);
        for (int next = 1; next < entries.size(); next++) {
            Dated earlier = entries.get(next - 1);
            Dated later = entries.get(next);
            if (later.from().compareTo(earlier.until().orElse(earlier.from())) <= 0) {
                throw new IllegalArgumentException("an entry from " + later.from() 
                        + " does not come after the one from " + earlier.from());
            }
        }
    }

    static Timeline read(Section file, Parameter parameter) {
        return read(file, parameter.key(), parameter.unit());
    }

    static Timeline read(Section file, String key, Unit unit) {
        var entries = file.sections(key).stream().map(entry -> Dated.read(entry, unit)).toList();
        return file.made(() -> new Timeline(entries));
    }

    /** The last value not after the BLTH and not past its own end. Never an older one instead. */
    Optional<Dated> at(Blth blth) {
        Dated last = null;
        for (Dated entry : entries) {
            if (entry.from().compareTo(blth) <= 0) {
                last = entry;
            }
        }
        return Optional.ofNullable(last).filter(entry -> entry.knownAt(blth));
    }

    Optional<Dated> startingAt(Blth from) {
        return entries.stream().filter(entry -> entry.from().equals(from)).findFirst();
    }

    /**
     * These entries, and of another timeline's what they leave to it: none for the months of an entry with an end, no
     * second one from the same month. An entry of either ends where the next begins.
     */
    Timeline over(Timeline below) {
        var byStart = new TreeMap<Blth, Dated>();
        for (Dated entry : below.entries) {
            left(entry).ifPresent(rest -> byStart.put(rest.from(), rest));
        }
        entries.forEach(entry -> byStart.put(entry.from(), entry));
        var merged = new ArrayList<Dated>();
        for (Dated entry : byStart.values()) {
            if (!merged.isEmpty()) {
                int last = merged.size() - 1;
                Dated earlier = merged.get(last);
                Blth before = entry.from().plusMonths(-1);
                if (earlier.until().filter(until -> until.compareTo(before) > 0).isPresent()) {
                    merged.set(last, earlier.within(earlier.from(), Optional.of(before)));
                }
            }
            merged.add(entry);
        }
        return new Timeline(merged);
    }

    /** What of an entry is left that begins within one of these: what comes after that one's end. */
    private Optional<Dated> left(Dated below) {
        Dated rest = below;
        for (Dated own : entries) {
            if (own.until().isPresent() && own.knownAt(rest.from())) {
                Blth next = own.until().get().plusMonths(1);
                if (rest.until().filter(until -> until.compareTo(next) < 0).isPresent()) {
                    return Optional.empty();
                }
                rest = rest.within(next, rest.until());
            }
        }
        return Optional.of(rest);
    }

    /** The last BLTH of an entry: its own end, or the month before the next entry; empty for an open last entry. */
    Optional<Blth> endOf(int entry) {
        boolean hasNext = entry + 1 < entries.size();
        return entries.get(entry).until()
                .or(() -> hasNext ? Optional.of(entries.get(entry + 1).from().plusMonths(-1)) : Optional.empty());
    }
}
