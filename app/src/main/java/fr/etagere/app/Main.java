package fr.etagere.app;

import fr.etagere.shared.XmlFactories;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/// Entry point of the command line.
public final class Main {

    /// The law and its dates are those of France, wherever the command runs.
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /// Lucene's remark on vector instructions, which nothing here needs, is not for people. Held: a logger that nobody
    /// holds forgets its level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] arguments) {
        XmlFactories.choose();
        LUCENE.setLevel(Level.SEVERE);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(
                new Surroundings(System.getProperties(), System.getenv(), Clock.system(PARIS), out, err), arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command in given surroundings: what a test calls.
    static int run(Surroundings given, String... arguments) {
        Surroundings surroundings = given.shown();
        var cli = new Cli(surroundings);
        int code = new CommandLine(cli, new CommandFactory(cli))
                // What follows writes no colour: any escape comes from outside.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new UsageFaults())
                .setExecutionExceptionHandler(new OurFaults(surroundings))
                .execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }
}
