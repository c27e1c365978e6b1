package fr.etagere.serving;

import fr.etagere.database.Backups;
import fr.etagere.database.Connection;
import fr.etagere.database.Reached;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `etagere backup`: all that people wrote, in one file, while they go on writing.
@Command(
        name = "backup",
        description = "Copie dans un fichier tout ce que les gens ont écrit, service arrêté ou non.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final PrintWriter err;

    @Option(names = "--out", paramLabel = "FICHIER", required = true, description = "Le fichier à écrire (.zip).")
    private Path out = Path.of("");

    BackupCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.from(System.getProperties(), System.getenv(), 0, false);
        Connection external = settings.external();
        if (external != null) {
            return write(external);
        }
        try (Reached reached = Reached.at(settings.home().resolve("database"))) {
            return write(reached.connection());
        }
    }

    private int write(Connection connection) throws IOException {
        Backups.Copied copied = Backups.write(connection, out.toAbsolutePath());
        err.println(
                "Sauvegarde écrite dans " + out + " : " + copied.tables() + " tables, " + copied.rows() + " lignes.");
        err.println(
                "Les clés ($ETAGERE_HOME/keys) et les registres importés ($ETAGERE_HOME/registers) sont des fichiers :"
                        + " copiez-les aussi.");
        return 0;
    }
}
