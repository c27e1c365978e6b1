package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.publiccode.PubliccodeReader;
import fr.etagere.publiccode.Surrounding;
import fr.etagere.shared.Read;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Declaring a solution from a browser.
class DeclarePagesTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "name", "Grimoire",
            "repository", "https://forge.example/mairie/grimoire",
            "licence", "EUPL-1.2",
            "summary", "Garde les actes d'une commune et les retrouve par leurs mots",
            "functions", "visioconférence\nprise de rendez-vous",
            "publisher", "Ville de Bourg-modèle",
            "contact", "Service informatique");

    private final Client paule = Client.as("Paule");

    @Test
    void aCompleteFormGivesTheFileToPublish() {
        HttpResponse<String> page = declare(Map.of());
        HttpResponse<String> file = declare(Map.of("fichier", "publiccode"));
        HttpResponse<String> entry = declare(Map.of("fichier", "fiche"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(ShelfPagesTest.text(page.body())).contains("La déclaration est complète");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("publiccode.yml");
        assertThat(PubliccodeReader.read(file.body().getBytes(StandardCharsets.UTF_8), Surrounding.nothing()))
                .isInstanceOf(Read.Ok.class);
        assertThat(entry.body()).contains("Grimoire").contains("EUPL-1.2");
    }

    @Test
    void everyFaultIsSaidAtOnceBesideItsFieldAndNothingTypedIsLost() {
        HttpResponse<String> page =
                declare(Map.of("repository", "pas une adresse", "contact", "", "functions", "zzqqxx"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"Grimoire\"").contains("pas une adresse");
        assertThat(page.body().split("class=\"field wrong\"")).hasSize(4);
    }

    @Test
    void aLicenceThatIsNoneIsRefused() {
        HttpResponse<String> page = declare(Map.of("licence", "Maison"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("class=\"field wrong\"");
    }

    @Test
    void aBuyerDoesNotDeclare() {
        assertThat(Client.as("Aline").get("/etagere/declarer").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> declare(Map<String, String> otherwise) {
        var sent = new HashMap<>(COMPLETE);
        sent.putAll(otherwise);
        return paule.post("/etagere/declarer", sent, paule.get("/etagere/declarer"));
    }
}
