package id.iuranhub.law;

import id.iuranhub.model.Blth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A unit of a local government, as a scheme lists it.
 *
 * @param name    as it is told
 * @param aliases what it was called before it was renamed or merged, or is misspelt as
 * @param from    the first BLTH it is there; empty where it always was
 * @param until   the last one; empty where it still is
 * @param account the budget account its iuran is booked under
 * @param contact whom to ask there; where it is an address of mail, its files that are refused or held are told to it
 */
public record Opd(String name, List<Alias> aliases, Optional<Blth> from, Optional<Blth> until, Optional<String> account,
                  Optional<String> contact) {

    /** Another name of a unit, in some months only where it says so. */
    public record Alias(String name, Optional<Blth> from, Optional<Blth> until) {

        private static Alias read(Section section) {
            section.only(List.of("name", "from", "until"));
            return new Alias(section.text("name"), section.optional("from", Blth::of),
                    section.optional("until", Blth::of));
        }
    }

    public Opd {
        aliases = List.copyOf(aliases);
        if (from.isPresent() && until.isPresent() && until.get().compareTo(from.get()) < 0) {
            throw new IllegalArgumentException(name + ": until " + until.get() + " lies before from " + from.get());
        }
    }

    static Opd read(Section section) {
        section.only(List.of("name", "aliases", "from", "until", "account", "contact"));
        var aliases = section.has("aliases") ? section.elements("aliases", Alias::read,
                text -> new Alias(text, Optional.empty(), Optional.empty())) : List.<Alias>of();
        return section.made(() -> new Opd(section.text("name"), aliases, section.optional("from", Blth::of),
                section.optional("until", Blth::of),
                section.optional("account", Function.identity()), section.optional("contact", Function.identity())));
    }

    /** A unit of which nothing but its name is told. */
    static Opd named(String name) {
        return new Opd(name, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether it goes by this name in a BLTH; case and blanks are not looked at. */
    public boolean isCalled(String written, Blth blth) {
        return holds(from, until, blth) && (same(name, written)
                || aliases.stream().anyMatch(alias -> same(alias.name, written)
                && holds(alias.from, alias.until, blth)));
    }

    /** Whether there is such a unit in a BLTH. */
    public boolean isThere(Blth blth) {
        return holds(from, until, blth);
    }

    private static boolean holds(Optional<Blth> from, Optional<Blth> until, Blth blth) {
        return from.map(first -> first.compareTo(blth) <= 0).orElse(true)
                && until.map(last -> blth.compareTo(last) <= 0).orElse(true);
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
