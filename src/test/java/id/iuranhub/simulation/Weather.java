package id.iuranhub.simulation;

import id.iuranhub.simulation.Network.Asked;
import id.iuranhub.simulation.Network.Trick;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * How the network between hub and insurer is for a while: of a hundred requests so many meet with something, by a seed
 * of its own.
 */
final class Weather implements Function<Asked, Trick> {

    private static final String PAGE = "<html><head><title>Gateway</title></head><body/></html>";
    private static final String HTML = "Content-Type: text/html\r\n";
    private static final List<Integer> GATEWAYS = List.of(400, 401, 403, 404, 409, 413, 422, 429, 500, 502, 503, 504);

    private final Random random;
    private int badness;

    Weather(long seed) {
        random = new Random(seed);
    }

    /** @param percent of requests that do not simply pass */
    synchronized void turn(int percent) {
        badness = percent;
    }

    @Override
    public synchronized Trick apply(Asked asked) {
        if (random.nextInt(100) >= badness) {
            return new Trick.Pass();
        }
        boolean passed = random.nextBoolean();
        return switch (random.nextInt(16)) {
            case 0, 1 -> new Trick.Cut(passed);
            case 2, 3, 4 -> new Trick.Instead(GATEWAYS.get(random.nextInt(GATEWAYS.size())), HTML, PAGE, passed);
            case 5 -> new Trick.Instead(200, HTML, PAGE, passed);
            case 6 -> new Trick.Instead(302, "Location: http://127.0.0.1:1/\r\n", "", passed);
            case 7 -> new Trick.Instead(random.nextBoolean() ? 200 : 404, "", "", passed);
            case 8 -> new Trick.Instead(400, "Content-Type: application/json\r\n", "{\"error\":\"Bad Request\"}",
                    passed);
            case 9, 10 -> new Trick.Half(random.nextBoolean());
            case 11 -> new Trick.Twice();
            case 12 -> new Trick.Late();
            case 13 -> new Trick.Held(passed);
            case 14 -> new Trick.Marked();
            default -> new Trick.Cached();
        };
    }
}
