package id.iuranhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.function.BiConsumer;

/** Prints what a command found out: the document as it is for a program, or told for a person. */
public record Report(Terminal terminal, boolean json) {

    public void print(JsonNode document, BiConsumer<JsonNode, PrintStream> told) {
        if (json) {
            terminal.out().println(document);
        } else {
            told.accept(document, terminal.out());
        }
    }

    /** Beside the matter, and never in the way of a document. */
    public void note(String text) {
        terminal.err().println(text);
    }
}
