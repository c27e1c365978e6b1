package fr.etagere.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etagere.shared.Materials;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The companies behind the names of providers: what is published, and what is refused.
class ProviderTest {

    private static final String FILE = "catalogue/providers.yaml";
    private static final Materials PUBLISHED = Materials.at(Path.of(System.getProperty("etagere.root")));
    private static final Catalogue SHELF = Catalogue.load(PUBLISHED);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 22);

    private static final String EVIDENCE =
            "evidence: [{claims: [legalName, country, siren, lei, registers], source: s, retrieved: 2026-11-22, "
                    + "status: EVIDENCED, confidence: HIGH}]";

    private static Catalogue with(String providers) {
        return Catalogue.load(PUBLISHED.with(FILE, providers.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyNameIsThatOfAProviderOfTheShelf() {
        assertThat(SHELF.providers())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(provider -> assertThat(SHELF.entries().stream().map(Entry::provider))
                        .contains(provider.name()));
    }

    @Test
    void everyFactHasEvidenceFromAKnownSourceAndNothingUncheckedPassesForMore() {
        assertThat(SHELF.providers()).allSatisfy(provider -> {
            var claimed = provider.evidence().stream()
                    .flatMap(item -> item.claims().stream())
                    .collect(Collectors.toSet());
            var facts = new LinkedHashMap<String, @Nullable Object>();
            facts.put("legalName", provider.legalName());
            facts.put("country", provider.country());
            facts.put("siren", provider.siren());
            facts.put("lei", provider.lei());
            facts.put("registers", provider.registers());
            facts.values().removeIf(value -> value == null);
            assertThat(claimed).as(provider.name()).isEqualTo(facts.keySet());
            assertThat(!provider.numbers(NOVEMBER).isEmpty() || provider.country() != null)
                    .as(provider.name())
                    .isTrue();
            assertThat(provider.evidence()).allSatisfy(item -> {
                assertThat(SHELF.source(item.source())).as(item.source()).isPresent();
                boolean unchecked = item.source().equals("connaissance-generale");
                assertThat(item.status() == Evidence.Status.DECLARED)
                        .as(provider.name())
                        .isEqualTo(unchecked);
                assertThat(item.confidence() == Evidence.Confidence.LOW || !unchecked)
                        .as(provider.name())
                        .isTrue();
            });
        });
    }

    @Test
    void everyFrenchNumberIsASirenAndNoForeignCompanyHasOneHere() {
        assertThat(SHELF.providers())
                .filteredOn(provider -> !provider.numbers(NOVEMBER).isEmpty())
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(provider -> assertThat(provider.siren() != null)
                        .as(provider.name())
                        .isEqualTo("FR".equals(provider.country())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "siren: \"424761418\"",
                "siren: \"000000000\"",
                "siren: \"42476141\"",
                "siren: \"424 761 419\"",
                "lei: 529900D6BF99LW9R2E69",
                "lei: 529900d6bf99lw9r2e68",
                "country: fr",
                "country: FRA",
                "legalName: \" OVH\"",
                "legalName: \"\"",
                "registers: {FR-INSEE: \"424761419\"}",
                "registers: {XI-LEI: 529900D6BF99LW9R2E68}",
                "registers: {companies house: \"01234567\"}",
                "registers: {GB-COH: \"\"}",
                "vat: FR22424761419"
            })
    void whatIsNotOneIsRefusedWhenTheFileIsRead(String field) {
        assertThatThrownBy(() -> with("- {name: OVH, " + field + ", " + EVIDENCE + "}"))
                .hasStackTraceContaining(field.substring(0, field.indexOf(':')));
    }

    @Test
    void aProviderIsGivenOnce() {
        String line = "- {name: OVH, siren: \"424761419\", " + EVIDENCE + "}\n";
        assertThat(with(line).provider("OVH ")).isPresent();
        assertThatThrownBy(() -> with(line + line)).hasMessageContaining("OVH");
    }

    @Test
    void theSirenIsAskedFirstAndANumberContestedOrExpiredIsNot() {
        String all = "name: OVH, siren: \"424761419\", lei: 529900D6BF99LW9R2E68, registers: {GB-COH: \"01234567\"}";
        assertThat(with("- {" + all + ", " + EVIDENCE + "}")
                        .provider("OVH")
                        .orElseThrow()
                        .numbers(NOVEMBER))
                .extracting(Provider.Number::scheme)
                .containsExactly("FR-INSEE", "XI-LEI", "GB-COH");
        String doubtful = """
            - %s
              evidence:
                - {claims: [siren, lei], source: s, retrieved: 2026-11-20, status: EVIDENCED, confidence: HIGH}
                - {claims: [siren], source: t, retrieved: 2026-11-21, status: CONTESTED, confidence: HIGH}
                - {claims: [registers], source: s, retrieved: 2026-11-20, expires: 2026-11-21, status: EVIDENCED, confidence: HIGH}
            """.formatted(all.replace(", ", "\n  "));
        assertThat(with(doubtful).provider("OVH").orElseThrow().numbers(NOVEMBER))
                .extracting(Provider.Number::scheme)
                .containsExactly("XI-LEI");
    }

    @Test
    void theBestEvidenceSpeaksForANumber() {
        String two = """
            - name: OVH
              siren: "424761419"
              evidence:
                - {claims: [siren], source: declared, retrieved: 2026-11-22, status: DECLARED, confidence: HIGH}
                - {claims: [siren], source: low, retrieved: 2026-11-22, status: EVIDENCED, confidence: LOW}
                - {claims: [siren], source: best, retrieved: 2026-11-20, status: EVIDENCED, confidence: HIGH}
            """;
        assertThat(with(two).provider("OVH").orElseThrow().numbers(NOVEMBER))
                .singleElement()
                .satisfies(number -> assertThat(number.proof().source()).isEqualTo("best"));
    }

    @Test
    void aShelfOlderThanTheFileHasNone() {
        var files = new TreeMap<String, byte[]>();
        for (String path : PUBLISHED.under("catalogue")) {
            files.put(path, PUBLISHED.bytes(path));
        }
        files.remove(FILE);
        Catalogue old = Catalogue.load(new Materials(Map.copyOf(files)));
        assertThat(old.providers()).isEqualTo(List.of());
        assertThat(old.entries()).isEqualTo(SHELF.entries());
    }
}
