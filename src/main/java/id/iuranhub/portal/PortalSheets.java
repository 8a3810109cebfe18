package id.iuranhub.portal;

import id.iuranhub.model.Misconfigured;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheets of {@code config/portal} and where their templates lie. */
public final class PortalSheets {

    private static final String FOLDER = "portal";

    private final List<PortalSheet> sheets;
    private final Path site;
    private final Path installation;

    private PortalSheets(List<PortalSheet> sheets, Path site, Path installation) {
        this.sheets = sheets;
        this.site = site;
        this.installation = installation;
    }

    /**
     * @param site         configuration of the home, which may be absent
     * @param installation its defaults
     * @throws Misconfigured naming the file and what is wrong in it
     */
    public static PortalSheets load(Collection<Path> yamlFiles, Path site, Path installation) {
        var sheets = yamlFiles.stream().map(PortalSheet::read).toList();
        for (var takes : PortalSheet.Takes.values()) {
            if (sheets.stream().filter(sheet -> sheet.takes() == takes).count() > 1) {
                throw new Misconfigured("two files of config/portal take " + takes.name().toLowerCase());
            }
        }
        return new PortalSheets(sheets, site.resolve(FOLDER), installation.resolve(FOLDER));
    }

    Optional<PortalSheet> that(PortalSheet.Takes takes) {
        return sheets.stream().filter(sheet -> sheet.takes() == takes).findFirst();
    }

    /** The one downloaded for this NPP, else the site's for all, else the one that is shipped. */
    Optional<Path> template(PortalSheet sheet, String npp) {
        return Stream.of(site.resolve(sheet.fileName(npp)), site.resolve(sheet.template() + ".xlsx"),
                installation.resolve(sheet.template() + ".xlsx"))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).findFirst();
    }
}
