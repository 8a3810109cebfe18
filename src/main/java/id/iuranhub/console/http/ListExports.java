package id.iuranhub.console.http;

import id.iuranhub.ledger.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every page that shows lists gives them as files at its own address, with {@code as=xlsx} or {@code as=csv&list=NAME}:
 * for whoever may see the page, with its filters, and on record. A page need not know of it.
 */
final class ListExports {

    static final String AS = "as";
    private static final String LIST = "list";
    private static final int MOST_PAGES = 500;

    private final Journal journal;

    ListExports(Journal journal) {
        this.journal = journal;
    }

    /** The page, which gives its lists too where they are asked for. */
    Function<Visit, PageReply> with(Function<Visit, PageReply> page) {
        return visit -> {
            String as = visit.query(AS).toLowerCase(Locale.ROOT);
            if (!as.equals("xlsx") && !as.equals("csv")) {
                return page.apply(visit);
            }
            return file(visit.whole(), page, as);
        };
    }

    private PageReply file(Visit visit, Function<Visit, PageReply> page, String as) {
        var reply = page.apply(visit);
        if (model(reply).isEmpty()) {
            return reply;
        }
        var lists = all(visit, page, model(reply).get());
        var sheets = new PageLists(visit.frame());
        var asked = lists.stream().filter(list -> as.equals("xlsx") || list.name().equals(visit.query(LIST)))
                .toList();
        if (asked.isEmpty()) {
            return PageReply.missing();
        }
        journal.write(visit.login().name(), "list taken out", visit.context().request().path(),
                as + " " + asked.stream().map(PageLists.Found::name).collect(Collectors.joining(" "))
                + filters(visit));
        String name = visit.context().request().path().substring(1).replaceAll("[^A-Za-z0-9-]+", "-")
                + visit.blth().map(blth -> "_" + blth).orElse("");
        return as.equals("xlsx")
                ? new PageReply.Made(name + ".xlsx", ListSheet.xlsx(asked.stream().map(sheets::sheet).toList()))
                : new PageReply.Made(name + "_" + asked.get(0).name() + ".csv", sheets.sheet(asked.get(0)).csv());
    }

    private static String filters(Visit visit) {
        return visit.context().queryParams().entries().stream()
                .filter(one -> !one.getKey().equals(AS) && !one.getKey().equals(LIST) && !one.getValue().isEmpty())
                .map(one -> " " + one.getKey() + "=" + one.getValue()).collect(Collectors.joining());
    }

    /** Page by page, as a person would go on. */
    private static List<PageLists.Found> all(Visit visit, Function<Visit, PageReply> page, Object first) {
        var pages = new ArrayList<List<PageLists.Found>>();
        Object model = first;
        for (int turned = 0; turned < MOST_PAGES; turned++) {
            pages.add(PageLists.of(model));
            var next = PageLists.next(model);
            if (next.isEmpty()) {
                break;
            }
            model = model(page.apply(visit.with(next.get().getKey(), next.get().getValue()))).orElse(null);
        }
        return PageLists.joined(pages);
    }

    /** What a page shows; empty for what is no page. */
    private static Optional<Object> model(PageReply reply) {
        return reply instanceof PageReply.Shown shown && shown.status() == 200
                ? Optional.ofNullable(shown.parameters().get("m")) : Optional.empty();
    }

    /** Where the lists of a page that is shown can be had; by what they are called. */
    static List<Frame.Kept> kept(PageReply.Shown shown, Frame frame) {
        var sheets = new PageLists(frame);
        return model(shown).map(PageLists::of).orElse(List.of()).stream()
                .map(list -> new Frame.Kept(list.name(), sheets.name(list.name()))).toList();
    }

    /** The address of a page with something more asked of it. */
    static String asking(String address, Map<String, String> more) {
        String plain = address.replaceAll("([?&])(as|list)=[^&]*", "$1").replaceAll("[?&]+$", "")
                .replaceAll("&&+", "&").replace("?&", "?");
        return plain + (plain.contains("?") ? "&" : "?") + more.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("&"));
    }
}
