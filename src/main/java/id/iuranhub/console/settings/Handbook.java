package id.iuranhub.console.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/panduan}, which is what the console shows too: its headings, paragraphs and lists. Pictures are
 * for who reads it outside the console.
 */
public record Handbook(String title, List<Block> blocks) {

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\*\\*)(?=[^*])|(?=\\*\\*)|(?=`)|(?<=`)");

    /** What stands below each other. */
    public sealed interface Block { }

    public record Heading(String text) implements Block { }

    public record Paragraph(List<Piece> pieces) implements Block { }

    /** @param numbered whether one item comes after the other */
    public record Items(boolean numbered, List<List<Piece>> items) implements Block { }

    public record Piece(Kind kind, String text) { }

    /** How a piece of a line is written. */
    public enum Kind { PLAIN, STRONG, CODE }

    /** @param language {@code id} or {@code en} */
    static Handbook read(String topic, String language) {
        String name = "/panduan/" + (language.equals("en") ? "en/" : "") + topic + ".md";
        try (var in = Handbook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the handbook lacks " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Handbook of(String text) {
        String title = "";
        var blocks = new ArrayList<Block>();
        for (String part : text.strip().split("\n\\s*\n")) {
            if (part.startsWith("# ")) {
                title = part.substring(2).strip();
            } else if (part.startsWith("## ")) {
                blocks.add(new Heading(part.substring(3).strip()));
            } else if (part.startsWith("- ") || part.startsWith("1. ")) {
                blocks.add(new Items(part.startsWith("1"), part.lines()
                        .map(line -> pieces(line.substring(line.indexOf(' ') + 1))).toList()));
            } else if (!part.startsWith("![")) {
                blocks.add(new Paragraph(pieces(part)));
            }
        }
        return new Handbook(title, List.copyOf(blocks));
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var kind = Kind.PLAIN;
        for (String part : BETWEEN.split(line)) {
            if (part.equals("**")) {
                kind = kind == Kind.STRONG ? Kind.PLAIN : Kind.STRONG;
            } else if (part.equals("`")) {
                kind = kind == Kind.CODE ? Kind.PLAIN : Kind.CODE;
            } else if (!part.isEmpty()) {
                pieces.add(new Piece(kind, part));
            }
        }
        return List.copyOf(pieces);
    }
}
