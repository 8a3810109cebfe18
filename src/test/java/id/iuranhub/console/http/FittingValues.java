package id.iuranhub.console.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.iuranhub.console.http.Described.Input;
import id.iuranhub.console.http.Described.Operation;
import id.iuranhub.console.http.Described.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** Values that an input of the API takes, by what it is called, and where it names a thing by which kind of thing. */
final class FittingValues {

    private static final List<String> NUMBERS = List.of("1", "2", "3", "4");
    private static final List<String> MONTHS = List.of("2026-05", "2026-05", "2026-05", "2026-04", "2026-06");
    private static final List<String> REASONS = List.of("dicocokkan dengan berkas", "benar");
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(Map.entry("blth", MONTHS),
            Map.entry("quarter", List.of("2026-Q2", "2026-Q1")), Map.entry("from", MONTHS), Map.entry("to", MONTHS),
            Map.entry("scheme", List.of("kendari-nonasn", "kendari-nonasn", "palu-kontrak")),
            Map.entry("source", List.of("kendari-skpd", "kendari-skpd", "palu-kontrak")),
            Map.entry("opd", List.of("DAMKAR", "DLH")),
            Map.entry("code", List.of("NOT_ENROLLED", "IDENTITY_MISMATCH", "DUPLICATE_ROW")),
            Map.entry("state", List.of("active", "waiting", "discarded", "proposed", "done", "open", "fixed")),
            Map.entry("event", List.of("login", "refused")),
            Map.entry("format", List.of("pdf", "xlsx", "csv")), Map.entry("as", List.of("csv", "xlsx")),
            Map.entry("before", List.of("9", "100")),
            Map.entry("after", List.of("0", "1")),
            Map.entry("who", List.of("admin")), Map.entry("subject", List.of("row 1-2", "login korban-1")),
            Map.entry("owner", List.of("city-operator", "")),
            Map.entry("limit", List.of("20%", "3")), Map.entry("field", List.of("nik", "kpj", "nama")),
            Map.entry("reason", REASONS), Map.entry("document", REASONS),
            Map.entry("birthDate", List.of("1990-03-12")), Map.entry("on", List.of("2026-06-10")),
            Map.entry("rupiah", List.of("16200", "1")), Map.entry("kodeIuran", List.of("KI-2605-0001")),
            Map.entry("folder", List.of("/mnt/cadangan", "cadangan")),
            Map.entry("reference", List.of("BANK-1", "BANK-2")), Map.entry("old", List.of("bukan sandi yang benar")),
            Map.entry("wanted", List.of("kalimat lain sama panjang")));
    /** What stands at {@code {id}} or {@code {name}}, by the first part of the address. */
    private static final Map<String, List<String>> THINGS = Map.of("held", List.of("F1", "S1"), "bulk-retries",
            NUMBERS, "corrections", NUMBERS, "attestations", NUMBERS, "proposals", NUMBERS,
            "users", List.of("korban-1", "korban-2"), "files", List.of("1", "2", "3", "4", "5", "6", "7"));

    private final Random random;
    private final Map<String, List<String>> found = new HashMap<>(THINGS);

    FittingValues(Random random) {
        this.random = random;
    }

    /** What the hub has of a kind of thing. */
    void found(String kind, List<String> things) {
        if (!things.isEmpty()) {
            found.put(kind, things);
        }
    }

    /** A value as JSON; empty where nobody has said what this input takes. */
    Optional<JsonNode> of(Operation operation, Input input) {
        return input.place() == Place.PATH ? texts(found.get(operation.path().split("/")[1])) : body(operation, input);
    }

    private Optional<JsonNode> body(Operation operation, Input input) {
        if (input.schema().has("enum")) {
            return texts(StreamSupport.stream(input.schema().get("enum").spliterator(), false)
                    .map(JsonNode::asText).toList());
        }
        var special = special(operation).get(input.name());
        if (special != null) {
            return Optional.of(special.get());
        }
        return switch (input.schema().path("type").asText()) {
            case "boolean" -> Optional.of(JsonNodeFactory.instance.booleanNode(random.nextBoolean()));
            case "integer" -> Optional.of(JsonNodeFactory.instance.numberNode(1 + random.nextInt(9)));
            case "string" -> texts(TEXTS.get(input.name()));
            default -> Optional.empty();
        };
    }

    private Map<String, Supplier<JsonNode>> special(Operation operation) {
        boolean card = operation.path().equals("/corrections") && random.nextBoolean();
        return Map.of("ids", () -> new JsonMapper().valueToTree(List.of(one(found.getOrDefault("dead", NUMBERS)))),
                "fields", () -> new JsonMapper().valueToTree(random.nextBoolean() ? Map.of("nama", "WARGA LAIN")
                : Map.of("kpj", "", "upah", "3100000")),
                "nik", () -> text(People.guess(random)), "new", () -> text(card ? "00077000001" : People.guess(random)),
                "name", () -> text("baru-" + random.nextInt(1000)), "file",
                () -> text("upah_2026%02d_DAMKAR.csv".formatted(4 + random.nextInt(3))),
                "code", () -> text(operation.path().equals("/second-factor/confirm") ? "123456"
                : one(TEXTS.get("code"))));
    }

    private Optional<JsonNode> texts(List<String> fitting) {
        return Optional.ofNullable(fitting).map(many -> text(one(many)));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private String one(List<String> many) {
        return many.get(random.nextInt(many.size()));
    }
}
