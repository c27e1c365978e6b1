package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.dossier.Decision;
import fr.etagere.dossier.DecisionFile;
import fr.etagere.dossier.Decisions;
import fr.etagere.dossier.SigningKey;
import fr.etagere.grid.DrawLimit;
import fr.etagere.grid.GridReader;
import fr.etagere.need.NeedReader;
import fr.etagere.records.Dossiers;
import fr.etagere.records.Step;
import fr.etagere.serving.Served;
import fr.etagere.shared.Document;
import fr.etagere.shared.Json;
import fr.etagere.shared.Read;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A grid that asks for more draws than a server makes is compared on no page; the files of such
/// grids made elsewhere are not made again here.
public class DrawsOfAStrangerTest {

    private static final long TOO_MANY = 1_000_001;

    private final Client aline = Client.as("Aline");

    @Test
    void aGridKeptBeforeIsComparedOnNoPageAndTheDecisionSaysWhy() {
        String dossier = dossier();

        for (String page : new String[] {"/comparaison", "/comparaison/resultat", "/decision"}) {
            assertThat(ShelfPagesTest.text(aline.get(dossier + page).body()))
                    .as(page)
                    .contains("490000 tirages au plus");
        }
    }

    @Test
    void aGridBroughtAsAFileIsRefusedAndNothingIsKept() {
        UUID id = Resana.dossier();
        String step = "/dossiers/" + id + "/comparaison";

        HttpResponse<String> answer = aline.upload(
                step + "/grille", "grille.json", grid().toString().getBytes(StandardCharsets.UTF_8), aline.get(step));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ShelfPagesTest.text(answer.body())).contains("490000 tirages au plus");
        assertThat(Served.part(Dossiers.class)
                        .current(Resana.actor("Aline"), id, Step.COMPARISON)
                        .number())
                .isZero();
    }

    @Test
    void aFileMadeElsewhereIsNotMadeAgainForAStranger() {
        HttpResponse<String> answer =
                Client.anyone().multipart("/verifier", Map.of("_csrf", "x"), "decision.json", elsewhere());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ShelfPagesTest.text(answer.body()))
                .contains("NON CONTRÔLABLE ICI", "./etagere verify decision.json")
                .doesNotContain("NE PEUT PAS");
    }

    /// As the command line makes it, which has no limit.
    public static byte[] elsewhere() {
        Decisions free = Served.part(Decisions.class).with(DrawLimit.NONE);
        NeedReader.NeedFile need = ok(
                new NeedReader(free.materials()).read(new Document(Resana.example("examples/visio.yaml"), Map.of())));
        GridReader.Written written = ok(new GridReader(free.materials()).read(new Document(grid(), Map.of())));
        Decision decision = ok(free.decide(need, written, LocalDate.of(2026, 11, 22)));
        return DecisionFile.write(decision, free, SigningKey.ephemeral());
    }

    private static <T> T ok(Read<T> read) {
        return switch (read) {
            case Read.Ok<T>(T value) -> value;
            case Read.Refused<T> refused -> throw new AssertionError(refused.violations());
        };
    }

    private static String dossier() {
        UUID id = Resana.dossier();
        ObjectNode content = Json.mapper().createObjectNode();
        content.set("grid", grid());
        Served.part(Dossiers.class).save(Resana.actor("Aline"), id, Step.COMPARISON, 0, content);
        return "/dossiers/" + id;
    }

    private static ObjectNode grid() {
        return Resana.example("examples/comparaison-visio.yaml").put("samples", TOO_MANY);
    }
}
