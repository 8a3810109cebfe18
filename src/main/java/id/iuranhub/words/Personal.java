package id.iuranhub.words;

import id.iuranhub.model.Code;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Kpj;
import id.iuranhub.model.Nik;
import id.iuranhub.model.Nip;
import id.iuranhub.model.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the numbers of people in findings, for lists and logs. */
public final class Personal {

    /** From 11 digits on, a KPJ, a number is one of a person, wherever it stands: in an answer, in a shifted column. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{11,}");

    private Personal() {
    }

    /** The finding with the numbers of people masked; amounts, dates and words stay. */
    public static Finding masked(Finding finding) {
        if (finding.code().ofFile() && finding.code() != Code.FILE_UNREADABLE) {
            return finding;
        }
        // What should have been there is of the site or of the law, but for a card.
        return finding.showing(finding.expected() instanceof Value.PersonNumber card ? masked(card)
                : finding.expected(), masked(finding.found()));
    }

    private static Value masked(Value value) {
        if (value instanceof Value.PersonNumber number) {
            return new Value.PersonNumber(switch (number.of()) {
                case NIK -> Nik.mask(number.plain());
                case NIP -> Nip.mask(number.plain());
                case KPJ -> Kpj.mask(number.plain());
            }, number.of());
        }
        if (value instanceof Value.Text text) {
            return new Value.Text(masked(text.plain()));
        }
        if (value instanceof Value.Answer answer) {
            return new Value.Answer(masked(answer.plain()));
        }
        return value instanceof Value.Part part ? new Value.Part(masked(part.plain())) : value;
    }

    private static String masked(String text) {
        return NUMBER.matcher(text).replaceAll(number -> Matcher.quoteReplacement(Kpj.mask(number.group())));
    }
}
