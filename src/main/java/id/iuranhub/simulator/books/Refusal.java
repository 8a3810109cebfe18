package id.iuranhub.simulator.books;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One record the insurer did not take, the others of its batch notwithstanding.
 *
 * @param field which of its fields is to blame, empty where none is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Refusal(String recordId, String code, String field, String message) {
}
