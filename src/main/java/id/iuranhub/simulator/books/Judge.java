package id.iuranhub.simulator.books;

import id.iuranhub.simulator.faults.Effect;
import id.iuranhub.simulator.faults.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Decides about the single records of one batch.
 *
 * @param ordered the refusals the faults ask for, whatever the record is like
 */
record Judge(Kind kind, List<Rule> ordered) {

    /** @param standing the record of the same id that stands already, or null */
    Optional<Refusal> refusal(IuranRecord record, Entry standing) {
        for (Rule rule : ordered) {
            if (rule.match().hits(record) && rule.effect() instanceof Effect.Refuse refuse) {
                return refused(record, refuse.code(), refuse.field(), refuse.message());
            }
        }
        return kind == Kind.ORIGINAL ? original(record, standing) : change(record, standing);
    }

    private static Optional<Refusal> original(IuranRecord record, Entry standing) {
        return standing == null ? Optional.empty()
                : refused(record, "DUPLICATE_RECORD", "recordId", "a record of this id stands already");
    }

    private Optional<Refusal> change(IuranRecord record, Entry standing) {
        if (standing == null) {
            return refused(record, "RECORD_UNKNOWN", "recordId", "no record of this id stands");
        }
        if (!standing.sameAccount()) {
            return refused(record, "VALUES_DIFFER", "recordId", "stands under another scheme or BLTH");
        }
        if (standing.nik() != record.nik()) {
            return refused(record, "VALUES_DIFFER", "nik", "stands for another person");
        }
        return kind == Kind.VOID ? repeated(record, standing) : Optional.empty();
    }

    private static Optional<Refusal> repeated(IuranRecord record, Entry standing) {
        if (standing.total() != record.total()) {
            return refused(record, "VALUES_DIFFER", "total",
                    "expected " + standing.total() + " as it stands, found " + record.total());
        }
        return standing.values() == record.values() ? Optional.empty()
                : refused(record, "VALUES_DIFFER", "", "some value is not the standing one");
    }

    private static Optional<Refusal> refused(IuranRecord record, String code, String field, String message) {
        return Optional.of(new Refusal(record.recordId(), code, field, message));
    }
}
