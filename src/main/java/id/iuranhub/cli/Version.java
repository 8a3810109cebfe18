package id.iuranhub.cli;

import id.iuranhub.store.Schema;
import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The release as Maven noted it in the jar, and the schema of the database it makes. */
final class Version implements IVersionProvider {

    private static final String NOTED = "/META-INF/maven/id.iuranhub/iuran-hub/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        try (var noted = Version.class.getResourceAsStream(NOTED)) {
            var properties = new Properties();
            if (noted != null) {
                properties.load(noted);
            }
            return new String[] {"iuran-hub " + properties.getProperty("version", "(not packaged)")
                    + ", schema " + Schema.latest()};
        }
    }
}
