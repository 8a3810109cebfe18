package id.iuranhub.console.http;

import id.iuranhub.deadletter.Attestations;
import id.iuranhub.deadletter.BulkRetries;
import id.iuranhub.deadletter.Corrections;
import id.iuranhub.deadletter.DeadLetters;
import id.iuranhub.deadletter.Holds;
import id.iuranhub.ledger.review.SameEyes;
import id.iuranhub.model.Misconfigured;
import java.util.Map;
import java.util.function.Supplier;

/** What came of asking a service, for the API and for pages alike: what was asked for, or why not. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> { }

    record Refused<T>(Refusal why) implements Outcome<T> { }

    static <T> Outcome<T> of(Supplier<T> deed) {
        try {
            return new Done<>(deed.get());
        } catch (Api.Refused refused) {
            return new Refused<>(refused.refusal());
        } catch (Misconfigured unknownName) {
            return refused(400, "UNKNOWN_NAME", unknownName);
        } catch (Holds.HeldByAnother held) {
            return refused(409, "HELD", held, Map.of("owner", held.owner(), "until", held.until()));
        } catch (DeadLetters.EditedMeanwhile edited) {
            return refused(409, "EDITED_MEANWHILE", edited);
        } catch (BulkRetries.NotAsConfirmed other) {
            return refused(409, "NOT_AS_CONFIRMED", other);
        } catch (SameEyes same) {
            return refused(409, "FOUR_EYES", same);
        } catch (Corrections.Overlaps | Attestations.Overlaps overlaps) {
            return refused(409, "OVERLAPS", overlaps);
        }
    }

    private static <T> Outcome<T> refused(int status, String code, RuntimeException why) {
        return refused(status, code, why, Map.of());
    }

    private static <T> Outcome<T> refused(int status, String code, RuntimeException why, Map<String, String> values) {
        return new Refused<>(new Refusal(status, code, why.getMessage(), "", values));
    }
}
