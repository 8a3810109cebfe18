package id.iuranhub.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy as a city has it, with a login; it alone knows where the insurer is. */
final class ForwardProxy extends Relay {

    private final String login;
    private final int target;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param login user:password @param target the port all goes to */
    ForwardProxy(String login, int target) {
        super(anyPort());
        this.login = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        this.target = target;
    }

    /** The first lines of what was let through. */
    List<String> asked() {
        return asked;
    }

    @Override
    Socket admitted(Socket guest) throws IOException {
        String head = head(guest);
        if (!head.contains("\r\nProxy-Authorization: " + login)) {
            guest.getOutputStream().write(("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: "
                    + "Basic realm=\"kota\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return null;
        }
        String first = head.substring(0, head.indexOf("\r\n"));
        asked.add(first);
        Socket host = new Socket(InetAddress.getLoopbackAddress(), target);
        if (first.startsWith("CONNECT ")) {
            guest.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        } else {
            host.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        }
        return host;
    }

    private static String head(Socket guest) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = guest.getInputStream().read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
