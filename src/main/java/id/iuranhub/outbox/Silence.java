package id.iuranhub.outbox;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Why no answer came from the insurer, for the people who look after the network; and whether the request may have arrived. */
enum Silence {
    UNKNOWN_HOST("alamat server tidak dikenal / unknown host: insurer.url, DNS", false, UnknownHostException.class),
    NO_ROUTE("tidak ada jalur ke server / no route to the server: jaringan, firewall", false, NoRouteToHostException.class),
    SLOW_TO_CONNECT("sambungan tidak terbentuk dalam waktunya / no connection in time: jaringan, firewall", false, ConnectTimeoutException.class),
    REFUSED("sambungan ditolak server / connection refused: insurer.url, port, server", false, ConnectException.class),
    NO_TRUST("sertifikat server tidak dipercaya / certificate not trusted", false, SSLHandshakeException.class),
    NO_ANSWER("server tidak menjawab dalam waktunya / no answer in time", true, InterruptedIOException.class),
    BROKEN("sambungan terputus sebelum ada jawaban / connection broke before an answer came", true, Exception.class);

    private final String words;
    private final boolean arrived;
    private final Class<? extends Exception> sign;

    Silence(String words, boolean arrived, Class<? extends Exception> sign) {
        this.words = words;
        this.arrived = arrived;
        this.sign = sign;
    }

    /** The deepest cause that says something goes first. */
    static Silence of(Exception why) {
        for (Silence silence : values()) {
            for (Throwable cause = why; cause != null && silence != BROKEN; cause = cause.getCause()) {
                if (silence.sign.isInstance(cause)) {
                    return silence;
                }
            }
        }
        return BROKEN;
    }

    /** As troubles call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }

    /** Whether it may have arrived. */
    boolean arrived() {
        return arrived;
    }
}
