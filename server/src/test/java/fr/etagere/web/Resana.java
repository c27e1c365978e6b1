package fr.etagere.web;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import fr.etagere.shared.StrictReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The case of the examples, written in a dossier of the made ministry.
public final class Resana {

    static final Path ROOT = Path.of(System.getProperty("etagere.root"));

    private Resana() {}

    /// A dossier that lacks nothing; what only its need or its data hold is in its own step.
    public static UUID dossier() {
        Actor aline = actor("Aline");
        Dossiers dossiers = Served.part(Dossiers.class);
        UUID id = dossiers.open(aline, "Espaces de travail partagés").id();
        ObjectNode need = example("examples/resana.yaml");
        need.remove("organisation");
        ObjectNode data = Json.mapper().createObjectNode();
        data.set("data", need.remove("data"));
        data.set("hosting", need.remove("hosting"));
        dossiers.save(aline, id, Step.NEED, 0, need);
        dossiers.save(aline, id, Step.DATA, 0, data);
        return id;
    }

    static Actor actor(String name) {
        return Served.part(Accounts.class).cameThrough("demo").stream()
                .filter(actor -> actor.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /// An example of the repository, as a tree.
    public static ObjectNode example(String path) {
        try {
            return switch (StrictReader.read(Files.readAllBytes(ROOT.resolve(path)))) {
                case Read.Ok<Document>(Document document) -> (ObjectNode) document.root();
                case Read.Refused<Document> refused -> throw new AssertionError(refused.violations());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
