package fr.etagere.serving;

import fr.etagere.database.Backups;
import fr.etagere.database.Connection;
import fr.etagere.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `etagere restore`: a backup given back, whole or not at all.
@Command(
        name = "restore",
        description = "Rend une sauvegarde à une base où personne n'a encore écrit, service arrêté.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final int INVALID = 2;

    private final PrintWriter err;

    @Parameters(paramLabel = "FICHIER", description = "La sauvegarde.")
    private Path file = Path.of("");

    RestoreCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.from(System.getProperties(), System.getenv(), 0, false);
        Connection external = settings.external();
        if (external != null) {
            return restore(external);
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings.home().resolve("database"))) {
            return restore(database.connection());
        } catch (EmbeddedDatabase.InUse e) {
            err.println("Un service Étagère tourne sur ce dossier : arrêtez-le d'abord.");
            return INVALID;
        }
    }

    private int restore(Connection connection) throws IOException {
        try {
            Backups.Copied copied = Backups.restore(connection, file);
            err.println("Sauvegarde rendue : " + copied.tables() + " tables, " + copied.rows() + " lignes.");
            return 0;
        } catch (Backups.Refused e) {
            err.println(
                    switch (e.reason()) {
                        case NOT_A_BACKUP -> file + " n'est pas une sauvegarde d'Étagère (" + e.getMessage() + ").";
                        case DAMAGED ->
                            file + " est abîmé : la table " + e.getMessage() + " n'est pas celle qui fut copiée."
                                    + " Rien n'a été écrit.";
                        case OTHER_SCHEMA ->
                            file + " vient d'une autre version (schéma " + e.getMessage() + ") :"
                                    + " rendez-la avec la version qui l'a faite, puis mettez à jour.";
                        case NOT_EMPTY ->
                            "La base contient déjà des lignes (table " + e.getMessage() + ") :"
                                    + " rendez la sauvegarde dans un ETAGERE_HOME neuf.";
                    });
            return INVALID;
        }
    }
}
