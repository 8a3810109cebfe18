package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds, for one levy and BLTH, the figures of law each programme needs, and what is missing of them.
 *
 * @param npp    under which the iuran goes
 * @param region whose minimum wage is looked at, where the scheme names one
 */
record Resolution(Map<Parameter, Timeline> figures, MinimumWages minimumWages, Levy levy, String npp,
        Optional<String> region, Blth blth) {

    Tariff tariff() {
        if (levy.base() instanceof Base.Flat flat) {
            var parts = Split.of(flat.amount(), flat.weights(), Programme.class);
            return new Tariff(npp, Basis.stated(0), lines(programme -> flat(programme, flat, parts.get(programme))));
        }
        if (levy.base() instanceof Base.BpuMinimum bpu) {
            // without the band's base every line is missing, so that the 0 is never seen
            long base = at(Parameter.BPU_BAND_BASE).map(figure -> figure.value().longValueExact()).orElse(0L);
            return new Tariff(npp, Basis.stated(base),
                    lines(programme -> bpu(programme, bpu.funds(), base, Parameter.BPU_RELIEF)),
                    bpu.transport(),
                    lines(programme -> bpu(programme, bpu.funds(), base, Parameter.BPU_TRANSPORT_RELIEF)));
        }
        var wage = (Base.Wage) levy.base();
        Optional<Dated> minimum = region.flatMap(name -> minimumWages.at(name, blth));
        var basis = new Basis(wage.counted(), minimum.map(figure -> figure.value().longValueExact()).orElse(0L),
                minimum.map(Dated::source).orElse(""));
        if (wage.counted().needsMinimumWage() && minimum.isEmpty()) {
            String missing = "minimum-wage " + region.orElse("");
            return new Tariff(npp, basis,
                    lines(programme -> new Line.Missing(pension(programme),
                    new Charge.LawMissing(programme, missing, blth))));
        }
        return new Tariff(npp, basis, lines(programme -> wage(programme, wage)));
    }

    private List<Line> lines(Function<Programme, Line> line) {
        return levy.programmes().stream().map(line).toList();
    }

    private Line wage(Programme programme, Base.Wage wage) {
        return switch (programme) {
            case JKK -> jkk(wage);
            case JKM -> employerOnly(programme, Parameter.JKM);
            case JHT -> line(programme, Pension.NEVER, List.of(Parameter.JHT_EMPLOYER, Parameter.JHT_WORKER),
                    () -> rated(rate(Parameter.JHT_EMPLOYER), rate(Parameter.JHT_WORKER), Ceiling.NONE));
            case JP -> jp();
        };
    }

    /** Who takes part in JKP pays no more: a part of the JKK becomes that programme's. */
    private Line jkk(Base.Wage wage) {
        Parameter rate = wage.jkkClass().rate();
        if (wage.jkp() == Jkp.NONE) {
            return employerOnly(Programme.JKK, rate);
        }
        return line(Programme.JKK, Pension.NEVER, List.of(rate, Parameter.JKP_RECOMPOSED), () ->
                Rated.of(levy.payer(), rate(rate), Rate.NOTHING, Ceiling.NONE, levy.rounding())
                        .recomposedBy(rate(Parameter.JKP_RECOMPOSED)));
    }

    private Line employerOnly(Programme programme, Parameter rate) {
        return line(programme, Pension.NEVER, List.of(rate), () -> rated(rate(rate), Rate.NOTHING, Ceiling.NONE));
    }

    private Pension pension(Programme programme) {
        return programme != Programme.JP ? Pension.NEVER : at(Parameter.JP_PENSION_AGE)
                .map(known -> Pension.at(blth, figures.get(Parameter.JP_PENSION_AGE))).orElse(Pension.NEVER);
    }

    private Line jp() {
        var needed = List.of(Parameter.JP_PENSION_AGE, Parameter.JP_EMPLOYER, Parameter.JP_WORKER,
                Parameter.JP_CEILING);
        return line(Programme.JP, pension(Programme.JP), needed,
                () -> rated(rate(Parameter.JP_EMPLOYER), rate(Parameter.JP_WORKER),
                Ceiling.of(found(Parameter.JP_CEILING))));
    }

    private Line bpu(Programme programme, Funds funds, long base, Parameter relief) {
        Parameter amount = programme == Programme.JKK ? Parameter.BPU_JKK : Parameter.BPU_JKM;
        if (funds == Funds.PUBLIC) {
            return line(programme, Pension.NEVER, List.of(Parameter.BPU_BAND_BASE, amount),
                    () -> fixed(base, found(amount).value(), found(amount).source()));
        }
        return line(programme, Pension.NEVER, List.of(Parameter.BPU_BAND_BASE, amount, relief), () -> {
            Dated part = found(relief);
            return fixed(base, found(amount).value().multiply(part.value()), found(amount).source() + "; "
                    + part.source());
        });
    }

    /** The amount is the scheme's own, but there is no iuran before the law has a programme: its rate must be known. */
    private Line flat(Programme programme, Base.Flat flat, long part) {
        Parameter inForce = programme == Programme.JKK ? Parameter.JKK_CLASS_I : Parameter.JKM;
        return line(programme, Pension.NEVER, List.of(inForce),
                () -> fixed(0, BigDecimal.valueOf(part), flat.source()));
    }

    private Line line(Programme programme, Pension pension, List<Parameter> needed, Supplier<Amount> amount) {
        for (Parameter parameter : needed) {
            if (at(parameter).isEmpty()) {
                return new Line.Missing(pension, new Charge.LawMissing(programme, parameter.key(), blth));
            }
        }
        return new Line.Known(programme, pension, amount.get());
    }

    private Amount rated(Rate employer, Rate worker, Ceiling ceiling) {
        return Rated.of(levy.payer(), employer, worker, ceiling, levy.rounding());
    }

    private Amount fixed(long base, BigDecimal exact, String source) {
        return new Fixed(Fixed.sideOf(levy.payer()), base, exact, levy.rounding(), levy.rounding().of(exact), source);
    }

    private Rate rate(Parameter parameter) {
        return Rate.of(found(parameter));
    }

    private Dated found(Parameter parameter) {
        return at(parameter).orElseThrow();
    }

    private Optional<Dated> at(Parameter parameter) {
        return figures.get(parameter).at(blth);
    }
}
