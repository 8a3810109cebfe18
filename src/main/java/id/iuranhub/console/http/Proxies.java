package id.iuranhub.console.http;

import id.iuranhub.model.Misconfigured;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * The machines of {@code http.proxies}: only what they say of whom they ask for is believed. From everybody else
 * {@code X-Forwarded-For} and {@code Forwarded} are text that anybody may write.
 */
public final class Proxies {

    private record Network(byte[] address, int bits) {

        boolean holds(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks;

    private Proxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** @param written addresses and networks, {@code 127.0.0.1, 10.1.0.0/16, ::1}; empty for none */
    public static Proxies of(String written) {
        var networks = new ArrayList<Network>();
        for (String one : written.split("[,\\s]+")) {
            if (!one.isEmpty()) {
                networks.add(network(one));
            }
        }
        return new Proxies(networks);
    }

    private static Network network(String written) {
        int slash = written.indexOf('/');
        byte[] address = address(slash < 0 ? written : written.substring(0, slash));
        String bits = slash < 0 ? Integer.toString(8 * (address == null ? 0 : address.length))
                : written.substring(slash + 1);
        if (address == null || !bits.matches("\\d{1,3}") || Integer.parseInt(bits) > 8 * address.length) {
            throw new Misconfigured("http.proxies lists addresses and networks like 127.0.0.1 or 10.1.0.0/16, not '"
                    + written + "'");
        }
        return new Network(address, Integer.parseInt(bits));
    }

    /** Null for what is no address; a name is never looked up. */
    private static byte[] address(String text) {
        String bare = text.strip();
        if (!bare.matches("[0-9.]{7,15}") && !(bare.contains(":") && bare.matches("[0-9a-fA-F:.]{2,45}"))) {
            return null;
        }
        try {
            return InetAddress.getByName(bare).getAddress();
        } catch (UnknownHostException none) {
            return null;
        }
    }

    private boolean trusts(String text) {
        byte[] address = address(text);
        return address != null && networks.stream().anyMatch(network -> network.holds(address));
    }

    /** Whose request it is: the nearest machine that is none of ours. */
    public String client(HttpServerRequest request) {
        // Some proxies add to the line that came in, some add a line of their own behind it: the last says what the
        // last one saw.
        return client(request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress(),
                String.join(",", request.headers().getAll("X-Forwarded-For")));
    }

    String client(String peer, String forwardedFor) {
        String client = peer;
        String[] path = forwardedFor == null ? new String[0] : forwardedFor.split(",");
        for (int hop = path.length - 1; hop >= 0 && trusts(client); hop--) {
            String before = path[hop].strip();
            if (address(before) == null) {
                break;
            }
            client = before;
        }
        return client;
    }

    /** Whether the browser came through TLS to a proxy of ours. */
    public boolean cameByTls(HttpServerRequest request) {
        return request.remoteAddress() != null && trusts(request.remoteAddress().hostAddress())
                && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
