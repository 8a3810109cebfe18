package id.iuranhub.words;

import id.iuranhub.model.Code;
import id.iuranhub.model.Disposition;
import id.iuranhub.model.Finding;
import id.iuranhub.model.Mending;
import id.iuranhub.model.Remark;
import id.iuranhub.model.Trouble;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the hub says about findings, in one language. Everything here is plain text of one line; who shows it as HTML or
 * CSV makes it safe for that.
 */
public final class Words {

    private static final Words INDONESIAN = new Words("id");
    private static final Words ENGLISH = new Words("en");

    private final Bundle bundle;
    private final Shown shown;

    private Words(String language) {
        bundle = Bundle.of(language);
        shown = new Shown(bundle);
    }

    /** English for those who ask for it, Indonesian for everybody else. */
    public static Words in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : INDONESIAN;
    }

    /** A few words: {@code NIK tidak benar}. */
    public String title(Code code) {
        return bundle.text(code + ".title");
    }

    /** What is wrong, where, what was expected and found, and what to do. */
    public String sentence(Finding finding) {
        return new Template(bundle.text("sentence"))
                .with(Map.of("problem", problem(finding), "fix", said(finding, "fix")));
    }

    /** The sentence with the numbers of people masked, for lists and logs. */
    public String masked(Finding finding) {
        return sentence(Personal.masked(finding));
    }

    /** What should have been there: an amount, a date, a format, or the rule in words. */
    public String expected(Finding finding) {
        return said(finding, "expected");
    }

    /** What was there, as a reader would write it; nothing is masked. */
    public String found(Finding finding) {
        return shown.found(finding);
    }

    /** What to do about it. */
    public String fix(Finding finding) {
        String fix = said(finding, "fix");
        return fix.substring(0, 1).toUpperCase(Locale.ROOT) + fix.substring(1) + ".";
    }

    /** A number as the language groups it. */
    public String number(long number) {
        return shown.amount(number);
    }

    /** {@code Rp1.250.000}. */
    public String rupiah(long amount) {
        return amount < 0 ? "-" + rupiah(-amount) : "Rp" + number(amount);
    }

    /** {@code 9 Jun 2026 06.05}, in English {@code 9 Jun 2026 06:05}: where the zone is said elsewhere. */
    public String minute(ZonedDateTime time) {
        String month = bundle.text("page.month." + time.getMonthValue()).substring(0, 3);
        return time.getDayOfMonth() + " " + month + " " + time.getYear() + " "
                + String.format(Locale.ROOT, this == ENGLISH ? "%tR" : "%1$tH.%1$tM", time);
    }

    /** {@code 9 Jun 2026 06.05 WITA}: the same where nobody else says the zone. */
    public String moment(ZonedDateTime time) {
        return minute(time) + " " + ZoneName.of(time);
    }

    /** {@code -57,14} of {@code -57.14}, {@code 40} of {@code 40.00}; a sign stays. */
    public String decimal(String plain) {
        String sign = plain.startsWith("+") ? "+" : "";
        String figure = sign + new BigDecimal(plain).stripTrailingZeros().toPlainString();
        return this == INDONESIAN ? figure.replace('.', ',') : figure;
    }

    /** Whether a cell can be mended from what stands in it. */
    public String mending(Mending mending) {
        return bundle.text("mending." + mending);
    }

    /** What the sender of a file should know, where it stands and what it is about. */
    public String remark(Remark remark) {
        return new Template(bundle.text("remark." + remark.what()))
                .with(Map.of("where", Shown.oneLine(shown.where(remark.where())),
                "field", Shown.oneLine(remark.field()), "expected", shown.figure(remark.expected()), "found",
                shown.figure(remark.found())));
    }

    /** What is in trouble: {@code Basis data}. */
    public String title(Trouble.Kind kind) {
        return bundle.text("trouble." + kind.word() + ".title");
    }

    /** What to do about it. */
    public String deed(Trouble trouble) {
        return text("trouble." + trouble.kind().word() + "." + trouble.which() + ".fix", trouble.values());
    }

    /** What is wrong, and what to do about it. */
    public String sentence(Trouble trouble) {
        String key = "trouble." + trouble.kind().word() + "." + trouble.which();
        return text(key, trouble.values()) + " " + text(key + ".fix", trouble.values());
    }

    /** What is wrong, in Indonesian and in English, for whoever may read either. */
    public static String whatInBoth(Trouble trouble) {
        return INDONESIAN.what(trouble) + " / " + ENGLISH.what(trouble);
    }

    /** What is wrong. */
    public String what(Trouble trouble) {
        return text("trouble." + trouble.kind().word() + "." + trouble.which(), trouble.values());
    }

    /** What to do about it, in Indonesian and in English. */
    public static String fixInBoth(Trouble trouble) {
        return INDONESIAN.fix(trouble) + " / " + ENGLISH.fix(trouble);
    }

    private String fix(Trouble trouble) {
        return text("trouble." + trouble.kind().word() + "." + trouble.which() + ".fix", trouble.values());
    }

    /** The same with what to do about it, in Indonesian and in English, for whoever may read either. */
    public static String inBoth(Trouble trouble) {
        return INDONESIAN.sentence(trouble) + " / " + ENGLISH.sentence(trouble);
    }

    /** The name of a disposition for people; acknowledgements and programs use {@link Disposition#word()}. */
    public String disposition(Disposition disposition) {
        return bundle.text("disposition." + disposition.word());
    }

    /** A text of a whole document, {@code refusal.heading}, with its places filled. */
    public String text(String key, Map<String, String> values) {
        return new Template(bundle.text(key)).with(values);
    }

    /** The word for a value that has one; the value itself otherwise. */
    public String textOr(String key, String value) {
        return bundle.textOr(key, value);
    }

    Set<String> keys() {
        return bundle.keys();
    }

    /** What is wrong and where, what was expected and found; no full stop. */
    public String problem(Finding finding) {
        return new Template(text(finding, "problem"))
                .with(Map.of("field", shown.field(finding), "found", shown.found(finding),
                "value", shown.expected(finding), "expected", expected(finding)));
    }

    private String said(Finding finding, String part) {
        return new Template(text(finding, part))
                .with(Map.of("field", shown.field(finding), "value", shown.expected(finding)));
    }

    private String text(Finding finding, String part) {
        return bundle.text(key(finding.code(), Case.of(finding), part));
    }

    static String key(Code code, String which, String part) {
        return which.isEmpty() ? code + "." + part : code + "." + which + "." + part;
    }
}
