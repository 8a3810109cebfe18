package id.iuranhub.intake;

import id.iuranhub.ledger.bill.PaymentOutcome;
import id.iuranhub.ledger.bill.Payments;
import id.iuranhub.ledger.journal.Journal;
import id.iuranhub.payroll.Column;
import id.iuranhub.payroll.Content;
import id.iuranhub.payroll.Fields;
import id.iuranhub.payroll.FileName;
import id.iuranhub.payroll.FileRefused;
import id.iuranhub.payroll.Form;
import id.iuranhub.payroll.Kind;
import id.iuranhub.payroll.Limits;
import id.iuranhub.payroll.Row;
import id.iuranhub.payroll.SentFile;
import id.iuranhub.payroll.TableFile;
import id.iuranhub.payroll.value.WrittenDates;
import id.iuranhub.store.Home;
import id.iuranhub.store.OwnerOnly;
import id.iuranhub.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists of paid kode iuran from a bank or the treasury. Each line counts by itself, and once: a list that is dropped
 * again, or was under way when the hub stopped, changes nothing more. Lines that contradict the books are told beside
 * the refused files, in the log and in the journal.
 */
public final class PaymentFiles {

    static final Form FORM = Form.csvOrXlsx(Column.needed("tanggal", Kind.DAY), Column.needed("kode_iuran", Kind.BILL),
            Column.needed("rupiah", Kind.AMOUNT), Column.mayBeEmpty("referensi", Kind.WORD));

    private static final Logger LOG = LoggerFactory.getLogger(PaymentFiles.class);
    private static final String FOLDER = "payments";
    private static final int PAGE = 500;
    /** A list of something else contradicts the books in every line; the first say so. */
    private static final int MOST_TOLD = 200;
    private static final int LONGEST_WHO = 100;
    private static final String LINE_END = "\r\n";

    private final Home home;
    private final Claims claims;
    private final Refusals refusals;
    private final Payments payments;
    private final Journal journal;
    private final Words words;
    private final Limits limits;

    PaymentFiles(Home home, Claims claims, Refusals refusals, Payments payments, Journal journal, Words words,
            Limits limits) {
        this.home = home;
        this.claims = claims;
        this.refusals = refusals;
        this.payments = payments;
        this.journal = journal;
        this.words = words;
        this.limits = limits;
    }

    /** @throws FileRefused where it does not read as a list; lines before the place where it breaks off count */
    public void noteAll(@Variable("claim") Claim claim) throws FileRefused, IOException {
        SentFile.demandName(claim.name());
        String extension = FileName.extension(claim.name());
        var told = new ArrayList<String>();
        var content = Content.of(claim.file(), extension, limits);
        var dates = new WrittenDates();
        eachRow(claim, content, row -> dates.see(row.cell(FORM.at("tanggal"))));
        eachRow(claim, content, row -> note(claim, row, dates, told));
        if (!told.isEmpty()) {
            tell(claim, told);
        }
        claims.settle(claim, Claims.free(home.archive().resolve(FOLDER).resolve(claim.name())));
        LOG.info("Took in the payments of {}", claim.shown());
    }

    private void eachRow(Claim claim, Content content, Consumer<Row> look) throws FileRefused, IOException {
        try (var lines = TableFile.open(claim.file(), FileName.extension(claim.name()), FORM, content, limits)) {
            for (List<Row> rows = lines.next(PAGE); !rows.isEmpty(); rows = lines.next(PAGE)) {
                rows.forEach(look);
            }
        }
    }

    public void refuse(@Variable("claim") Claim claim, @ExchangeException Exception why) throws IOException {
        FileRefused refused = Intake.refusal(why);
        refusals.keep(claim, refused.findings());
        LOG.warn("Refused the payments {}: {}", claim.shown(), refused.findings().get(0).code());
    }

    private void note(Claim claim, Row row, WrittenDates dates, List<String> told) {
        var fields = new Fields(FORM, row);
        var payment = new Payments.Payment(fields.number("kode_iuran"), fields.date("tanggal", dates),
                fields.rupiah("rupiah"),
                fields.text("referensi"), Payments.Source.FILE, who(claim));
        if (!fields.findings().isEmpty()) {
            fields.findings().forEach(fault -> told.add(line(row, words.sentence(fault))));
            return;
        }
        String contradiction = contradiction(payment, payments.note(payment));
        if (!contradiction.isEmpty()) {
            told.add(line(row, contradiction));
        }
    }

    private String line(Row row, String text) {
        return words.text("payments.line", Map.of("line", String.valueOf(row.line()), "told", text));
    }

    /** Empty where the books agree. */
    private String contradiction(Payments.Payment payment, PaymentOutcome outcome) {
        if (outcome instanceof PaymentOutcome.NoBill) {
            return words.text("payments.noBill", Map.of("kode", payment.kodeIuran()));
        }
        if (outcome instanceof PaymentOutcome.SumDiffers differs) {
            return words.text("payments.sumDiffers",
                    Map.of("kode", payment.kodeIuran(), "billed", words.rupiah(differs.billed()),
                    "paid", words.rupiah(payment.rupiah())));
        }
        if (outcome instanceof PaymentOutcome.PaidBefore before) {
            return words.text("payments.paidBefore", Map.of("kode", payment.kodeIuran(), "on", before.on().toString(),
                    "reference", before.reference()));
        }
        return outcome instanceof PaymentOutcome.Reissued reissued
                ? words.text("payments.reissued",
                Map.of("kode", payment.kodeIuran(), "successor", reissued.successor())) : "";
    }

    private void tell(Claim claim, List<String> told) throws IOException {
        String first = told.size() + " lines; " + told.get(0);
        journal.write("hub", "payments told", "file " + claim.name(), first);
        LOG.warn("Payments of {} contradict the books in {}", claim.shown(), first);
        String heading = words.text("payments.heading",
                Map.of("count", words.number(told.size()), "file", claim.name()));
        Path answer = home.refused().resolve(FOLDER).resolve(LongName.with(Refusals.name(claim), ".why.txt"));
        OwnerOnly.folders(answer.getParent());
        WholeFile.writeText(answer, out -> out.write("\uFEFF" + heading + LINE_END + LINE_END
                + String.join(LINE_END, told.subList(0, Math.min(told.size(), MOST_TOLD))) + LINE_END));
    }

    /** Whose word it is: the file's. */
    private static String who(Claim claim) {
        String name = claim.name();
        return name.length() <= LONGEST_WHO ? name : name.substring(0, LONGEST_WHO);
    }
}
