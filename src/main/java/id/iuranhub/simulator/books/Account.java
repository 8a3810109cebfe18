package id.iuranhub.simulator.books;

import id.iuranhub.model.Blth;

/** What is summed by itself: one scheme's month. */
public record Account(String scheme, Blth blth) {
}
