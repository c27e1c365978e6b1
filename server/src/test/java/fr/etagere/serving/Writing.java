package fr.etagere.serving;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.audit.Trail;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Sealed;
import fr.etagere.records.Step;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;

/// A server on which several people write without end, each write told once it is acknowledged.
final class Writing {

    private static final int PEOPLE = 4;

    private Writing() {}

    public static void main(String[] arguments) throws Exception {
        Running running = Running.start(Served.settings(Path.of(arguments[0]), true));
        Dossiers dossiers = running.context().getBean(Dossiers.class);
        Actor aline = aline(running.context().getBean(Accounts.class));
        for (int i = 0; i < PEOPLE; i++) {
            Thread.ofPlatform().start(() -> write(dossiers, aline));
        }
    }

    private static void write(Dossiers dossiers, Actor actor) {
        while (true) {
            Dossier dossier = dossiers.open(actor, "Écrit sans relâche");
            for (int version = 1; version <= 5; version++) {
                dossiers.save(
                        actor,
                        dossier.id(),
                        Step.NEED,
                        version - 1,
                        JsonNodeFactory.instance.objectNode().put("title", "version " + version));
                System.out.println("acknowledged " + dossier.id() + " " + version);
            }
        }
    }

    static Actor aline(Accounts accounts) {
        return accounts.cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith("Aline"))
                .findFirst()
                .orElseThrow();
    }

    static boolean trailHolds(ApplicationContext context, Actor actor) {
        return context.getBean(Sealed.class)
                .in(actor, () -> context.getBean(Trail.class).broken(actor))
                .isEmpty();
    }
}
