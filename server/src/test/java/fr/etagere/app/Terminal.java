package fr.etagere.app;

import fr.etagere.shared.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// The command line, for tests that hold what programs are answered to what it answers. In its package, for it is
/// nobody else's.
public record Terminal(int code, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/Paris"));

    /// Runs a command on the day of the server of tests.
    ///
    /// @param home `$ETAGERE_HOME`
    public static Terminal ran(Path home, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(surroundings(home, out, err), arguments);
        return new Terminal(code, out.toString(), err.toString());
    }

    /// What a command answers to a program.
    ///
    /// @param home `$ETAGERE_HOME`
    public static JsonNode json(Path home, String... arguments) {
        return ran(
                        home,
                        Stream.concat(Arrays.stream(arguments), Stream.of("--json"))
                                .toArray(String[]::new))
                .json();
    }

    /// The answer, as a program reads it.
    public JsonNode json() {
        return Json.mapper().readTree(out);
    }

    /// Each command that does something, as it is typed: `catalogue list`.
    public static TreeSet<String> commands() {
        var cli = new Cli(surroundings(Path.of("nowhere"), new StringWriter(), new StringWriter()));
        var commands = new TreeSet<String>();
        leaves(new CommandLine(cli, new CommandFactory(cli)), "", commands);
        return commands;
    }

    private static void leaves(CommandLine command, String name, TreeSet<String> leaves) {
        if (command.getSubcommands().isEmpty()) {
            leaves.add(name);
        }
        command.getSubcommands().forEach((word, sub) -> leaves(sub, (name + " " + word).strip(), leaves));
    }

    private static Surroundings surroundings(Path home, StringWriter out, StringWriter err) {
        var properties = new Properties();
        properties.setProperty("etagere.root", System.getProperty("etagere.root", ".."));
        properties.setProperty("user.home", home.toString());
        return new Surroundings(
                properties,
                Map.of("ETAGERE_HOME", home.toString()),
                CLOCK,
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }
}
