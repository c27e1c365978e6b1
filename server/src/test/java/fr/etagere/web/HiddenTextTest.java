package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.HiddenCharacters;
import fr.etagere.shared.Json;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a form sends is kept as it is read: nothing that turns a sentence round, nothing without width.
class HiddenTextTest {

    /// Turns round, isolates, has no width, says where a text begins, rings.
    private static final String HIDDEN = "\u202e\u2066\u200b\ufeff\u0007";

    private final Client client = Client.as("Aline");
    private final Actor aline = Resana.actor("Aline");
    private final Dossiers dossiers = Served.part(Dossiers.class);

    @Test
    void aTitleAndAFreezeAreKeptWithoutWhatCannotBeSeen() {
        String address = opened("Visio" + HIDDEN + "conférence");
        UUID id = UUID.fromString(address.substring("/dossiers/".length(), "/dossiers/".length() + 36));
        String dossier = "/dossiers/" + id;
        assertThat(dossiers.find(aline, id).orElseThrow().title()).isEqualTo("Visioconférence");

        String shelf = dossier + "/etagere";
        dossiers.replace(
                aline,
                id,
                Step.SHELF,
                dossiers.current(aline, id, Step.SHELF).number(),
                Json.mapper()
                        .readTree("{\"kept\": [{\"solution\": \"visio\"}]}")
                        .asObject());
        HttpResponse<String> frozen =
                client.post(shelf + "/figer", Map.of("motif", "Comité" + HIDDEN + " du 20"), client.get(shelf));

        assertThat(frozen.statusCode()).as(frozen.body()).isEqualTo(303);
        assertThat(dossiers.current(aline, id, Step.SHELF)
                        .content()
                        .at("/frozen/reason")
                        .asString())
                .isEqualTo("Comité du 20");
    }

    @Test
    void anEscapeInWhatAPageOfChoicesSendsBackHidesNoMore() {
        String address = opened("Un besoin choisi");
        UUID id = UUID.fromString(address.substring("/dossiers/".length(), "/dossiers/".length() + 36));
        String need = "/dossiers/" + id + "/besoin";

        client.post(
                need,
                Map.of(
                        "version",
                        "1",
                        "merged",
                        "{\"title\": \"Un be\\u202esoin\", \"k\\u200be\": \"x\"}",
                        "choice:/su\u2067mmary",
                        "mine",
                        "mine:/su\u2067mmary",
                        "\"Ré\\u200bsumé\""),
                client.get(need));

        assertThat(dossiers.current(aline, id, Step.NEED).content())
                .isEqualTo(
                        Json.mapper().readTree("{\"title\": \"Un besoin\", \"ke\": \"x\", \"summary\": \"Résumé\"}"));
    }

    @Test
    void aSoftHyphenAndLinesAreText() {
        assertThat(HiddenCharacters.without("co\u00adopération\n\tsuite a\u200db 👩\u200d💻"))
                .isEqualTo("co\u00adopération\n\tsuite ab 👩\u200d💻");
    }

    private String opened(String title) {
        HttpResponse<String> answer = client.post("/dossiers", Map.of("title", title), client.get("/dossiers"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return Client.location(answer).toString();
    }
}
