package id.iuranhub.outbox.insurer;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Why no answer came from the insurer, for the people who look after the network; and whether the request may have
 * arrived.
 */
public enum TransportFailure {
    UNKNOWN_HOST(false, UnknownHostException.class),
    NO_ROUTE(false, NoRouteToHostException.class),
    SLOW_TO_CONNECT(false, ConnectTimeoutException.class),
    REFUSED(false, ConnectException.class),
    NO_TRUST(false, SSLHandshakeException.class),
    NO_ANSWER(true, InterruptedIOException.class),
    BROKEN(true, Exception.class);

    private final boolean arrived;
    private final Class<? extends Exception> sign;

    TransportFailure(boolean arrived, Class<? extends Exception> sign) {
        this.arrived = arrived;
        this.sign = sign;
    }

    /** The deepest cause that says something goes first. */
    public static TransportFailure of(Exception why) {
        for (TransportFailure silence : values()) {
            for (Throwable cause = why; cause != null && silence != BROKEN; cause = cause.getCause()) {
                if (silence.sign.isInstance(cause)) {
                    return silence;
                }
            }
        }
        return BROKEN;
    }

    /** As troubles call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it may have arrived. */
    public boolean arrived() {
        return arrived;
    }
}
