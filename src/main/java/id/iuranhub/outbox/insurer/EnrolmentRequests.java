package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.databind.JsonNode;
import id.iuranhub.enrolment.PagedEnrolments;
import id.iuranhub.law.Channel;
import id.iuranhub.law.Terms;
import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.ledger.row.Rechecks;
import id.iuranhub.ledger.row.StoredRows;
import id.iuranhub.model.Programme;
import id.iuranhub.outbox.run.Runs;
import id.iuranhub.payroll.Reading;
import id.iuranhub.store.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.Message;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the insurer to enrol workers who have no card yet, and reads what it says of those it was asked about. */
public final class EnrolmentRequests {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentRequests.class);
    private static final int MOST_WORKERS = 500;

    private final Database database;
    private final StoredRows stored;
    private final InsurerClient insurer;
    private final PagedEnrolments paged;
    private final LedgerLock lock;
    private final Clock clock;
    private final Duration patience;
    /** Merges one page while the next one is asked for; it ends by itself when there is nothing to merge. */
    private final Executor beside = new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            work -> {
                var made = new Thread(work, "enrolment pages");
                made.setDaemon(true);
                return made;
            });

    public EnrolmentRequests(Database database, StoredRows stored, InsurerClient insurer,
            PagedEnrolments paged, LedgerLock lock, Clock clock, Duration patience) {
        this.patience = patience;
        this.database = database;
        this.stored = stored;
        this.insurer = insurer;
        this.paged = paged;
        this.lock = lock;
        this.clock = clock;
    }

    /** One request. @param id also its idempotency key, so that asking again after a crash asks nothing new */
    public record Request(String id, String npp, byte[] text) { }

    /**
     * The requests that are due for a scheme's month, one after the other: workers the insurer does not know, without a
     * card, not yet asked for.
     */
    public Iterator<Request> due(Rechecks.Month month) {
        var terms = month.scheme().at(month.blth()).filter(EnrolmentRequests::asks);
        if (terms.isEmpty()) {
            return Collections.emptyIterator();
        }
        var workers = new UnknownWorkers(database, stored, month, terms.get().npp(), MOST_WORKERS);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return workers.hasNext();
            }

            @Override
            public Request next() {
                var group = workers.next();
                return ask(terms.get(), group.division(), group.workers());
            }
        };
    }

    /** Whom the portal does not know yet is named to it by a form, not asked for. */
    private static boolean asks(Terms terms) {
        return terms.requestsEnrolment() && terms.channel() == Channel.API;
    }

    /** The id follows from whom it asks for: the same question keeps its key. */
    private Request ask(Terms terms, String division, List<Reading> workers) {
        String niks = workers.stream().map(Reading::nik).sorted()
                .collect(Collectors.joining("|", terms.npp() + "|", ""));
        String id = UUID.nameUUIDFromBytes(niks.getBytes(StandardCharsets.UTF_8)).toString();
        var now = OffsetDateTime.now(clock);
        database.inTransaction(() -> database.plain().batchUpdate(database.text("outbox/insurer/askFor"), workers,
                MOST_WORKERS, (update, worker) -> {
                    update.setString(1, terms.npp());
                    update.setString(2, worker.nik());
                    update.setString(3, id);
                    update.setObject(4, now);
                }));
        return new Request(id, terms.npp(), text(id, terms, division, workers));
    }

    private static byte[] text(String id, Terms terms, String division, List<Reading> workers) {
        var people = workers.stream().map(worker -> Map.of(
                "nik", worker.nik(), "name", worker.name(), "birthDate",
                worker.birthDate().toString(),
                "wage", worker.wage(),
                "programmes", terms.levy().programmes().stream().map(Programme::name).toList())).toList();
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            InsurerClient.json()
                    .writeValue(compressed, Map.of("requestId", id, "npp", terms.npp(), "division", division,
                    "workers", people));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Shapes the request. */
    public void request(@Variable("request") Request request, Message message) {
        insurer.post(message, "/v1/enrolment-requests", request.id(), request.text());
    }

    /** What is not confirmed is asked again at the next run, under the same key. */
    public void answer(@Variable("request") Request request, Message message) throws IOException {
        Word word = insurer.word(Call.ENROL, request.id(), message);
        // What it has under this key it was told before: the key is made of those it asks for.
        if (word.outcome() == Outcome.DONE || word.outcome() == Outcome.KEY_USED) {
            database.sql("outbox/insurer/askedFor").param("request", request.id()).update();
        } else {
            LOG.warn("An enrolment request for {} was not taken: {}", request.npp(), InsurerClient.why(word));
        }
    }

    /** The insurer's pages for an NPP, one request at a time. */
    public static final class Pages {
        private final String npp;
        private final PagedEnrolments.Merging answer;
        private String cursor = "";
        private final Rechecks.Month month;
        private boolean open = true;
        private long until;
        private CompletableFuture<Void> merging = CompletableFuture.completedFuture(null);

        Pages(Rechecks.Month month, PagedEnrolments.Merging answer, String npp, Duration patience) {
            until = System.nanoTime() + patience.toNanos();
            this.month = month;
            this.answer = answer;
            this.npp = npp;
        }

        /** Whether the next one is read now. */
        public boolean goesOn() {
            return open && System.nanoTime() - until < 0;
        }

        boolean isOpen() {
            return open;
        }

        /** What is to be merged, once what came before is: it is, while the insurer makes the next page. */
        private void merge(Runnable page, Executor beside) {
            await();
            merging = CompletableFuture.runAsync(page, beside);
        }

        /** Until all that was read is merged; what broke there breaks here. */
        private void await() {
            try {
                merging.join();
            } catch (CompletionException broken) {
                if (broken.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw broken;
            }
        }

        Rechecks.Month month() {
            return month;
        }
    }

    /** The NPP of a scheme, if the hub has ever asked it to enrol somebody. */
    public List<Pages> pages(Rechecks.Month month) {
        if (month.scheme().at(month.blth()).filter(terms -> terms.channel() == Channel.PORTAL).isPresent()) {
            return List.of();
        }
        return database.sql("outbox/insurer/askedNpp").param("npp", month.scheme().npp(month.blth()).orElse(""))
                .query(String.class).list().stream()
                .map(npp -> new Pages(month, paged.merging(npp), npp, patience)).toList();
    }

    /** Pages that are read far enough for now: the run goes on, the others are read while its batches go. */
    public void leave(@Variable("pages") Pages pages, @Variable("going") Runs.Going going) {
        if (pages.isOpen()) {
            going.late().add(pages.month());
            going.open().add(pages);
        }
    }

    /** The rest of them, however long it takes. */
    public Pages resume(Pages pages) {
        pages.until = System.nanoTime() + Duration.ofDays(1).toNanos();
        return pages;
    }

    /** What was read so far concerns rows that are to be judged again. */
    public void read(@Variable("pages") Pages pages) {
        pages.await();
        if (!pages.open) {
            // A run goes on for long after its last page, and a million of them take a quarter of its memory.
            pages.answer.end();
        }
        lock.take(paged::askRechecks);
    }

    public void requestPage(@Variable("pages") Pages pages, Message message) {
        String query = "npp=" + URLEncoder.encode(pages.npp, StandardCharsets.UTF_8)
                + (pages.cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(pages.cursor, StandardCharsets.UTF_8));
        insurer.ask(message, "/v1/enrolments", query);
    }

    public void readPage(@Variable("pages") Pages pages, Message message) throws IOException {
        pages.open = false;
        Word word = insurer.word(Call.PAGE, "", message);
        if (word.outcome() != Outcome.DONE) {
            LOG.warn("Asked who is enrolled under {}, the insurer did not say: {}", pages.npp, InsurerClient.why(word));
            return;
        }
        try {
            JsonNode page = word.json();
            var people = new ArrayList<PagedEnrolments.Person>();
            page.path("enrolments").forEach(entry -> people.add(person(entry)));
            pages.merge(() -> {
                paged.lookAround(pages.answer);
                lock.take(() -> paged.merge(pages.answer, people));
            }, beside);
            String next = page.path("next").asText("");
            pages.open = !next.isEmpty() && !next.equals("null") && !next.equals(pages.cursor);
            pages.cursor = next;
        } catch (java.time.DateTimeException | IllegalArgumentException unreadable) {
            LOG.warn("The insurer's page of enrolments for {} does not read: {}", pages.npp,
                    unreadable.getClass().getSimpleName());
        }
    }

    private static PagedEnrolments.Person person(JsonNode entry) {
        var programmes = new ArrayList<String>();
        entry.path("programmes").forEach(programme -> programmes.add(programme.asText()));
        return new PagedEnrolments.Person(entry.path("kpj").asText(), entry.path("nik").asText(),
                entry.path("name").asText(),
                LocalDate.parse(entry.path("birthDate").asText()), entry.path("npp").asText(), entry.path("division")
                .asText(""),
                programmes, entry.path("status").asText(), LocalDate.parse(entry.path("from").asText()),
                entry.hasNonNull("to") ? LocalDate.parse(entry.path("to").asText()) : null);
    }
}
