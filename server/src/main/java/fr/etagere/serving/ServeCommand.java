package fr.etagere.serving;

import fr.etagere.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `etagere serve`: the pages, until asked to stop.
@Command(name = "serve", description = "Sert les pages, jusqu'à Ctrl+C.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final PrintWriter err;
    private final Supplier<FutureTask<Published>> published;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "${DEFAULT-VALUE} par défaut.")
    private int port = 8080;

    @Option(
            names = "--demo",
            description = "Charge un ministère fictif ; on entre sans mot de passe, depuis cette machine seulement.")
    private boolean demo;

    @Option(names = "--once", hidden = true, description = "Démarre, montre la première page, s'arrête.")
    private boolean once;

    /// @param published what is read of the folders, already under way when this is asked
    ServeCommand(PrintWriter err, Supplier<FutureTask<Published>> published) {
        this.err = err;
        this.published = published;
    }

    @Override
    public Integer call() throws InterruptedException {
        return once ? once() : serve();
    }

    /// What a start needs, done once and recorded by the virtual machine, makes the next starts short.
    private int once() {
        try (Running running = Running.start(settings(), published.get())) {
            running.firstPage();
            return 0;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private Settings settings() {
        return Settings.from(System.getProperties(), System.getenv(), port, demo);
    }

    private int serve() throws InterruptedException {
        err.println("Étagère démarre (la première fois, la base de données se prépare : quelques secondes).");
        try {
            Running running = Running.start(settings(), published.get());
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running, stopped)));
            err.println("Étagère est prête : http://localhost:" + running.port() + "   (Ctrl+C pour arrêter)");
            stopped.await();
            return 0;
        } catch (EmbeddedDatabase.InUse e) {
            err.println(
                    "Un autre service Étagère tourne déjà sur le même dossier : arrêtez-le, ou changez ETAGERE_HOME.");
            return 2;
        } catch (IOException | RuntimeException e) {
            err.println("Étagère n'a pas pu démarrer : " + e.getMessage());
            return 1;
        }
    }

    private void stop(Running running, CountDownLatch stopped) {
        try {
            running.close();
        } catch (IOException e) {
            err.println("La base de données ne s'est pas arrêtée : " + e.getMessage());
        } finally {
            stopped.countDown();
        }
    }
}
