package id.iuranhub.outbox.insurer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The body of an answer, looked at as what the insurer's interface has and as what others send in its place. */
record Body(byte[] bytes, JsonNode json) {

    private static final Set<String> STATUSES = Set.of("ACCEPTED", "PARTIAL", "REFUSED");
    private static final Set<String> BILLS = Set.of("ISSUED", "PAID", "EXPIRED", "REISSUED");
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    static Body of(byte[] sent) {
        byte[] bytes = withoutMark(sent);
        try {
            return new Body(bytes, bytes.length > Reply.MOST ? MissingNode.getInstance() : JSON.readTree(bytes));
        } catch (IOException notJson) {
            return new Body(bytes, MissingNode.getInstance());
        }
    }

    /** A byte-order mark is passed over. */
    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    Form form(String key, int status) {
        if (bytes.length > Reply.MOST) {
            return Form.TOO_LONG;
        }
        if (!json.isObject()) {
            return withoutJson();
        }
        if (text("batchId") && text("receiptId") && text("status")) {
            return receiptForm(key);
        }
        if (text("code") && json.path("message").isTextual()) {
            return problem().isKnown(status) ? Form.PROBLEM : Form.OTHER_PROBLEM;
        }
        if (text("requestId") && json.get("requestId").asText().equals(key)) {
            return Form.TAKEN;
        }
        if (text("kodeIuran") && BILLS.contains(json.path("status").asText()) && json.path("rupiah").isIntegralNumber()) {
            return Form.BILL;
        }
        return json.path("records").isArray() ? Form.RECORDS : json.path("enrolments").isArray() ? Form.PAGE : Form.FOREIGN;
    }

    private Form receiptForm(String key) {
        String status = json.get("status").asText();
        if (!json.get("batchId").asText().equals(key)) {
            return Form.OTHER_KEY;
        }
        return status.equals("PROCESSING") ? Form.PROCESSING : STATUSES.contains(status) && receipt() != null ? Form.RECEIPT : Form.FOREIGN;
    }

    private Form withoutJson() {
        String beginning = text();
        if (beginning.isBlank()) {
            return bytes.length > 1000 ? Form.TEXT : Form.EMPTY;
        }
        char first = beginning.strip().charAt(0);
        return first == '<' ? Form.MARKUP : !json.isMissingNode() ? Form.FOREIGN : first == '{' || first == '[' ? Form.BROKEN : Form.TEXT;
    }

    private boolean text(String name) {
        return json.path(name).isTextual() && !json.get(name).asText().isBlank();
    }

    /** As it begins. */
    String text() {
        return new String(bytes, 0, Math.min(bytes.length, 8000), StandardCharsets.UTF_8);
    }

    Problem problem() {
        return text("code") && json.path("message").isTextual() ? new Problem(json.get("code").asText(), json.get("message").asText()) : Problem.NONE;
    }

    /** Null where it is none, or less than one. */
    Receipt receipt() {
        try {
            Receipt receipt = JSON.treeToValue(json, Receipt.class);
            return receipt.isWhole() ? receipt : null;
        } catch (JsonProcessingException | IllegalArgumentException none) {
            return null;
        }
    }
}
