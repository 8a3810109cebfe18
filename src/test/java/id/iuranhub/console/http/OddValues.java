package id.iuranhub.console.http;

import java.util.List;
import java.util.Random;

/** Values that nobody who means well would send, and small changes to those who do. */
final class OddValues {

    private static final List<String> TEXTS = List.of("", " ", "\0", "a\0b", "\n", "\r\nX-Injected: 1", "\u2028",
            "\u2029", "\u0085", "\u202e202605", "\ufeff", "\u00a0",
            "\ud800", "\udbff\udfff", "\uffff", "e\u0301", "\ud83d\ude00", "..", ".", "../..",
            "../../config/iuran-hub.properties", "..\\..\\data", "/etc/passwd",
            "%2e%2e%2f", "%00", "%", "%zz", "%u002e", "~", "con", "' or '1'='1", "'; drop table login; --", "\\", "\"",
            "`id`", "$(id)", "${body}", "${sysenv.HOME}",
            "${jndi:ldap://127.0.0.1:1/x}", "{{sys:user.home}}", "#{1+1}", "<script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
            "=cmd|' /C calc'!A0", "*", "?", "(?:a+)+$", "null", "true", "NaN", "Infinity", "-1", "0", "-0", "1e9",
            "1E400", "0x10", "1_000", "99999999999999999999",
            "2147483648", "-2147483649", "9223372036854775808", "\u0662\u0660\u0662\u0666-\u0660\u0665",
            "\uff12\uff10\uff12\uff16-\uff10\uff15", "2026-13", "2026-00",
            "0000-01", "9999-12", "10000-01", "-0001-01", "2026-5", "20260-5", "2026-02-30", "0001-01-01",
            "9999-12-31", "+999999999-12-31", "1-1", "0-0", "-1--1",
            "1-99999999999", "99999999999-1", "9223372036854775807-1", "1-2147483648", "2-1", "hub", "schedule",
            "admin");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> anyCharacters(1 + random.nextInt(30));
            case 1 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(1 + random.nextInt(60));
            case 2 -> "x".repeat(List.of(41, 61, 101, 201, 256, 301, 1001, 4001, 70_000).get(random.nextInt(9)));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** A value that was right until a character was put in, taken out, doubled or changed. */
    String near(String value) {
        var near = new StringBuilder(value);
        int at = random.nextInt(value.length() + 1);
        switch (random.nextInt(5)) {
            case 0 -> near.insert(at, anyCharacters(1));
            case 1 -> near.insert(at, text());
            case 2 -> near.append(value);
            case 3 -> near.setLength(at);
            default -> near.replace(Math.max(0, at - 1), at, anyCharacters(1));
        }
        return near.toString();
    }

    private String anyCharacters(int many) {
        var text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(Character.MAX_CODE_POINT + 1)
                    : 1 + random.nextInt(254));
        }
        return text.toString();
    }

    /** JSON of another kind than was asked for. @param right the value as JSON that was */
    String json(String right) {
        return switch (random.nextInt(14)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "-0";
            case 3 -> "1e999999999";
            case 4 -> "123456789012345678901234567890.5";
            case 5 -> "[]";
            case 6 -> "{}";
            case 7 -> "[" + right + "," + right + "]";
            case 8 -> "{\"a\":" + right + "}";
            case 9 -> "[".repeat(300) + right + "]".repeat(300);
            case 10 -> "\"\\ud800\"";
            case 11 -> "\"\\u0000\"";
            case 12 -> "[null,1,\"x\",{},[[]]]";
            default -> "";
        };
    }

    /** A body that is no document, or not the one it was. */
    byte[] body(byte[] right) {
        byte[] text = switch (random.nextInt(10)) {
            case 0 -> new byte[0];
            case 1 -> java.util.Arrays.copyOf(right, right.length / 2);
            case 2 -> bytes("[" + random.nextInt(9) + "]");
            case 3 -> bytes("\"text\"");
            case 4 -> bytes("[".repeat(20_000));
            case 5 -> bytes("\ufeff" + new String(right, java.nio.charset.StandardCharsets.UTF_8));
            case 6 -> bytes("{\"" + "a".repeat(60_000) + "\":1}");
            case 7 -> bytes("null");
            default -> right.clone();
        };
        for (int i = text.length == 0 ? 3 : random.nextInt(3); i < 3; i++) {
            if (text.length > 0) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
        }
        return text;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
