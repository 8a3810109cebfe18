package id.iuranhub.console.http;

import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where every page stands: four groups, each with its pages in the order of the work. A new page takes a line here. */
public enum Menu {
    MONTH(page("today", "/hari-ini", Action.SEE), page("month", "/bulan", Action.SEE),
            page("upload", "/unggah", Action.UPLOAD), page("run", "/jalan", Action.SEE_ALL),
            page("bills", "/tagihan", Action.SEE_ALL), page("portal", "/portal", Action.SEE_ALL)),
    QUEUE(page("letters", "/surat", Action.SEE), page("corrections", "/koreksi", Action.SEE_ALL),
            page("proposals", "/usulan", Action.SEE_ALL), page("missing", "/hilang", Action.PERSONAL_ALL),
            page("person", "/peserta", Action.PERSONAL_ALL)),
    REPORTS(page("reconciliation", "/rekonsiliasi", Action.SEE_ALL), page("coverage", "/cakupan", Action.SEE_ALL),
            page("charts", "/grafik", Action.SEE_ALL),
            page("payments", "/pembayaran", Action.SEE_ALL), page("papers", "/laporan", Action.SEE_ALL)),
    HUB(page("health", "/kesehatan", Action.SETTINGS), page("settings", "/setelan", Action.SETTINGS),
            page("retention", "/masa-simpan", Action.SETTINGS), page("users", "/pengguna", Action.ADMINISTER),
            page("journal", "/jurnal", Action.JOURNAL), page("security", "/keamanan", Action.JOURNAL));

    /** @param name by which templates say where they stand, and by which its word is found */
    public record Page(String name, String path, Action action) { }

    private final List<Page> pages;

    Menu(Page... pages) {
        this.pages = List.of(pages);
    }

    private static Page page(String name, String path, Action action) {
        return new Page(name, path, action);
    }

    /** The groups in which somebody may open anything. */
    public static List<Menu> of(Login login) {
        return List.of(values()).stream().filter(group -> !group.pages(login).isEmpty()).toList();
    }

    /** The group a page stands in; none for what stands in no group, such as one's own password. */
    public static Optional<Menu> holding(String name) {
        return List.of(values()).stream().filter(group -> group.pages.stream()
                .anyMatch(page -> page.name().equals(name))).findFirst();
    }

    /** What somebody may open of it. */
    public List<Page> pages(Login login) {
        return pages.stream().filter(page -> login.may(page.action())).toList();
    }

    /** By which its word is found. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
