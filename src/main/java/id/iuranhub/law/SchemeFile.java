package id.iuranhub.law;

import id.iuranhub.model.Programme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file of {@code config/schemes}; its name is the scheme's id. */
record SchemeFile(Path path) {

    /** What a scheme is, whatever the month. */
    private static final List<String> ALWAYS = List.of("title", "city", "zone", "who", "due", "run", "sources");
    /** What may be one value or a list by from. */
    private static final List<String> DATED = List.of("npp", "levy", "opt-in", "requests-enrolment",
            "on-cut-difference", "region", "opds", "channel");

    Scheme read() {
        var mapping = Section.mapping(path);
        Section file = new Section(path.toString(), mapping)
                .only(Stream.concat(ALWAYS.stream(), DATED.stream()).toList());
        var dated = mapping.deepCopy();
        dated.remove(ALWAYS);
        var zone = file.value("zone", ZoneId::of);
        var due = Due.read(file.section("due"));
        var run = Run.read(file.section("run"));
        var sources = file.values("sources", Function.identity());
        var periods = new DatedValues(path.toString(), dated).periods().stream().map(this::period).toList();
        return file.made(() -> new Scheme(id(), file.optional("title", Function.identity())
                .orElseGet(() -> file.text("who")), file.text("city"),
                zone, file.text("who"), due, run, sources, periods).known());
    }

    private String id() {
        return path.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private Scheme.Period period(DatedValues.Period period) {
        String where = path + (period.from() == null ? "" : " from " + period.from());
        return new Scheme.Period(period.from(), period.missing().isPresent() ? Optional.empty()
                : Optional.of(terms(new Section(where, period.values()), period.sources())),
                period.missing().orElse(""));
    }

    private static Terms terms(Section file, Map<String, String> sources) {
        var levy = levy(file.section("levy"), sources);
        boolean optIn = file.value("opt-in", Word::flag);
        boolean requestsEnrolment = file.value("requests-enrolment", Word::flag);
        var onCutDifference = file.optional("on-cut-difference", Word.of(OnCutDifference.class))
                .orElse(OnCutDifference.STOP);
        var region = file.optional("region", Function.identity());
        var opds = file.has("opds") ? file.elements("opds", Opd::read, Opd::named) : List.<Opd>of();
        var channel = file.optional("channel", Word.of(Channel.class)).orElse(Channel.API);
        return file.made(() -> new Terms(file.identifier("npp"), levy, optIn, requestsEnrolment, onCutDifference,
                region, opds, channel));
    }

    private static Levy levy(Section section, Map<String, String> sources) {
        Base base = base(section, sources);
        Set<Programme> programmes = new HashSet<>(section.values("programmes", Word.of(Programme.class)));
        var payer = section.value("payer", Word.of(Payer.class));
        var rounding = section.optional("rounding", Word.of(Rounding.class)).orElse(Rounding.HALF_UP);
        return section.made(() -> new Levy(programmes, base, payer, rounding));
    }

    /**
     * A base of one word. Any other is a mapping of one key: what is added up, or of what the higher or the lower
     * counts.
     */
    private enum Kind { WAGE, MINIMUM_WAGE, BPU_MINIMUM, FLAT }

    private static final List<String> OF_ALL = List.of("programmes", "base", "payer", "rounding");

    private static Base base(Section levy, Map<String, String> sources) {
        Kind kind = levy.isMapping("base") ? Kind.WAGE : levy.value("base", Word.of(Kind.class));
        return switch (kind) {
            case WAGE, MINIMUM_WAGE -> {
                only(levy, "jkk-class", "jkp");
                var jkkClass = levy.value("jkk-class", Word.of(JkkClass.class));
                var jkp = levy.optional("jkp", Word.of(Jkp.class)).orElse(Jkp.NONE);
                yield levy.made(() -> new Base.Wage(jkkClass, counted(levy, kind), jkp));
            }
            case BPU_MINIMUM -> {
                only(levy, "funds", "transport");
                var transport = levy.has("transport") ? Transport.read(levy.section("transport")) : Transport.NOBODY;
                yield new Base.BpuMinimum(levy.value("funds", Word.of(Funds.class)), transport);
            }
            case FLAT -> {
                only(levy, "flat");
                yield flat(levy.section("flat").only(List.of("amount", "weights", "source")), sources);
            }
        };
    }

    private static void only(Section levy, String... own) {
        levy.only(Stream.concat(OF_ALL.stream(), Stream.of(own)).toList());
    }

    private static Counted counted(Section levy, Kind kind) {
        return levy.isMapping("base") ? counted(levy.section("base")) : kind == Kind.WAGE ? new Counted.Wage()
                : new Counted.MinimumWage();
    }

    private static Counted counted(Section base) {
        base.only(List.of("sum", "higher-of", "lower-of"));
        if (base.keys().size() != 1) {
            throw new IllegalArgumentException("a base is one of sum, higher-of and lower-of, not " + base.keys());
        }
        return switch (base.keys().get(0)) {
            case "sum" -> new Counted.Sum(base.values("sum", Function.identity()));
            case "higher-of" -> new Counted.HigherOf(base.elements("higher-of", SchemeFile::counted, SchemeFile::part));
            default -> new Counted.LowerOf(base.elements("lower-of", SchemeFile::counted, SchemeFile::part));
        };
    }

    private static Counted part(String word) {
        if (word.matches("\\d{1,12}")) {
            return new Counted.Rupiah(Long.parseLong(word));
        }
        return switch (Word.of(Kind.class).apply(word)) {
            case WAGE -> new Counted.Wage();
            case MINIMUM_WAGE -> new Counted.MinimumWage();
            default -> throw new IllegalArgumentException(
                    "of wage, minimum-wage, a sum and rupiah the higher or the lower counts");
        };
    }

    private static Base flat(Section section, Map<String, String> sources) {
        long amount = section.value("amount", Long::valueOf);
        Section written = section.section("weights");
        Map<Programme, Integer> weights = new HashMap<>();
        for (String key : written.keys()) {
            var programme = written.made(() -> Word.of(Programme.class).apply(key));
            weights.put(programme, written.value(key, Integer::valueOf));
        }
        String source = Optional.ofNullable(sources.get("levy.flat.amount")).orElseGet(() -> section.text("source"));
        return section.made(() -> new Base.Flat(amount, weights, source));
    }
}
