package id.iuranhub.testing;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;

/** What axe finds wrong with a page for people who cannot see it well or use a mouse. */
public final class Axe {

    private Axe() { }

    /** Serious and critical faults, each with where it is. */
    @SuppressWarnings("deprecation")
    public static List<String> faults(Browser browser) {
        // Its newer mode opens a window for each page, for the sake of frames, which no page of ours may have.
        var axe = new AxeBuilder().setLegacyMode(true);
        axe.setTimeout((int) Patience.LONG.toSeconds());
        return axe.analyze(browser.driver()).getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " " + node.getHtml())).toList();
    }
}
