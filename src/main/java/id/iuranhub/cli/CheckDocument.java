package id.iuranhub.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.cli.check.FileReport;
import id.iuranhub.cli.check.Flaw;
import id.iuranhub.model.Blth;
import id.iuranhub.payroll.Source;
import id.iuranhub.words.Words;
import java.util.List;

/**
 * What {@code hub check --json} prints: for each file its counts, and for each finding line, code, field and words. Nothing is
 * masked, since the reader is the sender.
 */
record CheckDocument(Source source, Words words) {

    ObjectNode of(List<FileReport> reports) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("source", source.name()).put("scheme", source.scheme());
        document.put("clean", reports.stream().allMatch(FileReport::isClean));
        var files = document.putArray("files");
        reports.forEach(report -> describe(report, files.addObject()));
        return document;
    }

    private void describe(FileReport report, ObjectNode file) {
        file.put("file", report.file().toString()).put("blth", report.blth().map(Blth::toString).orElse(null))
                .put("opd", report.opd()).put("clean", report.isClean()).put("control", report.control().isPresent());
        file.putObject("rows").put("read", report.rows())
                .put("good", report.rows() - report.skippedRows() - report.faultyRows())
                .put("skipped", report.skippedRows()).put("faulty", report.faultyRows());
        file.put("rupiah", report.rupiah());
        var codes = file.putObject("codes");
        report.codes().forEach((code, count) -> codes.put(code.name(), count));
        var findings = file.putArray("findings");
        report.flaws().forEach(flaw -> describe(flaw, findings.addObject()));
        file.put("unlisted", report.unlisted());
    }

    private void describe(Flaw flaw, ObjectNode finding) {
        finding.put("line", flaw.ofFile() ? null : flaw.line()).put("code", flaw.finding().code().name())
                .put("field", flaw.finding().field()).put("expected", flaw.finding().expected())
                .put("found", flaw.finding().found()).put("message", words.sentence(flaw.finding()));
    }
}
