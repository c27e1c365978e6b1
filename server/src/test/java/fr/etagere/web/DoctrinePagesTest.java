package fr.etagere.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.doctrine.RuleTable;
import fr.etagere.dossier.Decisions;
import fr.etagere.serving.Served;
import fr.etagere.shared.Digest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules, as the tables that run.
class DoctrinePagesTest {

    private static final Pattern RULE_LINK = Pattern.compile("href=\"(/doctrine/[^\"#]+)\"");
    private static final Pattern ANCHOR_LINK = Pattern.compile("href=\"#([^\"]+)\"");

    @Test
    void everyRuleHasItsPageWithAllItsLinesAndEveryLinkOnItResolves() {
        Client anyone = Client.anyone();
        var seen = new TreeSet<String>();
        for (RuleTable rule : Served.part(Decisions.class).doctrine().rules()) {
            HttpResponse<String> page = anyone.get("/doctrine/" + rule.id());
            assertThat(page.statusCode()).as(rule.id()).isEqualTo(200);
            rule.rows().forEach(row -> assertThat(page.body()).contains("<tr id=\"" + row.id() + "\">"));
            ANCHOR_LINK
                    .matcher(page.body())
                    .results()
                    .forEach(link -> assertThat(page.body()).contains("id=\"" + link.group(1) + "\""));
            RULE_LINK.matcher(page.body()).results().forEach(link -> seen.add(link.group(1)));
        }
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy(path ->
                        assertThat(anyone.get(path).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void theIndexLeadsToEveryRule() {
        String index = Client.anyone().get("/doctrine").body();

        assertThat(Served.part(Decisions.class).doctrine().rules())
                .allSatisfy(rule -> assertThat(index).contains("href=\"/doctrine/" + rule.id() + "\""));
    }

    @Test
    void everyRuleNamedBesideAQuestionHasItsPage() {
        Client anyone = Client.anyone();
        for (StepForm form : List.of(StepForm.NEED, StepForm.DATA)) {
            form.groups()
                    .forEach(group -> assertThat(group.rules())
                            .allSatisfy(rule -> assertThat(
                                            anyone.get("/doctrine/" + rule).statusCode())
                                    .as(rule)
                                    .isEqualTo(200)));
        }
    }

    @Test
    void theAddressOfALineLeadsToThatLine() {
        HttpResponse<String> answer = Client.anyone().get("/doctrine/DONNEES-SUITE-06");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Client.location(answer)).hasToString("/doctrine/DONNEES-SUITE#DONNEES-SUITE-06");
    }

    @Test
    void theFileGivenIsTheOneThatRunsByItsHash() {
        String page = Client.anyone().get("/doctrine/DONNEES-SUITE").body();
        HttpResponse<String> file = Client.anyone().get("/doctrine/DONNEES-SUITE/dmn");

        assertThat(page).contains(Digest.sha256(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("DONNEES-SUITE.dmn");
    }

    @Test
    void aTextOfWhichOneIsNotSureIsShownAsSuch() {
        String page = Client.anyone().get("/doctrine/DONNEES-FONDEMENT").body();

        assertThat(page).contains("<span class=\"tag sure-PRESS\">de seconde main</span>");
        assertThat(ShelfPagesTest.text(page)).contains("date discutée : 15 août 2026, 22 août 2026");
    }

    @Test
    void aRuleThatIsNotThereIsSaidSo() {
        for (String path :
                List.of("/doctrine/NULLE", "/doctrine/DONNEES-SUITE-99", "/doctrine/NULLE/dmn", "/doctrine/-1")) {
            assertThat(Client.anyone().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
