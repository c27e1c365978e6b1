package fr.etagere.app;

import fr.etagere.shared.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/// What one command gave, as a program and a person see it.
record Ran(int code, String out, String err) {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    /// Runs a command at noon on the same day for all.
    ///
    /// @param home `$ETAGERE_HOME`
    static Ran at(Path home, String... arguments) {
        return at(NOON, home, arguments);
    }

    static Ran at(Clock clock, Path home, String... arguments) {
        var properties = new Properties();
        properties.setProperty("etagere.root", System.getProperty("etagere.root", ".."));
        properties.setProperty("user.home", home.toString());
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(
                new Surroundings(
                        properties,
                        Map.of("ETAGERE_HOME", home.toString()),
                        clock,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)),
                arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    JsonNode json() {
        return Json.mapper().readTree(out);
    }
}
