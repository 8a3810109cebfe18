package id.iuranhub.paper;

import java.util.List;

/** The place for a signature, line by line: dots where a name or NIP is not known. */
final class Signed {

    static final int HEIGHT = 8;

    private Signed() { }

    static List<String> lines(Letterhead.Signatory one) {
        return List.of(one.capacity(), one.title(), "", "", "",
                one.name().isEmpty() ? "(.............................)" : one.name(),
                "NIP. " + (one.nip().isEmpty() ? "........................" : one.nip()));
    }
}
