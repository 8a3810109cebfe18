package id.iuranhub.console.http;

/**
 * Why something was not done.
 *
 * @param status  as HTTP has it: 400 the question is wrong; 404 there is no such thing; 409 not in this state
 * @param code    for programs, and for the words of pages
 * @param message in English, as the API says it
 */
public record Refusal(int status, String code, String message) { }
