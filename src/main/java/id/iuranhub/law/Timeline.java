package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.util.List;
import java.util.Optional;

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

    /** The last BLTH of an entry: its own end, or the month before the next entry; empty for an open last entry. */
    Optional<Blth> endOf(int entry) {
        boolean hasNext = entry + 1 < entries.size();
        return entries.get(entry).until()
                .or(() -> hasNext ? Optional.of(entries.get(entry + 1).from().plusMonths(-1)) : Optional.empty());
    }
}
