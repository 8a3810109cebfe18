package id.iuranhub.console.http;

import id.iuranhub.words.Words;
import java.util.Map;

/**
 * Why something was not done.
 *
 * @param status  as HTTP has it: 400 the question is wrong; 404 there is no such thing; 409 not in this state
 * @param code    for programs
 * @param message in English, as the API says it
 * @param which   of several things that one code means; empty where it means one
 * @param values  what the words for people name
 */
public record Refusal(int status, String code, String message, String which, Map<String, String> values) {

    public Refusal {
        values = Map.copyOf(values);
    }

    /** In the language of who looks; as the API says it where there are no words for it. */
    public String in(Words words) {
        String key = "page.refused." + code + (which.isEmpty() ? "" : "." + which);
        return words.textOr(key, "").isEmpty() ? message : words.text(key, values);
    }
}
