package fr.etagere.app;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A shelf of its own for each test, and the command line to ask it.
abstract class ShelfCli {

    static final String ROOT = System.getProperty("etagere.root", "..");

    static final String LIST = """
            ID,nom,fonction,annees,statut,parent,public,support,similaire-a,wikidata,comptoir-du-libre,licence,secteur,composant,contexte-usage,label,groupe,version_min,version_max
            67,Jitsi,Visioconférence,2022,R,,,,,Q1,65,Apache-2.0,,,,,,,
            901,Mercurine,Prise de rendez-vous,2022,R,,,,,Q901,,EUPL-1.2,,,,,,,
            902,,Sans nom,2022,R,,,,,,,MIT,,,,,,,
            """;

    static final String FORM = """
            name: Guichet commun
            repository: https://forge.example/ville/guichet
            licence: EUPL-1.2
            summary: Prise de rendez-vous au guichet, partagée entre communes.
            functions: [prise de rendez-vous]
            publisher: Ville de l'exemple
            contact: Service numérique
            """;

    @TempDir
    Path temp = Path.of("");

    Path home = Path.of("");

    @BeforeEach
    void freshHome() {
        home = temp.resolve("home");
    }

    final Ran run(String... arguments) {
        return Ran.at(home, arguments);
    }
}
