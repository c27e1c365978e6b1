package fr.etagere.serving;

import fr.etagere.shared.XmlFactories;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Entry point of the server's commands.
public final class Main {

    private static final int INVALID = 2;

    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] arguments) {
        XmlFactories.choose();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(
                out,
                err,
                () -> Published.begun(
                        Settings.root(System.getProperties()), Settings.home(System.getProperties(), System.getenv())),
                arguments));
    }

    /// Runs one command.
    ///
    /// @param begin begins to read what is published
    /// @return its exit code
    static int run(PrintWriter out, PrintWriter err, Supplier<FutureTask<Published>> begin, String... arguments) {
        boolean serves = arguments.length > 0 && arguments[0].equals("serve");
        // Begun while the command line is read; what does not serve reads nothing of it, and logs as it should.
        @Nullable FutureTask<Published> begun = serves ? begin.get() : null;
        Supplier<FutureTask<Published>> published = () -> begun == null ? begin.get() : begun;
        return new CommandLine(new ServerCommands(), new CommandLine.IFactory() {
                    private final CommandLine.IFactory others = CommandLine.defaultFactory();

                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        if (type == ServeCommand.class) {
                            return type.cast(new ServeCommand(err, published));
                        }
                        if (type == BackupCommand.class) {
                            return type.cast(new BackupCommand(err));
                        }
                        return type == RestoreCommand.class ? type.cast(new RestoreCommand(err)) : others.create(type);
                    }
                })
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((fault, _, _) -> told(err, fault))
                .execute(arguments);
    }

    /// A setting that cannot be used is the operator's to mend: they are told which, and nothing of what we are made
    /// of.
    static int told(PrintWriter err, Exception fault) throws Exception {
        if (fault instanceof UnusableSetting) {
            err.println(fault.getMessage());
            return INVALID;
        }
        throw fault;
    }
}
