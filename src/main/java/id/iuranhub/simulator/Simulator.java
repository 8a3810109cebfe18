package id.iuranhub.simulator;

import id.iuranhub.model.Misconfigured;
import id.iuranhub.simulator.books.Billing;
import id.iuranhub.simulator.books.Enrolment;
import id.iuranhub.simulator.books.EnrolmentRequest;
import id.iuranhub.simulator.books.Enrolments;
import id.iuranhub.simulator.books.Ledger;
import id.iuranhub.simulator.books.Snapshot;
import id.iuranhub.simulator.books.Sums;
import id.iuranhub.simulator.faults.Faults;
import id.iuranhub.simulator.http.Calls;
import id.iuranhub.simulator.http.Front;
import id.iuranhub.simulator.http.Problem;
import id.iuranhub.simulator.http.Reply;
import id.iuranhub.simulator.http.Request;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A running insurer, on the loopback address only. What it was told is gone when it is closed. */
public final class Simulator implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int WORKERS = 4;
    private static final long SECONDS_TO_CLOSE = 10;

    private final Vertx vertx;
    private final HttpServer server;
    private final Ledger ledger = new Ledger();
    private final Enrolments enrolments;
    private final Billing billing;
    private final AtomicReference<Faults> faults;

    private Simulator(Settings settings, Vertx vertx) {
        this.vertx = vertx;
        this.enrolments = new Enrolments(settings.clock());
        this.faults = new AtomicReference<>(settings.faults());
        settings.enrolments().map(Snapshot::read).ifPresent(enrolments::add);
        this.billing = new Billing(settings.clock());
        var calls = new Calls(settings, ledger, billing, enrolments, faults);
        // HTTP/2 is off: there one connection carries many requests, and a fault drops one
        var options = new HttpServerOptions().setHost(HOST).setPort(settings.port()).setHttp2ClearTextEnabled(false);
        this.server = await(vertx.createHttpServer(options).requestHandler(front(calls, settings.clock()).router())
                .listen());
    }

    /** @throws Misconfigured where the port is taken or the snapshot cannot be read */
    public static Simulator start(Settings settings) {
        var files = new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setFileSystemOptions(files));
        try {
            return new Simulator(settings, vertx);
        } catch (RuntimeException notStarted) {
            vertx.close();
            throw new Misconfigured("the insurer simulator cannot start on port " + settings.port() + ": "
                    + notStarted.getMessage(), notStarted);
        }
    }

    /** Serves until the thread is interrupted or the process is told to end; says its address on one line first. */
    public static void runUntilInterrupted(Settings settings, PrintStream out) {
        try (Simulator simulator = start(settings)) {
            out.println("insurer simulator at " + simulator.address());
            new CountDownLatch(1).await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return server.actualPort();
    }

    /** Such as {@code http://127.0.0.1:9080}, without a path. */
    public String address() {
        return "http://" + HOST + ":" + port();
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Enrolment requests taken, each once, in the order they came. */
    public List<EnrolmentRequest> enrolmentRequests() {
        return enrolments.requests();
    }

    /** Gives cards to workers from outside the interface. */
    public void seed(Collection<Enrolment> added) {
        enrolments.add(added);
    }

    /** Somebody pays a bill at the bank today. */
    public void pay(String kodeIuran, String reference) {
        billing.pay(kodeIuran, reference);
    }

    /** From now on it misbehaves so; the counters begin anew. */
    public void misbehave(Faults other) {
        faults.set(other);
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private Front front(Calls calls, Clock clock) {
        return new Front(vertx, vertx.createSharedWorkerExecutor("insurer", WORKERS), clock)
                .on(HttpMethod.POST, "/v1/iuran-batches", calls::handIn)
                .on(HttpMethod.GET, "/v1/iuran-batches/:batchId", calls::ask)
                .on(HttpMethod.POST, "/v1/enrolment-requests", calls::requestEnrolment)
                .on(HttpMethod.GET, "/v1/enrolments", calls::readEnrolments)
                .on(HttpMethod.GET, "/v1/bills/:kodeIuran", calls::readBill)
                .on(HttpMethod.POST, "/v1/bills/:kodeIuran/reissue", calls::reissueBill)
                .on(HttpMethod.GET, "/v1/iuran", calls::readIuran)
                .on(HttpMethod.POST, "/simulator/bills/:kodeIuran/pay",
                request -> Reply.of(200, billing.pay(request.parameterOr("kodeIuran", ""), "BANK-"
                        + request.parameterOr("kodeIuran", ""))))
                .on(HttpMethod.GET, "/simulator/ledger", request -> Reply.of(200, Sums.of(ledger, enrolments)))
                .on(HttpMethod.POST, "/simulator/faults", this::replaceFaults);
    }

    private Reply replaceFaults(Request request) {
        try {
            misbehave(Faults.parse(new String(request.body(), StandardCharsets.UTF_8)));
            return Reply.of(200, Map.of());
        } catch (Misconfigured fault) {
            return Reply.of(new Problem(400, "FAULTS_INVALID", fault.getMessage()));
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(asked);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
