package id.iuranhub.console.access;

import id.iuranhub.store.Settings;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many passwords may be tried a minute: from one address, and by strangers in all. Asked before anything is
 * computed.
 */
public final class Quotas {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int MOST_TRIES = 100_000;
    /** A household or an office has one such network. */
    private static final int NETWORK_BYTES = 8;

    private final int ofAddress;
    private final Bucket strangers;
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public Quotas(int ofAddress, int ofStrangers) {
        this.ofAddress = ofAddress;
        this.strangers = bucket(ofStrangers);
    }

    /** What a site allows. */
    public static Quotas of(Settings settings) {
        return new Quotas(settings.number("login.address-rate", 1, MOST_TRIES),
                settings.number("login.total-rate", 1, MOST_TRIES));
    }

    private static Bucket bucket(int aMinute) {
        return Bucket.builder().addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }

    private Bucket of(String address) {
        synchronized (byAddress) {
            return byAddress.computeIfAbsent(network(address), first -> bucket(ofAddress));
        }
    }

    /** Whether one more may be tried from an address. */
    public boolean admits(String address) {
        return of(address).tryConsume(1);
    }

    /** Whether one more may be tried by somebody who has never logged in from where they are. */
    public boolean admitsStranger() {
        return strangers.tryConsume(1);
    }

    /** A right password does not count against its address. */
    public void giveBack(String address) {
        of(address).addTokens(1);
    }

    /** Of IPv6 the network, since a machine may take any address in it. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address
                    : new java.math.BigInteger(1, java.util.Arrays.copyOf(bytes, NETWORK_BYTES)).toString(16);
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
