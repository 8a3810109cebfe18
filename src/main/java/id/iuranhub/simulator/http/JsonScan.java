package id.iuranhub.simulator.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.iuranhub.simulator.books.Fingerprint;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads single values out of a JSON stream and says where one is not what the schema asks for. */
final class JsonScan {

    /** No sum of a batch's amounts can overflow while each stays below this. */
    private static final long MOST_RUPIAH = 1_000_000_000_000L;

    private final JsonParser json;
    private Supplier<String> place = () -> "";

    JsonScan(JsonParser json) {
        this.json = json;
    }

    /**
     * Where the values to come stand, such as {@code records[3].}; empty at the top. Put into words only for a fault.
     */
    void enter(Supplier<String> here) {
        place = here;
    }

    /** To the next field of the object, or null at its end; the parser stands on the value. */
    String nextField() throws IOException {
        String name = json.nextFieldName();
        if (name != null) {
            json.nextToken();
        }
        return name;
    }

    /** To the next element of the array; false at its end. */
    boolean nextElement() throws IOException {
        return json.nextToken() != JsonToken.END_ARRAY;
    }

    void object(String what) {
        expect(what, JsonToken.START_OBJECT, "an object");
    }

    void array(String what) {
        expect(what, JsonToken.START_ARRAY, "an array");
    }

    void skip() throws IOException {
        json.skipChildren();
    }

    String text(String field, int most) throws IOException {
        expect(field, JsonToken.VALUE_STRING, "a text");
        if (json.getTextLength() > most) {
            throw fault(field, "at most " + most + " characters", json.getTextLength() + " characters");
        }
        return json.getText();
    }

    /** A text that has to say something. */
    String word(String field, int most) throws IOException {
        String text = text(field, most);
        if (text.isBlank()) {
            throw fault(field, "a text", "nothing");
        }
        return text;
    }

    <E extends Enum<E>> E oneOf(Class<E> words, String field) throws IOException {
        String text = text(field, 64);
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw fault(field, "one of " + java.util.Arrays.toString(words.getEnumConstants()), text);
    }

    /** Stands for a text of which only equality matters. */
    long mark(String field) throws IOException {
        expect(field, JsonToken.VALUE_STRING, "a text");
        return new Fingerprint(3).add(json.getTextCharacters(), json.getTextOffset(), json.getTextLength()).bits();
    }

    /** Exactly so many digits. What was found instead is not repeated: it may be someone's NIK. */
    long digits(String field, int count) throws IOException {
        expect(field, JsonToken.VALUE_STRING, count + " digits");
        long number = json.getTextLength() == count ? number(0, count) : -1;
        if (number < 0) {
            throw fault(field, count + " digits", "something else of " + json.getTextLength() + " characters");
        }
        return number;
    }

    /** An ISO date, as its day number. */
    long date(String field) throws IOException {
        expect(field, JsonToken.VALUE_STRING, "a date YYYY-MM-DD");
        char[] text = json.getTextCharacters();
        int from = json.getTextOffset();
        if (json.getTextLength() == 10 && text[from + 4] == '-' && text[from + 7] == '-' && number(0, 4) > 0) {
            try {
                return LocalDate.of((int) number(0, 4), (int) number(5, 2), (int) number(8, 2)).toEpochDay();
            } catch (DateTimeException noSuchDay) {
                // answered below like any other text that is no date
            }
        }
        throw fault(field, "a date YYYY-MM-DD", "something else of " + json.getTextLength() + " characters");
    }

    /** A whole number of 0 or more: rupiah or a count. */
    long whole(String field) throws IOException {
        expect(field, JsonToken.VALUE_NUMBER_INT, "a whole number");
        long number = json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? -1 : json.getLongValue();
        if (number < 0 || number > MOST_RUPIAH) {
            throw fault(field, "a whole number from 0 to " + MOST_RUPIAH, json.getText());
        }
        return number;
    }

    void require(String field, boolean there) {
        if (!there) {
            throw Problem.badBody(place.get() + field + " is missing").refused();
        }
    }

    Refused fault(String field, String expected, String found) {
        return Problem.badBody(place.get() + field + ": expected " + expected + ", found " + found).refused();
    }

    private void expect(String field, JsonToken token, String expected) {
        if (json.currentToken() != token) {
            throw fault(field, expected, String.valueOf(json.currentToken()));
        }
    }

    private long number(int at, int count) throws IOException {
        char[] text = json.getTextCharacters();
        long number = 0;
        for (int i = json.getTextOffset() + at; i < json.getTextOffset() + at + count; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return -1;
            }
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}
