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
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.apache.camel.Variable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists of paid kode iuran from a bank or the treasury. Each line counts by itself, and once: a list that is dropped
 * again, or was under way when the hub stopped, changes nothing more. Each line is answered beside
 * the answers to the payroll offices; lines that contradict the books are told beside the refused files, in the log
 * and in the journal too.
 */
public final class PaymentFiles {

    static final Form FORM = Form.csvOrXlsx(Column.needed("tanggal", Kind.DAY), Column.needed("kode_iuran", Kind.BILL),
            Column.needed("rupiah", Kind.AMOUNT), Column.mayBeEmpty("referensi", Kind.WORD));

    private static final Logger LOG = LoggerFactory.getLogger(PaymentFiles.class);
    private static final String FOLDER = "payments";
    private static final int PAGE = 500;
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

    /**
     * Notes the payments of a list.
     *
     * @return the answer, a line of cells for each of the first lines of the list
     * @throws FileRefused where it does not read as a list; lines before the place where it breaks off count
     */
    public List<List<String>> noteAll(@Variable("claim") Claim claim) throws FileRefused, IOException {
        SentFile.demandName(claim.name());
        String extension = FileName.extension(claim.name());
        var answer = new PaymentAnswer(FORM.columns().size());
        var content = Content.of(claim.file(), extension, limits);
        var dates = new WrittenDates();
        eachRow(claim, content, row -> dates.see(row.cell(FORM.at("tanggal"))));
        eachRow(claim, content, row -> {
            String contradiction = note(claim, row, dates);
            answer.add(row, contradiction);
            if (!contradiction.isEmpty()) {
                answer.tell(words.text("payments.line",
                        Map.of("line", String.valueOf(row.line()), "told", contradiction)));
            }
        });
        if (answer.toldLines() > 0) {
            tell(claim, answer);
        }
        return answer.lines();
    }

    /** Puts the answer where the treasury finds it, and the list where it stays. @param table the answer as CSV */
    public void archive(@Variable("claim") Claim claim, @Body String table) throws IOException {
        Path folder = OwnerOnly.foldersLikeTheirs(home.outgoing().resolve(FOLDER));
        WholeFile.writeText(folder.resolve(LongName.with(Refusals.name(claim), ".ack.csv")),
                out -> out.write("\uFEFF" + table));
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
        String code = refused.findings().get(0).code().name();
        journal.write("hub", "file refused", claim.shown(), code, null, "refused", code);
        refusals.keep(claim, refused.findings());
        LOG.warn("Refused the payments {}: {}", claim.shown(), code);
    }

    /** @return what contradicts the books, or does not read; empty where nothing does */
    private String note(Claim claim, Row row, WrittenDates dates) {
        var fields = new Fields(FORM, row);
        var payment = new Payments.Payment(fields.number("kode_iuran"), fields.date("tanggal", dates),
                fields.rupiah("rupiah"),
                fields.text("referensi"), Payments.Source.FILE, who(claim));
        return fields.findings().isEmpty() ? contradiction(payment, payments.note(payment))
                : fields.findings().stream().map(words::sentence).collect(Collectors.joining(" | "));
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

    private void tell(Claim claim, PaymentAnswer answer) throws IOException {
        String first = answer.toldLines() + " lines; " + answer.told().get(0);
        journal.write("hub", "payments told", "file " + claim.name(), first);
        LOG.warn("Payments of {} contradict the books in {}", claim.shown(), first);
        String heading = words.text("payments.heading",
                Map.of("count", words.number(answer.toldLines()), "file", claim.name()));
        Path why = home.refused().resolve(FOLDER).resolve(LongName.with(Refusals.name(claim), ".why.txt"));
        OwnerOnly.folders(why.getParent());
        WholeFile.writeText(why, out -> out.write("\uFEFF" + heading + LINE_END + LINE_END
                + String.join(LINE_END, answer.told()) + LINE_END));
    }

    /** Whose word it is: the file's. */
    private static String who(Claim claim) {
        String name = claim.name();
        return name.length() <= LONGEST_WHO ? name : name.substring(0, LONGEST_WHO);
    }
}
