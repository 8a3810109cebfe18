package id.iuranhub.routes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.ledger.LedgerLock;
import id.iuranhub.model.Blth;
import id.iuranhub.outbox.run.Runs;
import id.iuranhub.simulator.Settings;
import id.iuranhub.simulator.Simulator;
import id.iuranhub.testing.CapturedLog;
import id.iuranhub.testing.MadeUp;
import id.iuranhub.testing.Patience;
import id.iuranhub.testing.RunningHub;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** The routes that are shipped, with the real beans, database and insurer behind them; single steps are advised. */
class RealRoutesTest extends CamelTestSupport {

    private static final String BLTH = "2026-05";
    private static final String SCHEME = "kendari-nonasn";

    @TempDir
    Path home;

    private RunningHub hub;

    @Override
    public void configureContext(CamelContextConfiguration configuration) {
        super.configureContext(configuration);
        configuration.withCamelContextSupplier(() -> {
            hub = new RunningHub(home, Simulator.start(Settings.of("test-cons", "test-secret")),
                    Map.of("inbox.retry-after", "200ms", "guard.dead-percent", "40"));
            return hub.camel();
        });
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void dropMonth() {
        hub.drop("enrolment", "peserta.csv", MadeUp.snapshot(MadeUp.KENDARI, MadeUp.people(1, 3)));
        hub.drop("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000));
    }

    @Test
    void aFilePassesTheRoutesOfItsFlowOnce() {
        var enrolments = new NotifyBuilder(context).fromRoute("enrolment").whenCompleted(1).create();
        var files = new NotifyBuilder(context).fromRoute("intake").whenCompleted(1).create();
        var failed = new NotifyBuilder(context).whenFailed(1).create();
        dropMonth();
        assertTrue(enrolments.matchesWaitTime());
        assertTrue(files.matchesWaitTime());
        assertFalse(failed.matches());
        assertEquals(4, hub.acknowledgement("kendari-skpd", "upah_202605_DAMKAR.csv").size());
    }

    /** Every request leaves by one route: with another endpoint there, nothing reaches the insurer by another way. */
    @Test
    void everyRequestLeavesByOneRoute() throws Exception {
        dropMonth();
        long before = hub.insurer.ledger().standing(SCHEME, Blth.of(BLTH)).records();
        AdviceWith.adviceWith(context, "insurer", advice -> advice.weaveByType(ToDefinition.class).replace()
                .to("mock:insurer"));
        var insurer = getMockEndpoint("mock:insurer");
        insurer.whenAnyExchangeReceived(exchange -> {
            throw new ConnectException("nobody there");
        });
        hub.send(BLTH);
        assertEquals(before, hub.insurer.ledger().standing(SCHEME, Blth.of(BLTH)).records());
        assertEquals(0, hub.rows(BLTH, SCHEME, "accepted"));
        assertEquals(1, insurer.getExchanges().stream()
                .map(request -> request.getMessage().getHeader(Exchange.HTTP_PATH)).distinct()
                .filter(path -> path.toString().contains("batches")).count(),
                "one batch, one key, however often it was tried");
    }

    /** Where a step of a list of payments breaks off, also within the doTry, the list is put back and taken later. */
    @Test
    void aListOfPaymentsThatBreaksOffIsTakenLater() throws Exception {
        var fault =
                new AtomicReference<RuntimeException>(new DataAccessResourceFailureException("the database is away"));
        AdviceWith.adviceWith(context, "take-payments", advice -> advice.weaveByType(BeanDefinition.class).selectFirst()
                .before()
                .process(exchange -> {
                    if (fault.get() != null) {
                        throw fault.get();
                    }
                }));
        try (var log = new CapturedLog()) {
            hub.put("payments", "bayar.csv", "kode_iuran,tanggal,rupiah\n".getBytes(StandardCharsets.UTF_8));
            await().atMost(Patience.LONG).until(() -> log.text().contains("Route payments broke off at"));
        }
        await().atMost(Patience.LONG).until(() -> Files.exists(home.resolve("payments/bayar.csv")));
        fault.set(null);
        await().atMost(Patience.LONG).until(() -> !Files.exists(home.resolve("payments/bayar.csv")));
        hub.awaitQuiet();
    }

    /** A route that breaks off while it has the ledger gives it back, and the next file is taken. */
    @Test
    void aRouteThatBreaksOffGivesTheLedgerBack() throws Exception {
        AdviceWith.adviceWith(context, "recheck", advice -> advice.weaveAddFirst().process(exchange -> {
            if (exchange.getVariable("claim") != null) {
                throw new StackOverflowError("test");
            }
        }));
        var failed = new NotifyBuilder(context).fromRoute("intake").whenFailed(1).create();
        hub.put("inbox/kendari-skpd", "upah_202605_DAMKAR.csv", MadeUp.kendariFile(MadeUp.people(1, 3), 3_000_000)
                .getBytes(StandardCharsets.UTF_8));
        assertTrue(failed.matchesWaitTime());
        await().atMost(Patience.LONG).until(lock()::isFree);
    }

    /** Somebody may cancel between the order and the last look at the month. */
    @Test
    void aRunThatIsCancelledBeforeItsMonthIsSealedSendsNothing() throws Exception {
        dropMonth();
        AdviceWith.adviceWith(context, "seal-month", advice -> advice.weaveAddFirst().process(exchange ->
                runs().cancel(new Runs.Order(Blth.of(BLTH), SCHEME, "test"), "salah bulan")));
        hub.send(BLTH);
        assertEquals(0, hub.rows(BLTH, SCHEME, "accepted"));
        assertEquals(3, hub.rows(BLTH, SCHEME, "pending"));
    }

    /** A hub that started again has its own order and goes on with the one from before; the first may be held. */
    @Test
    void aMonthThatWasOrderedTwiceIsHeldOnce() throws Exception {
        dropMonth();
        hub.drop("inbox/kendari-skpd", "upah_202605_DLH.csv", MadeUp.kendariFile(MadeUp.people(4, 7), 3_000_000));
        var month = new AtomicReference<Object>();
        AdviceWith.adviceWith(context, "seal-month", advice -> advice.weaveAddFirst().process(exchange ->
                month.compareAndSet(null, exchange.getMessage().getBody())));
        hub.send(BLTH);
        assertEquals(1, hub.scheme(BLTH, SCHEME).get("held").size());
        template.sendBody("direct:seal-month", month.get());
        assertEquals(1, hub.scheme(BLTH, SCHEME).get("held").size());
    }

    private Runs runs() {
        return context.getRegistry().lookupByNameAndType("runs", Runs.class);
    }

    private LedgerLock lock() {
        return context.getRegistry().lookupByNameAndType("ledgerLock", LedgerLock.class);
    }
}
