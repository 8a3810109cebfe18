package id.iuranhub.intake.check;

import id.iuranhub.model.Finding;
import id.iuranhub.model.Mending;
import id.iuranhub.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What is wrong in the same way and mended in the same way, to be said once.
 *
 * @param mending what to type into the cell, in words; empty where it is not the cell that has to be mended
 * @param flaws   at least one, in the order of the file
 */
public record AlikeFlaws(String title, String code, String fix, String mending, List<Flaw> flaws) {

    /** In the order in which each is first met. */
    public static List<AlikeFlaws> of(List<Flaw> flaws, Words words) {
        var alike = new LinkedHashMap<AlikeFlaws, List<Flaw>>();
        for (Flaw flaw : flaws) {
            Finding finding = flaw.finding();
            alike.computeIfAbsent(new AlikeFlaws(words.title(finding.code()), finding.code().name(),
                    words.fix(finding), finding.mending() == Mending.ELSEWHERE ? "" : words.mending(finding.mending()),
                    List.of()), first -> new ArrayList<>()).add(flaw);
        }
        return alike.entrySet().stream().map(entry -> entry.getKey().with(entry.getValue())).toList();
    }

    private AlikeFlaws with(List<Flaw> those) {
        return new AlikeFlaws(title, code, fix, mending, List.copyOf(those));
    }
}
