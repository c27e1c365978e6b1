package fr.etagere.tender;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etagere.shared.Materials;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wordings judged by hand, the good ones too: each gets the rules it deserves and no other.
class WordingsTest {

    /// @param where see the head of the file
    record Judged(String where, String text, List<String> rules) {}

    static Stream<Judged> wordings() throws IOException {
        try (InputStream in = WordingsTest.class.getResourceAsStream("/tender/wordings.yaml")) {
            return new Materials(Map.of("wordings", in.readAllBytes())).list("wordings", Judged.class).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void getsTheRulesItDeserves(Judged judged) {
        Tender good = TenderFixtures.good();
        Tender tender = switch (judged.where()) {
            case "SPECIFICATION" -> with(good, good.criteria(), List.of(judged.text()));
            case "LABEL" -> with(good, 0, named(good.criteria().get(0), judged.text(), true));
            case "BARE" -> with(good, 0, named(good.criteria().get(0), judged.text(), false));
            case "METHOD" -> with(good, 1, marked(good.criteria().get(1), judged.text()));
            case "LINK" -> with(good, 0, linked(good.criteria().get(0), judged.text()));
            default -> throw new IllegalArgumentException(judged.where());
        };

        assertThat(TenderFixtures.rules(TenderFixtures.review(tender)))
                .as(judged.text())
                .containsExactlyInAnyOrderElementsOf(judged.rules());
    }

    private static Tender.Criterion named(Tender.Criterion one, String label, boolean indicator) {
        return new Tender.Criterion(
                label,
                one.objective(),
                indicator ? one.indicator() : "",
                one.method(),
                one.weight(),
                null,
                one.link(),
                one.evidence());
    }

    private static Tender.Criterion marked(Tender.Criterion one, String method) {
        return new Tender.Criterion(
                one.label(), one.objective(), one.indicator(), method, one.weight(), null, one.link(), one.evidence());
    }

    private static Tender.Criterion linked(Tender.Criterion one, String link) {
        return new Tender.Criterion(
                one.label(), one.objective(), one.indicator(), one.method(), one.weight(), null, link, one.evidence());
    }

    private static Tender with(Tender good, int index, Tender.Criterion criterion) {
        var criteria = new ArrayList<>(good.criteria());
        criteria.set(index, criterion);
        return with(good, criteria, List.of());
    }

    private static Tender with(Tender good, List<Tender.Criterion> criteria, List<String> specifications) {
        return new Tender(
                good.object(),
                good.procedure(),
                good.standardised(),
                good.sensitiveData(),
                good.sensitivity(),
                good.lifeCycleCost(),
                good.weightsPublished(),
                good.rankingReason(),
                good.brandJustification(),
                good.variants(),
                criteria,
                specifications);
    }
}
