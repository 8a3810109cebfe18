package id.iuranhub.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement that goes through the one SQL toolkit there is; many rows sent together are one. */
public final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final Predicate<String> threads;

    public Statements() {
        this(thread -> true);
    }

    /** @param threads whose statements are counted, by the thread's name */
    public Statements(Predicate<String> threads) {
        this.threads = threads;
        start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        String text = event.getFormattedMessage();
        int begins = text.indexOf('[');
        if (text.startsWith("Executing") && begins > 0 && threads.test(event.getThreadName())) {
            counts.merge(text.substring(begins), 1, Integer::sum);
        }
    }

    /** How often each was executed since the last time. */
    public Map<String, Integer> take() {
        var taken = new TreeMap<>(counts);
        counts.clear();
        return taken;
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setAdditive(true);
        logger.setLevel(null);
    }
}
