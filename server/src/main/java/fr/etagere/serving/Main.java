package fr.etagere.serving;

import fr.etagere.shared.XmlFactories;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import picocli.CommandLine;

/// Entry point of the server's commands.
public final class Main {

    private Main() {}

    /// Runs one command and ends with its exit code.
    public static void main(String[] arguments) {
        XmlFactories.choose();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        // Begun while the command line is read; what does not serve leaves it behind.
        FutureTask<Published> published = Published.begun(
                Settings.root(System.getProperties()), Settings.home(System.getProperties(), System.getenv()));
        int code = new CommandLine(new ServerCommands(), new CommandLine.IFactory() {
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
                .execute(arguments);
        System.exit(code);
    }
}
