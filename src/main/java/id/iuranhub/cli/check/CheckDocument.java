package id.iuranhub.cli.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.intake.check.FileReport;
import id.iuranhub.intake.check.Flaw;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Remark;
import id.iuranhub.payroll.Control;
import id.iuranhub.payroll.Source;
import id.iuranhub.words.Words;
import java.util.List;

/**
 * What {@code hub check --json} prints: for each file its counts, and for each finding line, cell, code, field and
 * words. Nothing is masked, since the reader is the sender.
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
                .put("opd", report.opd()).put("clean", report.isClean()).put("refused", report.isRefused())
                .put("control", report.control().isPresent());
        file.putObject("rows").put("read", report.rows())
                .put("good", report.rows() - report.skippedRows() - report.faultyRows())
                .put("skipped", report.skippedRows()).put("faulty", report.faultyRows());
        file.put("rupiah", report.rupiah()).put("owed", report.owed());
        report.control().ifPresent(control -> describe(control, file.putObject("stated")));
        var codes = file.putObject("codes");
        report.codes().forEach((code, count) -> codes.put(code.name(), count));
        var findings = file.putArray("findings");
        report.flaws().forEach(flaw -> describe(flaw, findings.addObject()));
        file.put("unlisted", report.unlisted());
        var remarks = file.putArray("remarks");
        report.remarks().forEach(remark -> describe(remark, remarks.addObject()));
    }

    private static void describe(Control control, ObjectNode stated) {
        stated.put("rows", control.rows()).put("rupiah", control.rupiah());
    }

    private void describe(Flaw flaw, ObjectNode described) {
        Finding finding = flaw.finding();
        described.put("line", flaw.ofFile() ? null : flaw.line()).put("cell", flaw.cell().isEmpty() ? null
                : flaw.cell())
                .put("code", finding.code().name()).put("field", finding.place())
                .put("expected", finding.expected().plain())
                .put("found", finding.found().plain()).put("mending", finding.mending().name())
                .put("title", words.title(finding.code()))
                .put("message", words.sentence(finding)).put("fix", words.fix(finding));
    }

    private void describe(Remark remark, ObjectNode described) {
        described.put("what", remark.what().name()).put("where", remark.where()).put("field", remark.field())
                .put("expected", remark.expected()).put("found", remark.found()).put("message", words.remark(remark));
    }
}
