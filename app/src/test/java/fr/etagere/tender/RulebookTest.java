package fr.etagere.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every rule, so that one may be added without reading the code.
class RulebookTest {

    private static final Set<Rule.Check> NEED_PATTERNS = EnumSet.of(
            Rule.Check.WORDING,
            Rule.Check.VAGUE,
            Rule.Check.QUALIFICATION,
            Rule.Check.PRICE_FORMULA,
            Rule.Check.NO_ENVIRONMENT);

    @Test
    void everyRuleSaysWhatItWantsInBothLanguagesWithItsTextAndItsCertainty() {
        assertThat(TenderFixtures.RULEBOOK.rules()).hasSizeGreaterThan(25).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[A-Z]+(-[A-Z]+)*");
            assertThat(rule.title().fr()).isNotBlank().isNotEqualTo(rule.title().en());
            assertThat(rule.title().en()).isNotBlank();
            assertThat(rule.advice().fr()).isNotBlank();
            assertThat(rule.advice().en()).isNotBlank();
            assertThat(rule.sources()).isNotEmpty().allSatisfy(source -> {
                assertThat(source.title().fr()).isNotBlank();
                assertThat(source.title().en()).isNotBlank();
                assertThat(source.status()).isNotNull();
            });
        });
    }

    @Test
    void theObjectivesAreThoseOfTheComparison() throws IOException {
        String path = "doctrine/comparison/objectives.yaml";
        var ids = new ArrayList<String>();
        TenderFixtures.MATERIALS
                .with(path, Files.readAllBytes(TenderFixtures.ROOT.resolve(path)))
                .tree(path)
                .path("objectives")
                .forEach(objective -> ids.add(objective.path("id").asString()));

        assertThat(Arrays.stream(Tender.Objective.values()).map(Enum::name)).containsExactlyElementsOf(ids);
    }

    @Test
    void idsAreUnique() {
        assertThat(TenderFixtures.RULEBOOK.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyCheckIsAskedForByARule() {
        assertThat(TenderFixtures.RULEBOOK.rules().stream().map(Rule::check).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Rule.Check.class));
    }

    @Test
    void whatReadsWordsHasPatternsInBothLanguages() {
        assertThat(TenderFixtures.RULEBOOK.rules())
                .filteredOn(rule -> NEED_PATTERNS.contains(rule.check()))
                .allSatisfy(rule -> assertThat(rule.patterns()).isNotEmpty());
    }

    @Test
    void patternsAreWrittenForFoldedText() {
        assertThat(TenderFixtures.RULEBOOK.rules())
                .allSatisfy(rule -> assertThat(Stream.of(rule.patterns(), rule.unless(), rule.answered())
                                .flatMap(Collection::stream)
                                .map(pattern -> pattern.pattern().replaceAll("\\\\[pP]\\{\\w}|\\\\[bBsSwW]", "")))
                        .as(rule.id())
                        .allMatch(pattern -> pattern.chars().allMatch(c -> c < 128 && !Character.isUpperCase(c))));
    }

    @Test
    void aRefusalNamesARealText() {
        assertThat(TenderFixtures.RULEBOOK.rules())
                .filteredOn(rule -> rule.severity() == Rule.Severity.REFUSE)
                .allSatisfy(rule -> assertThat(rule.sources()).anyMatch(source -> source.article() != null));
    }
}
