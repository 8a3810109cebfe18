package id.iuranhub.notify;

import id.iuranhub.words.Words;
import java.util.function.Function;

/**
 * One thing that happened, to be said in anybody's language.
 *
 * @param event what happened, once and for all: whoever was told of it is not told again
 * @param page  of the console where more of it stands: {@code /jalan}
 */
record Notice(String event, Kind kind, String page, Function<Words, String> title, Function<Words, String> text) { }
