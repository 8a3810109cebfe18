package id.iuranhub.paper;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import id.iuranhub.model.Misconfigured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who writes, and who signs: a file of {@code config/letterhead}, named for its scheme, or {@code default.yaml}.
 *
 * @param office      who writes; empty for the city alone
 * @param logo        a picture beside the file; empty for none
 * @param paper       A4 or F4
 * @param number      of letters, with dots where somebody writes it in
 * @param signatories who signs, from left to right
 */
public record Letterhead(String city, String office, String address, String logo, String paper, String number,
        List<Signatory> signatories) {

    /** Who signs. @param capacity for what, such as {@code Mengetahui} @param name empty for a dotted line */
    public record Signatory(String capacity, String title, String name, String nip) {
        public Signatory {
            capacity = text(capacity);
            title = text(title);
            name = text(name);
            nip = text(nip);
        }
    }

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public Letterhead {
        city = text(city);
        office = text(office);
        address = text(address);
        logo = text(logo);
        paper = text(paper).isEmpty() ? "A4" : paper;
        number = text(number).isEmpty() ? "................................" : number;
        signatories = signatories == null || signatories.isEmpty()
                ? List.of(new Signatory("Mengetahui", "Kepala", "", ""), new Signatory("", "Bendahara", "", ""))
                : List.copyOf(signatories);
        if (!paper.equals("A4") && !paper.equals("F4")) {
            throw new IllegalArgumentException("paper is A4 or F4, not " + paper);
        }
    }

    /** Of a city that has not said how its letters look. */
    static Letterhead plain(String city) {
        return new Letterhead(city, "", "", "", "", "", List.of());
    }

    /** @throws Misconfigured naming the file and what is wrong in it */
    static Letterhead read(Path file) {
        try {
            var head = YAML.readValue(Files.newBufferedReader(file), Letterhead.class);
            Path logo = file.resolveSibling(head.logo);
            if (!head.logo.isEmpty() && !Files.isRegularFile(logo)) {
                throw new Misconfigured(file + ": there is no picture " + logo);
            }
            return head.withLogo(head.logo.isEmpty() ? "" : logo.toString());
        } catch (JsonProcessingException wrong) {
            throw new Misconfigured(file + ": " + wrong.getOriginalMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Letterhead withLogo(String picture) {
        return new Letterhead(city, office, address, picture, paper, number, signatories);
    }

    private static String text(String textOrNull) {
        return textOrNull == null ? "" : textOrNull.strip();
    }
}
