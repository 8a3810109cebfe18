package id.iuranhub.law;

import id.iuranhub.model.Programme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A file of {@code config/schemes}; its name is the scheme's id. */
record SchemeFile(Path path) {

    private static final List<String> KEYS = List.of("city", "zone", "who", "npp", "levy", "opt-in", "requests-enrolment",
            "due", "run", "sources");

    Scheme read() {
        Section file = Section.read(path).only(KEYS);
        var zone = file.value("zone", ZoneId::of);
        var levy = levy(file.section("levy"));
        boolean optIn = file.value("opt-in", Word::flag);
        boolean requestsEnrolment = file.value("requests-enrolment", Word::flag);
        var due = Due.read(file.section("due"));
        var run = Run.read(file.section("run"));
        var sources = file.values("sources", Function.identity());
        return file.made(() -> new Scheme(id(), file.text("city"), zone, file.text("who"), file.identifier("npp"), levy,
                optIn, requestsEnrolment, due, run, sources));
    }

    private String id() {
        return path.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private static Levy levy(Section section) {
        Base base = base(section);
        Set<Programme> programmes = new HashSet<>(section.values("programmes", Word.of(Programme.class)));
        var payer = section.value("payer", Word.of(Payer.class));
        var rounding = section.optional("rounding", Word.of(Rounding.class)).orElse(Rounding.HALF_UP);
        return section.made(() -> new Levy(programmes, base, payer, rounding));
    }

    private enum Kind {
        WAGE("jkk-class"), BPU_MINIMUM("funds"), FLAT("flat");

        /** The key that only this kind of base has. */
        private final String own;

        Kind(String own) {
            this.own = own;
        }
    }

    private static Base base(Section levy) {
        Kind kind = levy.value("base", Word.of(Kind.class));
        levy.only(List.of("programmes", "base", "payer", "rounding", kind.own));
        return switch (kind) {
            case WAGE -> new Base.Wage(levy.value(kind.own, Word.of(JkkClass.class)));
            case BPU_MINIMUM -> new Base.BpuMinimum(levy.value(kind.own, Word.of(Funds.class)));
            case FLAT -> flat(levy.section(kind.own).only(List.of("amount", "weights", "source")));
        };
    }

    private static Base flat(Section section) {
        long amount = section.value("amount", Long::valueOf);
        Section written = section.section("weights");
        Map<Programme, Integer> weights = new HashMap<>();
        for (String key : written.keys()) {
            var programme = written.made(() -> Word.of(Programme.class).apply(key));
            weights.put(programme, written.value(key, Integer::valueOf));
        }
        return section.made(() -> new Base.Flat(amount, weights, section.text("source")));
    }
}
