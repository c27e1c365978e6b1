package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.accounts.Actor;
import fr.etagere.records.Dossier;
import fr.etagere.records.Dossiers;
import fr.etagere.serving.Served;
import fr.etagere.steps.Crowd;
import fr.etagere.steps.DossierDecision;
import fr.etagere.steps.StepParts;
import fr.etagere.steps.Turns;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that compute a decision or lay out its papers, while too many others are at it.
class CrowdedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static String at = "";

    private final Turns turns = Served.part(StepParts.class).turns();
    private final Client aline = Client.as("Aline");

    @BeforeAll
    static void aDecisionIsMade() {
        Actor actor = Resana.actor("Aline");
        UUID id = Resana.dossier();
        Dossier dossier = Served.part(Dossiers.class).find(actor, id).orElseThrow();
        DossierDecision deciding = Served.part(StepParts.class).deciding();
        if (deciding.on(actor, dossier, DAY) instanceof DossierDecision.Decided decided) {
            deciding.make(actor, dossier, DAY, decided.seen());
        }
        at = "/dossiers/" + id + "/decision";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s/1", "s/1/decision.html", "s/1/decision.svg", "s/1/decision.odt", "s/1/decision.pdf"})
    void aVisitorIsToldWhenToComeBack(String page) throws Exception {
        try (var crowd = crowd()) {
            HttpResponse<String> answer = aline.get(at + page);

            assertThat(answer.statusCode()).as("%s", crowd).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(answer.body()).contains("Beaucoup de décisions sont calculées en ce moment");
        }
        assertThat(aline.bytes(at + page).statusCode()).isEqualTo(200);
    }

    @Test
    void whoDecidesIsToldSoAndNothingIsMade() throws Exception {
        HttpResponse<String> page = aline.get(at + "?au=2026-11-21");
        String seen = page.body().replaceAll("(?s).*name=\"vu\" value=\"([^\"]*)\".*", "$1");
        try (var crowd = crowd()) {
            assertThat(aline.post(at, Map.of("au", "2026-11-21", "vu", seen), page)
                            .statusCode())
                    .as("%s", crowd)
                    .isEqualTo(503);
        }
        assertThat(aline.get(at + "s/2").statusCode()).isEqualTo(404);
    }

    @Test
    void theSignedFileItselfNeedsNoTurn() throws Exception {
        try (var crowd = crowd()) {
            assertThat(aline.get(at + "s/1/decision.json").statusCode())
                    .as("%s", crowd)
                    .isEqualTo(200);
        }
    }

    private Crowd crowd() throws InterruptedException {
        return new Crowd(lasts -> turns.take(() -> {
                    lasts.await();
                    return lasts;
                })
                .isPresent());
    }
}
