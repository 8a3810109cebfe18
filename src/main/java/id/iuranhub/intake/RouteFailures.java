package id.iuranhub.intake;

import id.iuranhub.ledger.file.PayrollFiles;
import id.iuranhub.store.Condition;
import id.iuranhub.store.LeadershipLost;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.TransactionException;

/**
 * What to do when the world breaks. A file that was being taken in goes back to its folder and is tried again a little
 * later: as long as the database or the home is away, for an hour where something else ought to pass, a few times where
 * the file itself seems to be the cause; then it is refused, and its sender told.
 */
public final class RouteFailures {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFailures.class);
    private static final int MOST_TRIES = 3;
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** What keeps failing in the same way is said again only after this. */
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final int MOST_SAID = 1000;

    private final Condition condition;
    private final Claims claims;
    private final StableFileFilter stableFileFilter;
    private final Refusals refusals;
    private final PayrollFiles files;
    private final Duration pause;
    private final Clock clock;
    private final Map<Path, Instant> firstFailed = new ConcurrentHashMap<>();
    private final Map<String, Integer> tries = new ConcurrentHashMap<>();
    private final Map<String, Long> said = new ConcurrentHashMap<>();

    public RouteFailures(Condition condition, Claims claims, StableFileFilter stableFileFilter, Refusals refusals,
            PayrollFiles files, Duration pause,
                   Clock clock) {
        this.clock = clock;
        this.condition = condition;
        this.claims = claims;
        this.stableFileFilter = stableFileFilter;
        this.refusals = refusals;
        this.files = files;
        this.pause = pause;
    }

    /** Reports what went wrong in a route and, where a file was under way, sees to it that it is not lost. */
    public void report(Exchange exchange, @ExchangeException Exception why) {
        Claim claim = exchange.getVariable("claim", Claim.class);
        if (isPassing(why)) {
            condition.look();
        }
        say(exchange, claim, why);
        if (claim == null || !java.nio.file.Files.exists(claim.file())) {
            return;
        }
        OpenPayrollFile openPayrollFile = exchange.getVariable("opened", OpenPayrollFile.class);
        if (openPayrollFile != null) {
            openPayrollFile.close();
        }
        boolean passes = isPassing(why);
        boolean enough = passes ? lastsTooLong(claim)
                : tries.merge(claim.dropped().toString(), 1, Integer::sum) >= MOST_TRIES;
        try {
            if (files.takenClaim(claim.id()).isPresent()) {
                return;
            }
            if (openPayrollFile != null && !passes) {
                files.forget(openPayrollFile.incoming().file());
            }
            files.refused().forget(claim.id());
            if (enough) {
                tries.remove(claim.dropped().toString());
                firstFailed.remove(claim.dropped());
                refusals.keepUnreadable(claim);
            } else {
                stableFileFilter.postpone(claim.dropped(), pause);
                claims.putBack(claim);
            }
        } catch (IOException | RuntimeException worse) {
            LOG.error("{} stays among the claimed files for now: {}", claim.shown(), worse.toString());
        }
    }

    /** While database and home are well, what should pass does so within the hour, or it is the file's own. */
    private boolean lastsTooLong(Claim claim) {
        if (firstFailed.size() > MOST_SAID) {
            firstFailed.clear();
        }
        if (!condition.canWork()) {
            firstFailed.remove(claim.dropped());
            return false;
        }
        Instant now = clock.instant();
        Instant first = firstFailed.computeIfAbsent(claim.dropped(), unknown -> now);
        return now.isAfter(first.plus(PATIENCE));
    }

    /** What passes by itself needs no stack trace: there may be one for each file, again and again. */
    private void say(Exchange exchange, Claim claim, Throwable why) {
        if (claim == null && why instanceof NoSuchFileException) {
            LOG.info("A dropped file was taken away again: {}", Path.of(why.getMessage()).getFileName());
        } else if (isPassing(why)
                && (!condition.canWork() || saidLately(exchange.getFromRouteId() + at(claim) + why.getMessage()))) {
            LOG.debug("Route {} broke off{}: {}", exchange.getFromRouteId(), at(claim), why.toString());
        } else if (isPassing(why)) {
            LOG.error("Route {} broke off{}: {}", exchange.getFromRouteId(), at(claim), why.toString());
        } else {
            LOG.error("Route {} broke off{}: {}", exchange.getFromRouteId(), at(claim), why.toString(), why);
        }
    }

    private boolean saidLately(String what) {
        if (said.size() > MOST_SAID) {
            said.clear();
        }
        long now = System.nanoTime();
        Long before = said.putIfAbsent(what, now);
        return before != null && (now - before < QUIET.toNanos() || !said.replace(what, before, now));
    }

    private static String at(Claim claim) {
        return claim == null ? "" : " at " + claim.shown();
    }

    private static boolean isPassing(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataIntegrityViolationException
                    || cause instanceof InvalidDataAccessResourceUsageException) {
                return false;
            }
            if (cause instanceof DataAccessException || cause instanceof TransactionException
                    || cause instanceof IOException || cause instanceof LeadershipLost
                    || cause instanceof java.sql.SQLException) {
                return true;
            }
        }
        return false;
    }

    /** The insurer did not answer a question that can wait until the next run. */
    public void insurerAway(@ExchangeException Exception why) {
        if (!saidLately("insurer " + why.getMessage())) {
            LOG.warn("The insurer did not answer: {}", why.toString());
        }
    }
}
