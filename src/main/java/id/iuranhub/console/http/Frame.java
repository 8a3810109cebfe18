package id.iuranhub.console.http;

import id.iuranhub.assess.Remark;
import id.iuranhub.console.access.Action;
import id.iuranhub.console.access.Login;
import id.iuranhub.console.today.Banner;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Nik;
import id.iuranhub.words.Words;
import id.iuranhub.words.ZoneName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What every page knows: who looks, in which language, and how figures and days are written for them.
 *
 * @param login   null before anybody has logged in
 * @param csrf    what a form has to send back
 * @param address of this page, to come back to it
 * @param above   what stands above it; asked where a whole page is shown
 * @param lists   of this page, which can be had as files
 */
public record Frame(Login login, String language, String csrf, String address, ZoneId zone,
        Supplier<List<Banner>> above, List<Kept> lists) {

    /** A list of this page that can be had as a file. @param title as people call it */
    public record Kept(String name, String title) { }

    private static final Pattern LETTER = Pattern.compile("the insurer's yearly letter for March (\\d{4})");

    /** With nothing above it: for what is no whole page. */
    Frame(Login login, String language, String csrf, String address, ZoneId zone) {
        this(login, language, csrf, address, zone, List::of, List.of());
    }

    /** The same, of a page with lists. */
    Frame with(List<Kept> kept) {
        return new Frame(login, language, csrf, address, zone, above, kept);
    }

    /** Where all lists of this page are, a sheet each. */
    public String workbook() {
        return ListExports.asking(address, Map.of("as", "xlsx"));
    }

    /** Where one list of this page is. */
    public String csv(Kept list) {
        return ListExports.asking(address, Map.of("as", "csv")) + "&list=" + list.name();
    }

    /** What holds the work up, the most urgent first. */
    public List<Banner> banners() {
        return above.get();
    }

    public String say(String key, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), String.valueOf(namesAndValues[i + 1]));
        }
        return words().text("page." + key, values);
    }

    public Words words() {
        return Words.in(Locale.forLanguageTag(language));
    }

    public boolean may(String action) {
        return login != null && login.may(Action.valueOf(action));
    }

    public boolean english() {
        return language.equals("en");
    }

    /** {@code 24.143} */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", english() ? "," : ".");
    }

    /** {@code Rp24.143} */
    public String rupiah(long rupiah) {
        return (rupiah < 0 ? "−Rp" : "Rp") + number(Math.abs(rupiah));
    }

    /** {@code 62,5 %} of two counts; empty where there is nothing to take a share of. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        long tenths = Math.round(part * 1000.0 / whole);
        return tenths / 10 + (english() ? "." : ",") + tenths % 10 + " %";
    }

    /** {@code 9.458,64}: an amount before it is rounded */
    public String decimal(java.math.BigDecimal amount) {
        var plain = amount.stripTrailingZeros();
        String fraction = plain.scale() > 0 ? plain.toPlainString().substring(plain.toPlainString().indexOf('.') + 1)
                : "";
        return number(amount.longValue()) + (fraction.isEmpty() ? "" : (english() ? "." : ",") + fraction);
    }

    /** {@code 3,7 %} */
    public String percent(java.math.BigDecimal rate) {
        String plain = rate.movePointRight(2).stripTrailingZeros().toPlainString();
        return (english() ? plain : plain.replace('.', ',')) + " %";
    }

    /** {@code Mei 2026} */
    public String month(int blth) {
        return say("month." + blth % 100) + " " + blth / 100;
    }

    public String month(Blth blth) {
        return month(blth.number());
    }

    /** {@code Mei} */
    public String shortMonth(int blth) {
        return say("month." + blth % 100).substring(0, 3) + " " + String.valueOf(blth / 100).substring(2);
    }

    public String day(LocalDate day) {
        return day == null ? "–" : day.getDayOfMonth() + " " + say("month." + day.getMonthValue()) + " "
                + day.getYear();
    }

    /** {@code 9 Jun 2026 06.05}, in English {@code 9 Jun 2026 06:05} */
    public String time(OffsetDateTime time) {
        if (time == null) {
            return "–";
        }
        return words().minute(time.atZoneSameInstant(zone));
    }

    public String masked(String nik) {
        return nik == null || nik.isEmpty() ? "–" : Nik.mask(nik);
    }

    /** The word for a code, a state, a role; the code itself where there is none. */
    public String word(String kind, String code) {
        return words().textOr("page." + kind + "." + code, code);
    }

    /** A note of the ledger in words where it has some. */
    public String note(String note) {
        return java.util.Arrays.stream(note.split(Remark.BETWEEN)).map(this::part)
                .collect(java.util.stream.Collectors.joining(Remark.BETWEEN));
    }

    private String part(String note) {
        var cut = Remark.cut(note);
        if (cut.isPresent()) {
            return say("note.cut", "due", words().rupiah(cut.get().due()), "cut", words().rupiah(cut.get().cut()),
                    "why", cut.get().reason().isEmpty() ? "" : say("note.cut." + cut.get().reason()));
        }
        return note.equals(Remark.NAME_DIFFERS) ? say("note.name") : note.equals(Remark.OPD_UNLISTED) ? say("note.opd")
                : note.startsWith(Remark.ATTESTED)
                ? say("note.attested", "id", note.substring(Remark.ATTESTED.length()))
                : note.startsWith(Remark.UNDER_MINIMUM) ? say("note.minimum", "least",
                        words().rupiah(Long.parseLong(note.substring(Remark.UNDER_MINIMUM.length())))) : note;
    }

    /** A source of law, which is written in English where it is kept. */
    public String law(String source) {
        return LETTER.matcher(source).replaceAll(letter -> say("law.letter", "year", letter.group(1)))
                .replaceAll("\\bart\\b", say("law.art")).replace("as amended by", say("law.amended"))
                .replaceAll("\\band\\b", say("law.and")).replaceAll("\\bto\\b", say("law.to"))
                .replaceAll("\\bpress\\b", say("law.press")).replace("ends with BLTH", say("law.ends"))
                .replace("no relief", say("law.relief"));
    }

    /** {@code WITA}: in which all times of a page are. */
    public String zoneName() {
        return ZoneName.of(ZonedDateTime.now(zone));
    }

    public String title(String code) {
        return words().textOr(code + ".title", code);
    }
}
