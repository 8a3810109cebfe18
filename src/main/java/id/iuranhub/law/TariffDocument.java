package id.iuranhub.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A tariff as it is kept: the same tariff gives the same text, and its text the same tariff, whatever configuration
 * says by then.
 */
final class TariffDocument {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final String SOURCE = "source";

    private TariffDocument() {
    }

    static String of(Tariff tariff) {
        return document(tariff).toString();
    }

    /** All of it that changes an amount or whom it goes to: without the texts of law behind it. */
    static String amountsOf(Tariff tariff) {
        ObjectNode document = document(tariff);
        withoutSources(document);
        return document.toString();
    }

    private static void withoutSources(JsonNode node) {
        if (node instanceof ObjectNode mapping) {
            mapping.remove(SOURCE);
        }
        node.forEach(TariffDocument::withoutSources);
    }

    private static ObjectNode document(Tariff tariff) {
        var document = JSON.createObjectNode();
        document.put("npp", tariff.npp());
        var basis = document.putObject("base");
        if (tariff.basis().ofPay()) {
            basis.set("counted", written(tariff.basis().counted()));
        }
        basis.put("rupiah", tariff.basis().rupiah()).put(SOURCE, tariff.basis().source());
        write(tariff.lines(), document.putArray("programmes"));
        if (!tariff.transportLines().isEmpty()) {
            var transport = document.putObject("transport");
            transport.put("column", tariff.transport().column());
            tariff.transport().values().forEach(transport.putArray("values")::add);
            write(tariff.transportLines(), transport.putArray("programmes"));
        }
        return document;
    }

    private static JsonNode written(Counted counted) {
        var node = JSON.createObjectNode();
        if (counted instanceof Counted.Sum sum) {
            sum.columns().forEach(node.putArray("sum")::add);
        } else if (counted instanceof Counted.Rupiah fixed) {
            node.put("rupiah", fixed.rupiah());
        } else if (counted instanceof Counted.HigherOf higher) {
            higher.parts().forEach(part -> node.withArray("higher-of").add(written(part)));
        } else if (counted instanceof Counted.LowerOf lower) {
            lower.parts().forEach(part -> node.withArray("lower-of").add(written(part)));
        } else {
            return JSON.getNodeFactory().textNode(counted instanceof Counted.MinimumWage ? "minimum-wage" : "wage");
        }
        return node;
    }

    private static void write(List<Line> lines, ArrayNode into) {
        for (Line line : lines) {
            var node = into.addObject().put("code", line.programme().name());
            if (line.pension() != Pension.NEVER) {
                node.putObject("pension").put("born-by", line.pension().bornBy().toString())
                        .put(SOURCE, line.pension().source());
            }
            if (line instanceof Line.Missing missing) {
                node.putObject("missing").put("parameter", missing.what().parameter())
                        .put("blth", missing.what().blth().toString());
            } else if (((Line.Known) line).amount() instanceof Rated rated) {
                write(rated, node.putObject("rated"));
            } else {
                write((Fixed) ((Line.Known) line).amount(), node.putObject("fixed"));
            }
        }
    }

    private static void write(Rated rated, ObjectNode node) {
        node.set("employer", written(rated.employer()));
        node.set("worker", written(rated.worker()));
        if (rated.ceiling() != Ceiling.NONE) {
            node.putObject("ceiling").put("rupiah", rated.ceiling().rupiah()).put(SOURCE, rated.ceiling().source());
        }
        node.put("rounding", rated.rounding().name());
        if (!rated.jkp().isNothing()) {
            node.set("jkp", written(rated.jkp()));
        }
    }

    private static ObjectNode written(Rate rate) {
        return JSON.createObjectNode().put("rate", rate.fraction().toPlainString()).put(SOURCE, rate.source());
    }

    private static void write(Fixed fixed, ObjectNode node) {
        node.put("side", fixed.side().name()).put("base", fixed.base())
                .put("unrounded", fixed.unrounded().toPlainString())
                .put("rounding", fixed.rounding().name()).put("rupiah", fixed.rupiah()).put(SOURCE, fixed.source());
    }

    /** @throws IllegalArgumentException it is none */
    static Tariff read(String text) {
        try {
            JsonNode document = JSON.readTree(text);
            JsonNode base = document.path("base");
            var basis = new Basis(base.has("counted") ? counted(base.get("counted"))
                    : null, base.path("rupiah").asLong(), base.path(SOURCE).asText());
            JsonNode transport = document.path("transport");
            var values = new ArrayList<String>();
            transport.path("values").forEach(value -> values.add(value.asText()));
            return new Tariff(document.path("npp").asText(), basis, lines(document.path("programmes")),
                    transport.isMissingNode() ? Transport.NOBODY
                    : new Transport(transport.path("column").asText(), values),
                    lines(transport.path("programmes")));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not a tariff: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Counted counted(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().equals("minimum-wage") ? new Counted.MinimumWage() : new Counted.Wage();
        }
        if (node.has("sum")) {
            var columns = new ArrayList<String>();
            node.get("sum").forEach(column -> columns.add(column.asText()));
            return new Counted.Sum(columns);
        }
        if (node.has("rupiah")) {
            return new Counted.Rupiah(node.get("rupiah").asLong());
        }
        var parts = new ArrayList<Counted>();
        node.elements().next().forEach(part -> parts.add(counted(part)));
        return node.has("higher-of") ? new Counted.HigherOf(parts) : new Counted.LowerOf(parts);
    }

    private static List<Line> lines(JsonNode nodes) {
        var lines = new ArrayList<Line>();
        nodes.forEach(node -> lines.add(line(node)));
        return lines;
    }

    private static Line line(JsonNode node) {
        var programme = Programme.valueOf(node.path("code").asText());
        JsonNode age = node.path("pension");
        var pension = age.isMissingNode() ? Pension.NEVER
                : new Pension(LocalDate.parse(age.path("born-by").asText()), age.path(SOURCE).asText());
        if (node.has("missing")) {
            return new Line.Missing(pension,
                    new Charge.LawMissing(programme, node.get("missing").path("parameter").asText(),
                    Blth.of(node.get("missing").path("blth").asText())));
        }
        return new Line.Known(programme, pension, node.has("rated") ? rated(node.get("rated"))
                : fixed(node.path("fixed")));
    }

    private static Rated rated(JsonNode node) {
        JsonNode ceiling = node.path("ceiling");
        return new Rated(rate(node.path("employer")), rate(node.path("worker")),
                ceiling.isMissingNode() ? Ceiling.NONE
                : new Ceiling(ceiling.path("rupiah").asLong(), ceiling.path(SOURCE).asText()),
                Rounding.valueOf(node.path("rounding").asText()), node.has("jkp") ? rate(node.get("jkp"))
                : Rate.NOTHING);
    }

    private static Rate rate(JsonNode node) {
        var fraction = new BigDecimal(node.path("rate").asText());
        return fraction.signum() == 0 ? Rate.NOTHING : new Rate(fraction, node.path(SOURCE).asText());
    }

    private static Fixed fixed(JsonNode node) {
        return new Fixed(Side.valueOf(node.path("side").asText()), node.path("base").asLong(),
                new BigDecimal(node.path("unrounded").asText()),
                Rounding.valueOf(node.path("rounding").asText()), node.path("rupiah").asLong(),
                node.path(SOURCE).asText());
    }
}
