package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.iuranhub.console.http.Described.Input;
import id.iuranhub.console.http.Described.Operation;
import id.iuranhub.console.http.Described.Place;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Requests of one kind of operation: right ones, nearly right ones and such as nobody would send. */
final class AnyRequest {

    /** What is sent. */
    record Request(String verb, String target, String lines, byte[] body) {
        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return verb + " " + shown(target) + (text.isEmpty() ? "" : " " + shown(text));
        }

        private static String shown(String text) {
            String plain = text.codePoints().mapToObj(one -> one >= ' ' && one < 127 ? Character.toString(one)
                    : "<%x>".formatted(one)).collect(Collectors.joining());
            return plain.length() <= 600 ? plain : plain.substring(0, 600) + "... (" + plain.length() + ")";
        }
    }

    private static final String API = "/api/v1";
    private static final String BOUNDARY = "garis";
    private static final List<String> TYPES = List.of("", "x", "text/plain", "application/xml",
            "application/json; charset=x", "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=x", "multipart/form-data", "multipart/form-data; boundary=",
            "multipart/form-data; boundary=\"", "multipart/form-data;;",
            "multipart/form-data; boundary=garis; charset=x", "multipart/form-data; charset=utf-16; boundary=garis",
            "multipart/form-data; boundary=garis; boundary=",
            "multipart/mixed; boundary=garis", "MULTIPART/FORM-DATA; BOUNDARY=\"garis\"");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final OddValues odd;
    private final FittingValues fitting;
    private final List<Input> everyInput;

    /** @param everyInput of all operations: what one takes and does not say may be what another says */
    AnyRequest(Random random, FittingValues fitting, List<Input> everyInput) {
        this.random = random;
        this.odd = new OddValues(random);
        this.fitting = fitting;
        this.everyInput = everyInput;
    }

    /** As the description says. */
    Request right(Operation operation) {
        return request(operation, operation.inputs(), 0);
    }

    Request any(Operation operation) {
        var inputs = new ArrayList<>(operation.inputs());
        if (random.nextInt(4) == 0) {
            var other = everyInput.get(random.nextInt(everyInput.size()));
            inputs.add(new Input(other.name(), operation.verb().equals("GET") ? Place.QUERY
                    : other.place() == Place.PART ? Place.PART : Place.FIELD, false, other.schema()));
        }
        inputs.removeIf(input -> input.place() != Place.PATH && random.nextInt(8) == 0);
        int oddness = List.of(0, 0, 25, 25, 25, 50, 100).get(random.nextInt(7));
        var request = request(operation, inputs, oddness);
        return random.nextInt(10) > 0 ? request : broken(request);
    }

    private Request broken(Request right) {
        return switch (random.nextInt(6)) {
            case 0 -> new Request(List.of("PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "X").get(random.nextInt(6)),
                    right.target, right.lines, right.body);
            case 1 -> new Request(right.verb, right.target + List.of("/", "//", "/..", "/%2e%2e/status", ";x=1", "?",
                    "?&&=&", "?blth", "#x").get(random.nextInt(9)),
                    right.lines, right.body);
            case 2 -> new Request(right.verb,
                    right.target.replaceFirst("(?<=.)/", List.of("//", "/./", "/%2e/", "%2f", "/..;/", "/x/../")
                    .get(random.nextInt(6))),
                    right.lines, right.body);
            case 3 -> new Request(right.verb, right.target,
                    right.lines.replaceFirst("Content-Type: [^\r]*", "Content-Type: "
                    + TYPES.get(random.nextInt(TYPES.size()))), right.body);
            default -> new Request(right.verb, right.target, right.lines, odd.body(right.body));
        };
    }

    private Request request(Operation operation, List<Input> inputs, int oddness) {
        String path = operation.path();
        for (Input input : at(Place.PATH, inputs)) {
            path = path.replace("{" + input.name() + "}", address(text(operation, input, oddness)));
        }
        String query = at(Place.QUERY, inputs).stream()
                .map(input -> input.name() + "=" + address(text(operation, input, oddness)))
                .collect(Collectors.joining("&"));
        byte[] body = new byte[0];
        String type = "application/json";
        if (!at(Place.PART, inputs).isEmpty()) {
            body = parts(operation, at(Place.PART, inputs), oddness);
            type = "multipart/form-data; boundary=" + BOUNDARY;
        } else if (operation.verb().equals("POST")) {
            body = at(Place.FIELD, inputs).stream()
                    .map(input -> JSON.textNode(input.name()) + ":" + json(operation, input, oddness))
                    .collect(Collectors.joining(",", "{", "}")).getBytes(StandardCharsets.UTF_8);
        }
        return new Request(operation.verb(), API + path + (query.isEmpty() ? "" : "?" + query), "Content-Type: " + type
                + "\r\n", body);
    }

    private static List<Input> at(Place place, List<Input> inputs) {
        return inputs.stream().filter(input -> input.place() == place).toList();
    }

    private JsonNode right(Operation operation, Input input) {
        return fitting.of(operation, input)
                .orElseThrow(() -> new AssertionError(operation + " takes '" + input.name() + "' ("
                + input.schema() + "), of which FittingValues knows no value: give it some"));
    }

    private String text(Operation operation, Input input, int oddness) {
        String right = right(operation, input).asText();
        return random.nextInt(100) >= oddness ? right : random.nextBoolean() ? odd.text() : odd.near(right);
    }

    private String json(Operation operation, Input input, int oddness) {
        JsonNode right = right(operation, input);
        if (random.nextInt(100) >= oddness) {
            return right.toString();
        }
        if (input.name().equals("fields") && random.nextBoolean()) {
            return JSON.objectNode().put(random.nextBoolean() ? "nama" : odd.text(), odd.text()).toString();
        }
        return random.nextInt(4) == 0 ? odd.json(right.toString())
                : JSON.textNode(random.nextBoolean() ? odd.text() : odd.near(right.asText())).toString();
    }

    private byte[] parts(Operation operation, List<Input> inputs, int oddness) {
        var body = new ByteArrayOutputStream();
        for (Input input : inputs) {
            String value = text(operation, input, oddness);
            boolean file = input.schema().path("format").asText().equals("binary");
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + input.name() + "\""
                    + (file ? "; filename=\"" + leading(value, oddness) + "\"\r\nContent-Type: text/csv" : "")
                    + "\r\n\r\n";
            body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file ? content(oddness) : value.getBytes(StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** A name, and where it would like to lie. */
    private String leading(String name, int oddness) {
        return random.nextInt(200) >= oddness ? name
                : List.of("../", "../../enrolment/", "..\\..\\config\\", "/tmp/", "\u2028/../../", "a/", "./", "C:\\",
                "DAMKAR/../../../").get(random.nextInt(9))
                + name;
    }

    private byte[] content(int oddness) {
        var text = new StringBuilder(People.HEADER);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            text.append(random.nextInt(200) >= oddness ? People.guessedRow(random)
                    : odd.near(People.guessedRow(random)));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(200) >= oddness ? bytes : odd.body(bytes);
    }

    /** As an address has it; now and then as it stands, where one could. */
    private String address(String text) {
        boolean asItStands = random.nextInt(6) == 0 && text.chars().noneMatch(one -> one <= ' ' || one == 127);
        return asItStands ? text : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
