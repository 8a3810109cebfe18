package id.iuranhub.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** TLS in front of the insurer, which lets in only who shows a certificate it knows. */
final class TlsDoor extends Relay {

    private final int target;
    private final List<String> guests = new CopyOnWriteArrayList<>();

    private TlsDoor(SSLServerSocket socket, int target) {
        super(socket);
        this.target = target;
    }

    /** @param own its certificate; @param known whose certificates it takes */
    static TlsDoor before(int target, KeyStore own, KeyStore known) throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, "secret".toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(true);
        return new TlsDoor(socket, target);
    }

    /** Who was let in. */
    List<String> guests() {
        return guests;
    }

    @Override
    Socket admitted(Socket guest) throws IOException {
        guests.add(((SSLSocket) guest).getSession().getPeerPrincipal().getName());
        return new Socket(InetAddress.getLoopbackAddress(), target);
    }
}
