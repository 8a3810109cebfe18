package id.iuranhub.cli.check;

import id.iuranhub.cli.Table;
import id.iuranhub.intake.check.AlikeFlaws;
import id.iuranhub.intake.check.FileReport;
import id.iuranhub.intake.check.Flaw;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.Source;
import id.iuranhub.words.Personal;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * What {@code hub check --html} writes: one page that needs nothing else, to be mailed to the sender. It names the
 * cells and shows what stands in them with the numbers of people masked, since mail is read by others too; the sender
 * has the file.
 *
 * @param language of the words, {@code id} or {@code en}
 */
record CheckPage(Source source, Words words, String language) {

    /** Of one kind in one file: whoever has more of it mends the column, not the cells. */
    private static final int SHOWN_ALIKE = 200;

    String of(List<FileReport> reports, ZonedDateTime when) {
        var page = new StringBuilder(16_384);
        page.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                + "'unsafe-inline'\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").append(text("title"))
                .append("</title>\n<style>\n")
                .append(style()).append("</style>\n</head>\n<body>\n<header>\n<h1>").append(text("title"))
                .append("</h1>\n<p>")
                .append(text("of-source",
                Map.of("source", source.name(), "time", words.moment(when))))
                .append("</p>\n</header>\n<main>\n");
        reports.forEach(report -> file(report, page));
        return page.append("</main>\n<footer>\n<p>").append(text("limits")).append("</p>\n<p>").append(text("masked"))
                .append("</p>\n</footer>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (var in = CheckPage.class.getResourceAsStream("/check/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void file(FileReport report, StringBuilder page) {
        String state = report.isClean() ? "clean" : report.isRefused() ? "refused" : "faulty";
        page.append("<section class=\"file\">\n<h2>").append(escaped(report.file().getFileName().toString()))
                .append("</h2>\n<p class=\"about\">")
                .append(text("of", Map.of("blth", report.blth().map(Blth::toString).orElse("-"), "opd", report.opd())))
                .append("</p>\n<p class=\"verdict ").append(state).append("\">").append(text(state)).append(' ')
                .append(text(state + ".meaning")).append("</p>\n");
        if (report.rows() > 0) {
            tiles(report, page);
            figures(report, page);
        }
        remarks(report.remarks(), page);
        AlikeFlaws.of(report.flaws(), words).forEach(alike -> group(alike, page));
        if (report.unlisted() > 0) {
            page.append("<p>").append(text("more", Map.of("count", words.number(report.unlisted())))).append("</p>\n");
        }
        page.append("</section>\n");
    }

    private void tiles(FileReport report, StringBuilder page) {
        page.append("<ul class=\"tiles\">\n");
        tile("read", report.rows(), page);
        tile("good", report.rows() - report.skippedRows() - report.faultyRows(), page);
        tile("skipped", report.skippedRows(), page);
        tile(report.faultyRows() == 0 ? "none" : "some", report.faultyRows(), page);
        page.append("</ul>\n");
    }

    private void tile(String what, long count, StringBuilder page) {
        page.append("<li class=\"").append(what).append("\"><b>").append(words.number(count)).append("</b> ")
                .append(text("tile." + what)).append("</li>\n");
    }

    /** The totals of the file, and beside them what its control file says. */
    private void figures(FileReport report, StringBuilder page) {
        if (report.control().isPresent()) {
            Control control = report.control().get();
            page.append("<table class=\"figures\">\n<thead><tr><td></td><th scope=\"col\">").append(text("counted"))
                    .append("</th><th scope=\"col\">")
                    .append(text("stated")).append("</th><th scope=\"col\">").append(text("agrees"))
                    .append("</th></tr></thead>\n<tbody>\n");
            figure("figure.rows", words.number(report.rows()), words.number(control.rows()), page);
            figure("figure.rupiah", words.rupiah(report.rupiah()), words.rupiah(control.rupiah()), page);
            page.append("</tbody>\n</table>\n");
        } else {
            page.append("<p class=\"sums\">")
                    .append(text("uncontrolled", Map.of("rupiah", words.rupiah(report.rupiah())))).append(".</p>\n");
        }
        page.append("<p class=\"sums\">").append(text("owed", Map.of("rupiah", words.rupiah(report.owed()))))
                .append(".</p>\n");
    }

    private void figure(String what, String counted, String stated, StringBuilder page) {
        boolean agrees = stated.equals(counted);
        page.append("<tr").append(agrees ? "" : " class=\"differs\"").append("><th scope=\"row\">").append(text(what))
                .append("</th><td>")
                .append(counted).append("</td><td>").append(stated).append("</td><td>")
                .append(text(agrees ? "same" : "different"))
                .append("</td></tr>\n");
    }

    private void remarks(List<Remark> remarks, StringBuilder page) {
        if (!remarks.isEmpty()) {
            page.append("<h3>").append(text("remarks")).append("</h3>\n<ul class=\"remarks\">\n");
            remarks.forEach(remark -> page.append("<li>").append(escaped(words.remark(remark))).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private void group(AlikeFlaws alike, StringBuilder page) {
        var flaws = alike.flaws();
        page.append("<section class=\"group\">\n<h3>").append(escaped(alike.title())).append(" <span class=\"count\">")
                .append(words.number(flaws.size())).append("</span> <code>").append(alike.code())
                .append("</code></h3>\n<p class=\"fix\"><b>")
                .append(text("fix")).append("</b> ").append(escaped(alike.fix())).append("</p>\n");
        if (flaws.get(0).ofFile()) {
            flaws.forEach(flaw -> page.append("<p>").append(escaped(words.masked(flaw.finding()))).append("</p>\n"));
        } else {
            page.append(alike.mending().isEmpty() ? "" : "<p class=\"mending\">"
                    + text("mending", Map.of("mending", alike.mending())) + "</p>\n");
            cells(flaws, page);
        }
        page.append("</section>\n");
    }

    private void cells(List<Flaw> flaws, StringBuilder page) {
        page.append("<table class=\"cells\">\n<thead><tr>");
        for (String heading : List.of("head.place", "head.column", "head.found", "head.expected")) {
            page.append("<th scope=\"col\">").append(text(heading)).append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        flaws.stream().limit(SHOWN_ALIKE).forEach(flaw -> cell(flaw, page));
        page.append("</tbody>\n</table>\n");
        if (flaws.size() > SHOWN_ALIKE) {
            page.append("<p>").append(text("more", Map.of("count", words.number(flaws.size() - SHOWN_ALIKE))))
                    .append("</p>\n");
        }
    }

    private void cell(Flaw flaw, StringBuilder page) {
        Finding finding = Personal.masked(flaw.finding());
        String line = text("line", Map.of("line", Integer.toString(flaw.line())));
        page.append("<tr><td data-label=\"").append(text("head.place")).append("\">").append(flaw.cell().isEmpty()
                ? line : escaped(flaw.cell()))
                .append("</td><td data-label=\"").append(text("head.column")).append("\">")
                .append(escaped(finding.field()))
                .append("</td><td data-label=\"").append(text("head.found")).append("\">")
                .append(escaped(words.found(finding)))
                .append("</td><td data-label=\"").append(text("head.expected")).append("\">")
                .append(escaped(words.expected(finding)))
                .append("</td></tr>\n");
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, String> values) {
        return escaped(words.text("check." + key, values));
    }

    /** What comes from a file may hold anything; control characters are nothing a page may hold. */
    private static String escaped(String text) {
        return Table.printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
