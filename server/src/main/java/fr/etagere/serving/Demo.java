package fr.etagere.serving;

import fr.etagere.accounts.Accounts;
import fr.etagere.accounts.Actor;
import fr.etagere.accounts.Organisation;
import fr.etagere.accounts.Role;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.shared.Bundled;
import fr.etagere.shared.Json;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import tools.jackson.databind.node.ObjectNode;

/// The made ministry of the demonstration. Loaded once; what visitors then write is kept.
final class Demo implements InitializingBean {

    /// The made ministry, which also runs the server.
    static final String SIRET = "11900000800019";
    private static final String NEIGHBOUR = "21900000700019";
    private static final String ISSUER = "demo";

    private final Accounts accounts;
    private final Dossiers dossiers;
    private final Settings settings;

    Demo(Accounts accounts, Dossiers dossiers, Settings settings) {
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!settings.demo()) {
            return;
        }
        people();
        DemoRegister.load(settings.home(), LocalDate.now(settings.clock()));
        new DemoMap(settings).load(SIRET);
    }

    private void people() {
        if (!accounts.cameThrough(ISSUER).isEmpty()) {
            return;
        }
        accounts.organisation(
                new Organisation(SIRET, "Ministère de l'exemple, direction du numérique", "CENTRAL_STATE"));
        accounts.organisation(new Organisation(NEIGHBOUR, "Ville de Bourg-modèle", "LOCAL_AUTHORITY"));
        person("aline", "Aline Acheteuse", SIRET, Role.BUYER);
        person("karim", "Karim Contributeur", SIRET, Role.BUYER, Role.CONTRIBUTOR);
        person("sophie", "Sophie Sécurité", SIRET, Role.SECURITY_OFFICER);
        person("luc", "Luc Juriste", SIRET, Role.LAWYER);
        person("anne", "Anne Approbatrice", SIRET, Role.APPROVER);
        person("adam", "Adam Administrateur", SIRET, Role.ADMINISTRATOR);
        person("paule", "Paule Publieuse", SIRET, Role.PUBLISHER);
        person("lea", "Léa Lectrice", SIRET, Role.READER);
        person("bruno", "Bruno Bourg", NEIGHBOUR, Role.BUYER);
        accounts.cameThrough(ISSUER).stream()
                .filter(actor -> actor.name().startsWith("Aline"))
                .findFirst()
                .ifPresent(this::dossier);
    }

    private void person(String subject, String name, String siret, Role... roles) {
        UUID id = accounts.person(ISSUER, subject, name);
        for (Role role : roles) {
            accounts.grant(id, siret, role);
        }
    }

    private void dossier(Actor aline) {
        ObjectNode need = written("need");
        ObjectNode data = written("data");
        UUID id = dossiers.open(aline, need.get("title").asString()).id();
        dossiers.save(aline, id, Step.NEED, 0, need);
        dossiers.save(aline, id, Step.DATA, 0, data);
    }

    private static ObjectNode written(String name) {
        return (ObjectNode) Json.mapper().readTree(Bundled.text("demo/" + name + ".json"));
    }
}
