package id.iuranhub.outbox.insurer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.iuranhub.testing.Fast;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Only where it is certain that nothing arrived may a batch be taken back. */
@Fast
class TransportFailureTest {

    @Test
    void whatCannotHaveArrivedIsToldFromWhatMayHave() {
        assertEquals(TransportFailure.UNKNOWN_HOST, TransportFailure.of(new UnknownHostException()));
        assertEquals(TransportFailure.NO_ROUTE, TransportFailure.of(new NoRouteToHostException()));
        assertEquals(TransportFailure.REFUSED, TransportFailure.of(new ConnectException()));
        assertEquals(TransportFailure.NO_TRUST, TransportFailure.of(new SSLHandshakeException("")));
        assertEquals(TransportFailure.NO_ANSWER, TransportFailure.of(new SocketTimeoutException()));
        assertEquals(TransportFailure.BROKEN, TransportFailure.of(new IOException()));
        for (TransportFailure failure : TransportFailure.values()) {
            assertEquals(failure == TransportFailure.NO_ANSWER || failure == TransportFailure.BROKEN,
                    failure.arrived(), failure.word());
        }
    }

    @Test
    void theReasonMayLieDeep() {
        assertEquals(TransportFailure.REFUSED,
                TransportFailure.of(new IllegalStateException(new IOException(new ConnectException()))));
    }

    /** A handshake that timed out after it had connected: the timeout is not the deepest word. */
    @Test
    void whatCertainlyDidNotArriveGoesFirst() {
        var handshake = new SSLHandshakeException("");
        handshake.initCause(new SocketTimeoutException());
        assertEquals(TransportFailure.NO_TRUST, TransportFailure.of(handshake));
        assertFalse(TransportFailure.of(handshake).arrived());
        assertTrue(TransportFailure.of(new IOException(new SocketTimeoutException())).arrived());
    }
}
