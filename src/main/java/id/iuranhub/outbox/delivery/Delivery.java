package id.iuranhub.outbox.delivery;

import id.iuranhub.model.Code;
import id.iuranhub.outbox.insurer.Call;
import id.iuranhub.outbox.insurer.Outcome;
import id.iuranhub.outbox.insurer.Receipt;
import id.iuranhub.outbox.insurer.TransportFailure;
import id.iuranhub.outbox.insurer.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One batch on its way to the insurer: what to do next, and how long to wait before. Handing in again happens only
 * under the same key; whether an attempt without an answer arrived is asked, never assumed.
 */
public final class Delivery {

    private static final int MOST_HEARD = 5;

    /** What the next request is, or that there is none. */
    public enum Step { HAND_IN, ASK, DONE }

    private final long batch;
    private String key;
    private final Retrying retrying;
    private final Instant patienceEnds;
    private Step step;
    private int attempts;
    /**
     * An attempt may have arrived. That the insurer does not know the key is no proof against it: the answer names no
     * key, and a cache may have kept it of another.
     */
    private boolean mayHaveArrived;
    private Duration pause = Duration.ZERO;
    private Receipt receipt;
    private Failure failure;
    private BatchHeader header;
    /** The next attempt is on record already. */
    private boolean departed;
    /** What its first attempt sends; nothing is kept for the others. */
    private BatchText.Written written;
    private final List<Heard> heard = new ArrayList<>();

    /** @param attempts before a batch waits for a person; @param patience with an insurer that says PROCESSING */
    public record Retrying(int attempts, Duration backoff, Duration longest, Duration patience) { }

    /**
     * What came back to an attempt. @param status 0 where nothing did; @param form of the answer, or kind of the
     * silence
     */
    record Heard(String call, int status, String form, String seen) { }

    /** The end of a batch without a receipt. @param code of the contract */
    record Failure(Code code, String message) { }

    /** @param sentBefore the hub died, or stopped, after an attempt at it */
    Delivery(long batch, String key, boolean sentBefore, Retrying retrying, Instant now) {
        this.batch = batch;
        this.key = key;
        this.retrying = retrying;
        this.step = sentBefore ? Step.ASK : Step.HAND_IN;
        this.mayHaveArrived = sentBefore;
        this.patienceEnds = now.plus(retrying.patience());
    }

    public long batch() {
        return batch;
    }

    public String key() {
        return key;
    }

    public Step step() {
        return step;
    }

    public BatchHeader head() {
        return header;
    }

    /** It goes under the key of its content. */
    void keyed(String ofContent, BatchText.Written first) {
        key = ofContent;
        written = first;
    }

    /** What is sent now, where it was written already; null where it is to be read from the rows. */
    public BatchText.Written written() {
        var first = written;
        written = null;
        return first;
    }

    /** It goes with a batch group. @param onRecord its first attempt is */
    void depart(BatchHeader known, boolean onRecord) {
        header = known;
        departed = onRecord;
    }

    /** Whether the attempt that goes out now was put on record with its batch group. */
    public boolean departs() {
        boolean first = departed;
        departed = false;
        return first;
    }

    /** Whether there is something left to do; a route loops on it. */
    public boolean isOpen() {
        return step != Step.DONE;
    }

    /** Milliseconds to wait before the next request. */
    public long getPause() {
        return pause.toMillis();
    }

    int attempts() {
        return attempts;
    }

    Receipt receipt() {
        return receipt;
    }

    Failure failure() {
        return failure;
    }

    /** An attempt goes out now. */
    public void begin() {
        attempts++;
    }

    public void judged(Receipt answer) {
        receipt = answer;
        step = Step.DONE;
        pause = Duration.ZERO;
    }

    /** Taken, not yet judged: that is no failed attempt. */
    public void processing(Instant now) {
        mayHaveArrived = true;
        attempts = 1;
        if (now.isAfter(patienceEnds)) {
            fail(Code.OUTCOME_UNKNOWN, "still PROCESSING after " + retrying.patience());
        } else {
            again(Step.ASK, backoff());
        }
    }

    /** The insurer has not got it, it is said: it goes again under the same key, which does no harm where it has. */
    public void notThere() {
        again(Step.HAND_IN, Duration.ZERO);
    }

    /** Nothing was done, and the insurer says when to come back. */
    public void later(String why, Duration retryAfter) {
        retry(step, why, retryAfter.compareTo(backoff()) > 0 ? retryAfter : backoff());
    }

    /** The insurer could not be reached at all: this attempt did not arrive. */
    public void unreached(String why) {
        retry(step, why, backoff());
    }

    /** The attempt may have arrived. @param wish how long whoever spoke in the insurer's place asks to wait */
    public void unanswered(String why, Duration wish) {
        mayHaveArrived = true;
        Duration pause = attempts > 1 ? backoff() : Duration.ZERO;
        retry(Step.ASK, why, wish.compareTo(pause) > 0 ? wish : pause);
    }

    /** What came back, in short, for people to look at: the last few. */
    public void heard(Word word) {
        boolean goesOn = word.outcome() == Outcome.JUDGED || word.outcome() == Outcome.PROCESSING
                || word.outcome() == Outcome.NOT_THERE;
        if (!goesOn) {
            note(new Heard(word.call().name(), word.status(), word.form().name(), word.seen()));
        }
    }

    public void heardNothing(TransportFailure transportFailure) {
        note(new Heard((step == Step.ASK ? Call.ASK : Call.HAND_IN).name(), 0, transportFailure.name(), ""));
    }

    private void note(Heard one) {
        heard.add(one);
        if (heard.size() > MOST_HEARD) {
            heard.remove(0);
        }
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The whole batch is refused for good. */
    public void refused(String why) {
        fail(Code.BATCH_REFUSED, why);
    }

    void contradicted(String why) {
        fail(Code.OUTCOME_UNKNOWN, why);
    }

    private void retry(Step next, String why, Duration wait) {
        if (attempts < retrying.attempts()) {
            again(next, wait);
        } else {
            fail(mayHaveArrived ? Code.OUTCOME_UNKNOWN : Code.INSURER_UNREACHABLE, why);
        }
    }

    private void again(Step next, Duration wait) {
        step = next;
        pause = wait;
    }

    private void fail(Code code, String why) {
        failure = new Failure(code, why);
        step = Step.DONE;
        pause = Duration.ZERO;
    }

    /** Doubles with every attempt, up to the longest. */
    private Duration backoff() {
        Duration doubled = retrying.backoff().multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 20));
        return doubled.compareTo(retrying.longest()) > 0 ? retrying.longest() : doubled;
    }
}
