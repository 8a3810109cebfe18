package id.iuranhub.law;

import id.iuranhub.model.Blth;
import id.iuranhub.model.Programme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The configuration as it is delivered, and levies the cases speak of that no scheme has. */
final class Installed {

    static final Law LAW = Law.load(files("config/law"));
    static final Schemes SCHEMES = Schemes.load(files("config/schemes"));

    private Installed() {
    }

    static Levy levy(String schemeOrClass) {
        if (schemeOrClass.equals("bpu-apbd")) {
            return new Levy(Set.of(Programme.JKK, Programme.JKM), new Base.BpuMinimum(Funds.PUBLIC), Payer.EMPLOYER,
                    Rounding.HALF_UP);
        }
        if (schemeOrClass.startsWith("class-")) {
            var jkkClass = JkkClass.valueOf(schemeOrClass.substring("class-".length()));
            return new Levy(EnumSet.allOf(Programme.class), new Base.Wage(jkkClass), Payer.LAW, Rounding.HALF_UP);
        }
        return SCHEMES.named(schemeOrClass).at(Blth.of("2026-05")).orElseThrow().levy();
    }

    static List<Path> files(String folder) {
        try (var files = Files.list(Path.of(folder))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
