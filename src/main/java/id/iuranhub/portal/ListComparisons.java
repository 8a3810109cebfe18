package id.iuranhub.portal;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Books and the latest printed list of a month side by side, as people look at them. */
public final class ListComparisons {

    private static final int MOST_SHOWN = 1000;

    private final Home home;
    private final PortalAnswers answers;
    private final AnswerRecord record;

    ListComparisons(Home home, PortalAnswers answers, AnswerRecord record) {
        this.home = home;
        this.answers = answers;
        this.record = record;
    }

    /**
     * Somebody who is not the same here and there. @param nik masked; @param difference by programme, empty where only
     * one side names them; @param line of the list, 0 where it does not name them
     */
    public record Odd(String nik, String opd, long here, long there, String difference, int line) { }

    /** @param list its file; @param hereRupiah of all who are handed out or accepted; @param thereRupiah of the list */
    public record Side(String list, int equal, List<Odd> differs, List<Odd> onlyHere, List<Odd> onlyThere,
            long hereRupiah, long thereRupiah) { }

    /**
     * Empty where no list of the month has come. @throws PortalRefused what is wrong with the list in itself;
     * @throws FileRefused it is no longer what it was
     */
    public Optional<Side> of(String scheme, Blth blth) throws PortalRefused, FileRefused, IOException {
        Optional<Path> list = record.lastList(scheme, blth).map(kept -> home.folder().resolve(kept))
                .filter(Files::isRegularFile);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        String name = list.get().getFileName().toString();
        var comparison = answers.compare(list.get(), name);
        return Optional.of(new Side(name, comparison.that(Comparison.What.EQUAL).size(),
                odd(comparison, Comparison.What.DIFFERS), odd(comparison, Comparison.What.ONLY_HERE),
                odd(comparison, Comparison.What.ONLY_THERE), comparison.here(), comparison.there()));
    }

    private static List<Odd> odd(Comparison comparison, Comparison.What what) {
        return comparison.that(what).stream().limit(MOST_SHOWN).map(ListComparisons::odd).toList();
    }

    private static Odd odd(Comparison.Pair pair) {
        var here = pair.here();
        var there = pair.there();
        return new Odd(new Nik(here == null ? there.nik() : here.nik()).masked(), here == null ? "" : here.opd(),
                here == null ? 0 : here.listedTotal(), there == null ? 0 : there.total(),
                here == null || there == null ? "" : pair.difference(), there == null ? 0 : there.line());
    }
}
