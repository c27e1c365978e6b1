package fr.etagere.serving;

import fr.etagere.database.Connection;
import fr.etagere.imports.Limits;
import fr.etagere.web.Flow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What a server is given.
///
/// @param root the folder that holds `doctrine/` and `catalogue/`
/// @param home `$ETAGERE_HOME`, where registers, keys and the embedded database are kept
/// @param port 0 for any that is free
/// @param demo whether it shows a made ministry, with accounts that ask for no password, to this machine only
/// @param external the database to use in place of the embedded one
/// @param front how people reach it and come in
/// @param limits who imports what all share, and how large a file may be
/// @param flow how often pages are asked
record Settings(
        Path root,
        Path home,
        int port,
        boolean demo,
        @Nullable Connection external,
        Clock clock,
        Front front,
        Limits limits,
        Flow flow) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String URL = "ETAGERE_DATABASE_URL";

    /// Reads the environment: `ETAGERE_HOME`, and `ETAGERE_DATABASE_URL`, `…_USER` and `…_PASSWORD` for a database of
    /// one's own. A secret may be in a file that `…_FILE` names.
    ///
    /// @throws UnusableSetting when one cannot be used as it is
    static Settings from(Properties properties, Map<String, String> environment, int port, boolean demo) {
        Map<String, String> given = Secrets.in(environment);
        String url = given.getOrDefault(URL, "");
        return new Settings(
                root(properties),
                home(properties, given),
                port,
                demo,
                url.isBlank()
                        ? null
                        : new Connection(
                                url,
                                given.getOrDefault("ETAGERE_DATABASE_USER", "etagere"),
                                given.getOrDefault("ETAGERE_DATABASE_PASSWORD", "")),
                Clock.system(PARIS),
                Front.from(given),
                ImportLimits.from(given, demo),
                FlowLimits.from(given));
    }

    static Path root(Properties properties) {
        return Path.of(properties.getProperty("etagere.root", "."));
    }

    static Path home(Properties properties, Map<String, String> environment) {
        String home = environment.getOrDefault("ETAGERE_HOME", "");
        return home.isBlank() ? Path.of(properties.getProperty("user.home"), ".etagere") : Path.of(home);
    }
}
