package fr.etagere.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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
                .allSatisfy(rule -> assertThat(java.util.stream.Stream.of(
                                        rule.patterns(), rule.unless(), rule.answered())
                                .flatMap(java.util.Collection::stream)
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
