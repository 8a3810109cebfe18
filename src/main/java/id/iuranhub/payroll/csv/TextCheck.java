package id.iuranhub.payroll.csv;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Hint;
import id.iuranhub.model.Value;
import id.iuranhub.payroll.FileRefused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Looks at the bytes of a text file as they pass: is it UTF-8, is it a text at all. */
public final class TextCheck {

    private final boolean isText;
    private final Optional<String> kind;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(8192);
    /** The bytes of a character that the last block cut in two. */
    private byte[] rest = {};
    private boolean valid = true;
    private boolean first = true;

    /** @param kind what the file is if it is no text, as far as its beginning tells */
    public TextCheck(boolean isText, Optional<String> kind) {
        this.isText = isText;
        this.kind = kind;
    }

    /** @throws FileRefused {@code FILE_ENCODING} for the byte order mark of UTF-16 and for a NUL */
    public void take(byte[] block, int length) throws FileRefused {
        if (!isText) {
            return;
        }
        if (first && length > 1 && isUtf16(block)) {
            throw encoding("UTF-16");
        }
        first = false;
        for (int i = 0; i < length; i++) {
            if (block[i] == 0) {
                throw kind.map(TextCheck::renamed).orElseGet(() -> encoding("NUL"));
            }
        }
        if (valid) {
            decode(block, length);
        }
    }

    private static boolean isUtf16(byte[] block) {
        return block[0] == (byte) 0xff && block[1] == (byte) 0xfe || block[0] == (byte) 0xfe && block[1] == (byte) 0xff;
    }

    private static FileRefused renamed(String kind) {
        return new FileRefused(List.of(new Finding(Code.FILE_ENCODING, "", new Value.Text("UTF-8"),
                new Value.FileKind(kind), Hint.RENAMED)));
    }

    private static FileRefused encoding(String found) {
        return new FileRefused(List.of(new Finding(Code.FILE_ENCODING, "", new Value.Text("UTF-8"),
                new Value.Part(found))));
    }

    private void decode(byte[] block, int length) {
        var bytes = rest.length == 0
                ? ByteBuffer.wrap(block, 0, length)
                : ByteBuffer.allocate(rest.length + length).put(rest).put(block, 0, length).flip();
        while (bytes.hasRemaining()) {
            var result = utf8.decode(bytes, decoded.clear(), false);
            if (result.isError()) {
                valid = false;
                return;
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        rest = new byte[bytes.remaining()];
        bytes.get(rest);
    }

    /** To be asked at the end: a character that was begun must have ended. */
    public boolean isUtf8() {
        return valid && rest.length == 0;
    }
}
