package id.iuranhub.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Stands between a hub and its database and counts what it commits. At a chosen commit the hub freezes: that thread,
 * and every other that comes to the database, goes no further, until the doorway is closed and the database is gone for
 * them.
 */
public final class Doorway implements AutoCloseable {

    /** On which side of a commit it is. */
    public enum Side { BEFORE, AFTER }

    private enum State { OPEN, FROZEN, CLOSED }

    private static final Map<String, Doorway> ALL = new ConcurrentHashMap<>();
    private static final Pattern READS =
            Pattern.compile("(?is)\\s*(--[^\\n]*\\n\\s*)*(select|values|with|call|set|show)\\b.*");
    /** The embedded database commits these by themselves, whatever the transaction. */
    private static final Pattern BUILDS = Pattern.compile("(?is)\\s*(--[^\\n]*\\n\\s*)*(create|alter|drop)\\b.*");
    private static final Set<String> RUNS = Set.of("execute", "executeUpdate", "executeLargeUpdate", "executeBatch",
            "executeLargeBatch",
            "executeQuery");

    static {
        GuardedDriver.goFirst();
    }

    private final String marker;
    private final Runnable end;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> death = new CompletableFuture<>();
    private State state = State.OPEN;
    private long commits;
    private long fatal = Long.MAX_VALUE;
    private Side side = Side.BEFORE;
    private int inside;

    /** @param marker a part of the database's address that no other has */
    public Doorway(String marker) {
        this(marker, () -> { });
    }

    /** @param end what is done at the chosen commit before anything else */
    public Doorway(String marker, Runnable end) {
        this.marker = marker;
        this.end = end;
        ALL.put(marker, this);
    }

    /** The doorway before a database; null where there is none. */
    static Doorway of(String url) {
        return ALL.values().stream().filter(doorway -> url.contains(doorway.marker)).findFirst().orElse(null);
    }

    /** The hub freezes at the commit after so many more, 1 for the next. */
    public synchronized void freezeAt(long more, Side where) {
        fatal = commits + more;
        side = where;
    }

    public synchronized void letLive() {
        fatal = Long.MAX_VALUE;
    }

    public synchronized long commits() {
        return commits;
    }

    public boolean isFrozen() {
        return death.isDone();
    }

    /** Done once it has frozen. */
    public CompletableFuture<Void> death() {
        return death;
    }

    /** Waits for the next commit after so many; or a moment, since not everything that happens is in the database. */
    public synchronized void awaitCommit(long seen, long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (commits == seen && state == State.OPEN && System.nanoTime() < until) {
            wait(millis);
        }
    }

    /** The hub freezes here and now. */
    public synchronized void freeze() {
        end.run();
        state = State.FROZEN;
        death.complete(null);
    }

    /**
     * Waits until what had come through before it froze is done; what waits for a lock of a frozen one is not waited
     * for.
     */
    public synchronized void awaitStillness() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
        while (inside > 0 && System.nanoTime() < until) {
            wait(20);
        }
    }

    /** From now on there is no database for the hub. What was not committed is lost. */
    @Override
    public void close() throws SQLException {
        synchronized (this) {
            state = State.CLOSED;
            death.complete(null);
            notifyAll();
        }
        for (Connection connection : connections) {
            connection.abort(Runnable::run);
        }
    }

    synchronized void enter() throws SQLException {
        boolean interrupted = false;
        while (state == State.FROZEN) {
            try {
                wait();
            } catch (InterruptedException notNow) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (state == State.CLOSED) {
            throw new SQLException("the hub is dead", "08003");
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    private <T> T pass(Callable<T> work) throws Exception {
        enter();
        try {
            return work.call();
        } finally {
            leave();
        }
    }

    private <T> T commit(Callable<T> work) throws Exception {
        long number;
        synchronized (this) {
            number = ++commits;
            notifyAll();
        }
        freezeIfDue(number, Side.BEFORE);
        T result = pass(work);
        if (freezeIfDue(number, Side.AFTER)) {
            pass(() -> null);
        }
        return result;
    }

    /** Whoever was let live meanwhile does. */
    private synchronized boolean freezeIfDue(long number, Side where) {
        boolean due = number == fatal && side == where;
        if (due) {
            freeze();
        }
        return due;
    }

    Connection guard(Connection raw) {
        connections.add(raw);
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "commit" -> commit(() -> call(raw, method, arguments));
            case "rollback", "setAutoCommit", "isValid" -> pass(() -> call(raw, method, arguments));
            case "prepareStatement" -> guard((PreparedStatement) pass(() -> call(raw, method, arguments)),
                    PreparedStatement.class, raw,
                    (String) arguments[0]);
            case "createStatement" -> guard((Statement) pass(() -> call(raw, method, arguments)), Statement.class, raw,
                    "");
            case "close", "abort" -> {
                connections.remove(raw);
                yield call(raw, method, arguments);
            }
            default -> call(raw, method, arguments);
        });
    }

    private <S extends Statement> S guard(S raw, Class<S> as, Connection connection, String prepared) {
        return proxy(as, (proxy, method, arguments) -> {
            if (!RUNS.contains(method.getName())) {
                return call(raw, method, arguments);
            }
            String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String given ? given
                    : prepared;
            boolean writes = !method.getName().equals("executeQuery") && !READS.matcher(text).matches();
            return writes && (connection.getAutoCommit() || BUILDS.matcher(text).matches())
                    ? commit(() -> call(raw, method, arguments)) : pass(() -> call(raw, method, arguments));
        });
    }

    static <T> T proxy(Class<T> as, InvocationHandler handler) {
        return as.cast(Proxy.newProxyInstance(Doorway.class.getClassLoader(), new Class<?>[] {as}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failed.getCause();
        }
    }

    /** A connection past every doorway, for a test that looks. */
    public static Connection behind(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return GuardedDriver.real(url).connect(url, properties);
    }
}
