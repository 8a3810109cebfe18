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
record AnswerBody(byte[] bytes, JsonNode json) {

    private static final Set<String> STATUSES = Set.of("ACCEPTED", "PARTIAL", "REFUSED");
    private static final Set<String> BILLS = Set.of("ISSUED", "PAID", "EXPIRED", "REISSUED");
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static AnswerBody of(byte[] sent) {
        byte[] bytes = withoutMark(sent);
        try {
            return new AnswerBody(bytes, bytes.length > HttpReply.MOST ? MissingNode.getInstance()
                    : JSON.readTree(bytes));
        } catch (IOException notJson) {
            return new AnswerBody(bytes, MissingNode.getInstance());
        }
    }

    /** A byte-order mark is passed over. */
    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    AnswerForm form(String key, int status) {
        if (bytes.length > HttpReply.MOST) {
            return AnswerForm.TOO_LONG;
        }
        if (!json.isObject()) {
            return withoutJson();
        }
        if (text("batchId") && text("receiptId") && text("status")) {
            return receiptForm(key);
        }
        if (text("code") && json.path("message").isTextual()) {
            return problem().isKnown(status) ? AnswerForm.PROBLEM : AnswerForm.OTHER_PROBLEM;
        }
        if (text("requestId") && json.get("requestId").asText().equals(key)) {
            return AnswerForm.TAKEN;
        }
        if (text("kodeIuran") && BILLS.contains(json.path("status").asText())
                && json.path("rupiah").isIntegralNumber()) {
            return AnswerForm.BILL;
        }
        return json.path("records").isArray() ? AnswerForm.RECORDS : json.path("enrolments").isArray()
                ? AnswerForm.PAGE : AnswerForm.FOREIGN;
    }

    private AnswerForm receiptForm(String key) {
        String status = json.get("status").asText();
        if (!json.get("batchId").asText().equals(key)) {
            return AnswerForm.OTHER_KEY;
        }
        return status.equals("PROCESSING") ? AnswerForm.PROCESSING : STATUSES.contains(status) && receipt() != null
                ? AnswerForm.RECEIPT : AnswerForm.FOREIGN;
    }

    private AnswerForm withoutJson() {
        String beginning = text();
        if (beginning.isBlank()) {
            return bytes.length > 1000 ? AnswerForm.TEXT : AnswerForm.EMPTY;
        }
        char first = beginning.strip().charAt(0);
        return first == '<' ? AnswerForm.MARKUP : !json.isMissingNode() ? AnswerForm.FOREIGN : first == '{'
                || first == '[' ? AnswerForm.BROKEN : AnswerForm.TEXT;
    }

    private boolean text(String name) {
        return json.path(name).isTextual() && !json.get(name).asText().isBlank();
    }

    /** As it begins. */
    String text() {
        return new String(bytes, 0, Math.min(bytes.length, 8000), StandardCharsets.UTF_8);
    }

    Problem problem() {
        return text("code") && json.path("message").isTextual()
                ? new Problem(json.get("code").asText(), json.get("message").asText()) : Problem.NONE;
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
